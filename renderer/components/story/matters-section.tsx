import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { HazardItem } from './hazard-item.tsx';
import styles from './prose.module.css';
import { Section } from './section.tsx';

/** What follows from the port's status, from how it is bound and from what is known to go wrong with it. */
export function MattersSection({ story: { matters, hazards } }: { readonly story: Story }) {
  const { storyPage: words } = useText();
  if (matters.length === 0 && hazards.length === 0) return null;
  return (
    <Section title={words.matters}>
      <div className={styles['prose']}>
        {matters.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {hazards.length > 0 && (
        <ul className={styles['entries']}>
          {hazards.map((hazard) => (
            <HazardItem key={`${hazard.kind} ${hazard.words}`} hazard={hazard} />
          ))}
        </ul>
      )}
    </Section>
  );
}
