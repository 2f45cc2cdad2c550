import type { Settings } from '../shared/settings.ts';
import type { WatchState } from '../shared/snapshot.ts';
import type { StopRun } from '../shared/stop.ts';
import type { TrayNews } from './tray-news.ts';

/** All that the tray icon, its tooltip and its menu are drawn from. */
export interface TrayState {
  readonly watch: WatchState;
  /** The person's own, by port. */
  readonly labels: ReadonlyMap<number, string>;
  readonly settings: Pick<Settings, 'favourites' | 'foldSystem'>;
  readonly news: TrayNews;
  /** Under way and ended. */
  readonly stops: readonly StopRun[];
  /** Writes an ISO 8601 moment as a time of day. */
  timeOf(iso: string): string;
}

/** Whether the ports that are shown are older than the state. */
export function isOutdated({ snapshot, failure, paused }: WatchState): boolean {
  return snapshot !== null && (failure !== null || paused);
}

/** Whether both states look alike without drawing them: a reading that found the same sockets shows the same. */
export function looksAlike(before: TrayState, now: TrayState): boolean {
  return (
    before.labels === now.labels &&
    before.settings === now.settings &&
    before.news.items === now.news.items &&
    before.stops === now.stops &&
    watchLooksAlike(before.watch, now.watch)
  );
}

function watchLooksAlike(before: WatchState, now: WatchState): boolean {
  if (before.failure !== now.failure || before.paused !== now.paused) return false;
  const [was, is] = [before.snapshot, now.snapshot];
  if (was === is) return true;
  if (was === null || is === null) return false;
  const sameTime = !isOutdated(now) || was.at === is.at;
  return was.listeners === is.listeners && was.complete === is.complete && was.reader.uid === is.reader.uid && sameTime;
}
