import { noNews } from '../../electron/desktop/tray-news.ts';
import type { TrayState } from '../../electron/desktop/tray-state.ts';

/** What the tray draws before anything was read, but for what `change` says. A moment is written as its hour. */
export function trayStateWith(change: Partial<TrayState> = {}): TrayState {
  return {
    watch: { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false },
    labels: new Map(),
    settings: { favourites: [], foldSystem: true },
    news: noNews,
    stops: [],
    timeOf: (iso) => iso.slice(11, 16),
    ...change,
  };
}
