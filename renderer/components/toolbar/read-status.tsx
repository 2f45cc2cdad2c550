import { Pause, Play, RotateCw } from 'lucide-react';
import { useEnvironment } from '../../environment.ts';
import type { FeedState } from '../../feed.ts';
import { durationSince } from '../../model/duration.ts';
import type { Dictionary } from '../../text/english.ts';
import styles from './read-status.module.css';

interface ReadStatusProps {
  readonly feed: FeedState;
  readonly nowMs: number;
}

/** How old the rows are, and the pause. */
export function ReadStatus({ feed, nowMs }: ReadStatusProps) {
  const environment = useEnvironment();
  const { status, refresh } = environment.text;
  const paused = feed.watch?.paused ?? false;
  return (
    <div className={styles['status']} data-paused={paused || undefined}>
      <span className={styles['when']}>{statusWords(feed, nowMs, status)}</span>
      <button
        type="button"
        className={styles['button']}
        aria-label={refresh}
        title={refresh}
        aria-busy={feed.refreshing}
        onClick={() => void environment.feed.refresh()}
      >
        <RotateCw size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['button']}
        disabled={!feed.watch}
        onClick={() => void environment.feed.setPaused(!paused)}
      >
        {paused ? <Play size={13} aria-hidden /> : <Pause size={13} aria-hidden />}
        {paused ? status.resume : status.pause}
      </button>
    </div>
  );
}

function statusWords({ watch, refreshing }: FeedState, nowMs: number, status: Dictionary['status']): string {
  const { snapshot = null, checkedAt = null, failure = null, paused = false } = watch ?? {};
  if (refreshing) return status.reading;
  if (paused) return checkedAt ? status.paused(durationSince(checkedAt, nowMs)) : status.pausedUnread;
  if (failure !== null && snapshot) return status.lastGoodRead(durationSince(snapshot.at, nowMs));
  return checkedAt && failure === null ? status.updated(durationSince(checkedAt, nowMs)) : '';
}
