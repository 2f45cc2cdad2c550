import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { References } from './references.tsx';
import { Section } from './section.tsx';
import styles from './story-pane.module.css';

export function SourcesSection({ story }: { readonly story: Story }) {
  const { story: words } = useText();
  return (
    <Section title={words.sources}>
      <p className={styles['sources']}>
        <References references={story.sources} />
      </p>
      <p className={styles['sources']}>{words.registryDate(story.registryDate)}</p>
    </Section>
  );
}
