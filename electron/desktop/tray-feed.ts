import type { NotebookStore } from '../notebook/store.ts';
import type { SettingsStore } from '../settings/store.ts';
import { labelsOf } from '../shared/notebook.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { StopDesk } from '../stop/desk.ts';
import { portEvents } from '../watch/port-events.ts';
import type { Watch } from '../watch/watch.ts';
import type { TrayController } from './tray.ts';
import { addNews, dropOld, lookedAt, newsEndMs, noNews, type TrayNews } from './tray-news.ts';
import type { TrayState } from './tray-state.ts';

export interface TraySources {
  readonly watch: Pick<Watch, 'state' | 'subscribe'>;
  readonly notebook: Pick<NotebookStore, 'get' | 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly stops: Pick<StopDesk, 'runs' | 'subscribe'>;
}

export interface TrayFeedDeps extends TraySources {
  readonly tray: TrayController;
  /** Whether the process is one of Portolan's own. */
  isOwn(pid: number): boolean;
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
  const { tray, watch, notebook, settings, stops, isOwn, nowMs, setTimer } = deps;
  let snapshot = watch.state().snapshot;
  let news = noNews;
  let inSight = false;
  let cancelEnd: () => void = () => undefined;

  notebook.subscribe((now) => tray.set({ labels: labelsOf(now) }));
  settings.subscribe((now) => tray.set({ settings: now.settings }));
  stops.subscribe((runs) => tray.set({ stops: runs }));
  watch.subscribe((event) => {
    if (event.type === 'checked') return;
    const state = watch.state();
    tray.set({ watch: state, news: keep(newsUntil(state.snapshot)) });
  });

  function newsUntil(next: Snapshot | null): TrayNews {
    const before = snapshot;
    if (next === null || next.listeners === before?.listeners) return news;
    snapshot = next;
    if (before === null) return news;
    return addNews(news, portEvents(before, next), { before, now: next, nowMs: nowMs(), isOwn });
  }

  function keep(next: TrayNews): TrayNews {
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
