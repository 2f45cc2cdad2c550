import type { RelatedPort } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { English } from '../english.tsx';
import styles from './related-section.module.css';
import { Section } from './section.tsx';

interface RelatedSectionProps {
  readonly related: readonly RelatedPort[];
  readonly page: Pick<Page, 'openStory'>;
}

/** Ports that belong to the same story; each opens its own. */
export function RelatedSection({ related, page }: RelatedSectionProps) {
  const { storyPage: words } = useText();
  if (related.length === 0) return null;
  return (
    <Section title={words.related}>
      <ul className={styles['ports']}>
        {related.map(({ port, protocols, relation, name, description }) => (
          <li key={`${relation} ${port} ${name}`}>
            <button type="button" className={styles['port']} onClick={() => page.openStory(port)}>
              <span className={styles['number']}>{port}</span>
              <span className={styles['what']}>
                {name !== null && <b>{name}</b>} {description !== null && <English>{description}</English>}
                <span className={styles['how']}>{[words.relations[relation], protocols.join(', ')].join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
