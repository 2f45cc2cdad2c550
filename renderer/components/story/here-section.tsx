import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { GroupCard } from './group-card.tsx';
import { Section } from './section.tsx';
import styles from './story-pane.module.css';

interface HereSectionProps {
  readonly page: Page;
  readonly story: Story;
  readonly groups: readonly ListenerGroup[];
}

/** What is really there: it outranks the registry. The cards say it all, unless something may be missing. */
export function HereSection({ page, story, groups }: HereSectionProps) {
  const { story: words } = useText();
  return (
    <Section title={words.here}>
      {(groups.length === 0 || !story.hereComplete) && <p className={styles['summary']}>{story.hereSummary}</p>}
      {groups.map((group) => (
        <GroupCard key={group.key} page={page} group={group} />
      ))}
    </Section>
  );
}
