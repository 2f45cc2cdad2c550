import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import styles from './story-pane.module.css';

interface StoryTitleProps {
  readonly port: number;
  readonly groups: readonly ListenerGroup[];
  /** False until it was told what listens here. */
  readonly known: boolean;
}

export function StoryTitle({ port, groups, known }: StoryTitleProps) {
  const { story } = useText();
  const protocols = [...new Set(groups.map(({ protocol }) => protocol))];
  const versions = new Set(groups.flatMap(({ listeners }) => listeners.map(({ family }) => family)));
  const families = versions.size > 1 ? 'both' : versions.has(6) ? 'ipv6' : 'ipv4';
  return (
    <h2 className={styles['title']}>
      {port}
      <small>
        {groups.length > 0 ? `${protocols.join(', ')} · ${story.families[families]}` : known && story.notOpenHere}
      </small>
    </h2>
  );
}
