import { useText } from '../../environment.ts';
import type { FeedState } from '../../feed.ts';
import type { ListControls } from '../../hooks/use-list.ts';
import styles from './list-state.module.css';
import { NothingMatches } from './nothing-matches.tsx';

interface ListStateProps {
  readonly feed: FeedState;
  readonly list: ListControls;
}

/** What stands where no row can: not read yet, nothing there, nothing that matches; each in its own words. */
export function ListState({ feed, list }: ListStateProps) {
  const { list: words } = useText();
  const snapshot = feed.watch?.snapshot;
  if (list.items.length > 0) return null;
  if (!snapshot) {
    if (feed.watch?.failure) return <Message words={words.unread} />;
    return feed.connected && feed.trouble === null ? <Message words={words.loading} busy /> : null;
  }
  if (snapshot.listeners.length === 0) {
    return snapshot.complete ? (
      <Message words={words.empty} hint={words.emptyHint} />
    ) : (
      <Message words={words.incomplete} hint={words.incompleteHint} />
    );
  }
  return (
    <div className={styles['state']} role="status">
      <NothingMatches list={list} />
    </div>
  );
}

interface MessageProps {
  readonly words: string;
  readonly hint?: string;
  readonly busy?: boolean;
}

function Message({ words, hint, busy = false }: MessageProps) {
  return (
    <div className={styles['state']} role="status" aria-busy={busy}>
      <p>{words}</p>
      {hint && <p className={styles['hint']}>{hint}</p>}
    </div>
  );
}
