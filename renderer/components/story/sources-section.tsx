import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { References } from './references.tsx';
import { Section } from './section.tsx';
import styles from './story-pane.module.css';

export function SourcesSection({ story, page }: { readonly story: Story; readonly page: Pick<Page, 'openSheet'> }) {
  const { story: words } = useText();
  return (
    <Section title={words.sources}>
      <p className={styles['sources']}>
        <References references={story.sources} />
      </p>
      <button type="button" className={styles['edition']} onClick={() => page.openSheet('registry')}>
        {words.registryDate(story.registryDate)}
      </button>
    </Section>
  );
}
