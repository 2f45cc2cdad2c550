import type { NotebookStore } from '../notebook/store.ts';
import type { SettingsStore } from '../settings/store.ts';
import { labelsOf } from '../shared/notebook.ts';
import { eventsOfOthers } from '../shared/own-sockets.ts';
import type { StopDesk } from '../stop/desk.ts';
import type { PortChanges } from '../watch/port-changes.ts';
import type { Watch } from '../watch/watch.ts';
import type { TrayController } from './tray.ts';
import { addNews, dropOld, lookedAt, newsEndMs, noNews } from './tray-news.ts';
import type { TrayState } from './tray-state.ts';

export interface TraySources {
  readonly watch: Pick<Watch, 'state' | 'subscribe'>;
  readonly notebook: Pick<NotebookStore, 'get' | 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly stops: Pick<StopDesk, 'runs' | 'subscribe'>;
}

export interface TrayFeedDeps extends TraySources {
  readonly tray: TrayController;
  readonly portChanges: PortChanges;
  readonly ownPid: number;
  /** Milliseconds since 1970. */
  nowMs(): number;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

export interface TrayFeed {
  /** Told whenever the first window comes into sight or the last one goes out of it. */
  setInSight(inSight: boolean): void;
  /** The person clicked on the icon, or chose something in its menu. */
  looked(): void;
}

/** What the sources know now; what is new is told from here on. */
export function trayStateOf(sources: TraySources, timeOf: TrayState['timeOf']): TrayState {
  const { watch, notebook, settings, stops } = sources;
  return {
    watch: watch.state(),
    labels: labelsOf(notebook.get()),
    settings: settings.get().settings,
    news: noNews,
    stops: stops.runs(),
    timeOf,
  };
}

/** Keeps the tray up to date, with what is new since the person last looked. */
export function feedTray(deps: TrayFeedDeps): TrayFeed {
  const { tray, watch, portChanges, notebook, settings, stops, ownPid, nowMs, setTimer } = deps;
  let news = noNews;
  let inSight = false;
  let cancelEnd: () => void = () => undefined;

  notebook.subscribe((now) => tray.set({ labels: labelsOf(now) }));
  settings.subscribe((now) => tray.set({ settings: now.settings }));
  stops.subscribe((runs) => tray.set({ stops: runs }));
  watch.subscribe((event) => {
    if (event.type !== 'checked') tray.set({ watch: watch.state() });
  });
  portChanges.subscribe((change) => {
    const { before, now } = change;
    if (before === null) return;
    const next = addNews(news, eventsOfOthers(change, ownPid), { before, now, nowMs: nowMs() });
    // With the reading that it is of: drawn without, the icon would be ahead of its menu.
    tray.set({ watch: watch.state(), news: keep(next) });
  });

  function keep(next: typeof news): typeof news {
    news = inSight ? lookedAt(next) : next;
    cancelEnd();
    const endMs = newsEndMs(news);
    if (endMs !== null) cancelEnd = setTimer(() => tray.set({ news: keep(dropOld(news, nowMs())) }), endMs - nowMs());
    return news;
  }

  function looked(): void {
    tray.set({ news: keep(lookedAt(news)) });
  }

  return {
    setInSight(value) {
      inSight = value;
      looked();
    },
    looked,
  };
}
