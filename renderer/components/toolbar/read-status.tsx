import { Pause, Play, RotateCw } from 'lucide-react';
import { durationSince } from '../../../electron/shared/duration.ts';
import { localTime } from '../../../electron/shared/local-moment.ts';
import { useEnvironment } from '../../environment.ts';
import type { FeedState } from '../../feed.ts';
import { useNews } from '../../hooks/use-feed.ts';
import { useNow } from '../../hooks/use-now.ts';
import type { Dictionary } from '../../text/english.ts';
import styles from './read-status.module.css';

const secondMs = 1_000;

/** How old the rows are, and the pause. It has a clock of its own: nothing else need be drawn each second. */
export function ReadStatus() {
  const { feed, text } = useEnvironment();
  const { status, refresh } = text;
  const nowMs = useNow(secondMs, useNews());
  const state = feed.get();
  const paused = state.watch?.paused ?? false;
  const pause = paused ? status.resume : status.pause;
  return (
    <div className={styles['status']} data-paused={paused || undefined}>
      <span className={styles['when']}>{statusWords(state, nowMs, status)}</span>
      <button
        type="button"
        className={styles['button']}
        aria-label={refresh}
        title={refresh}
        aria-busy={state.refreshing}
        onClick={() => void feed.refresh()}
      >
        <RotateCw size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['button']}
        aria-label={pause}
        title={pause}
        disabled={!state.watch}
        onClick={() => void feed.setPaused(!paused)}
      >
        {paused ? <Play size={13} aria-hidden /> : <Pause size={13} aria-hidden />}
        <span className={styles['label']}>{pause}</span>
      </button>
    </div>
  );
}

function statusWords({ watch, refreshing }: FeedState, nowMs: number, status: Dictionary['status']): string {
  const { snapshot = null, checkedAt = null, failure = null, paused = false } = watch ?? {};
  if (refreshing) return status.reading;
  if (failure !== null && snapshot) {
    return status.lastGoodRead(localTime(snapshot.at, nowMs), durationSince(snapshot.at, nowMs));
  }
  if (paused) {
    return checkedAt
      ? status.paused(localTime(checkedAt, nowMs), durationSince(checkedAt, nowMs))
      : status.pausedUnread;
  }
  return checkedAt && failure === null ? status.updated(durationSince(checkedAt, nowMs)) : '';
}
