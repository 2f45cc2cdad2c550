import type { PortRange } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import styles from './prose.module.css';
import { Section } from './section.tsx';

/** Where the port lies, and what this computer's own settings say of that. */
export function RangeSection({ range: { name, firstPort, lastPort, description, here } }: RangeSectionProps) {
  const { story, storyPage: words } = useText();
  return (
    <Section title={words.range}>
      <div className={styles['prose']}>
        <p>
          <b>{story.ranges[name]}</b>{' '}
          <span className={styles['soft']}>
            {firstPort}–{lastPort}
          </span>
        </p>
        <p>{description}</p>
        {here.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  );
}

interface RangeSectionProps {
  readonly range: PortRange;
}
