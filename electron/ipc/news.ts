import type { PortHistory } from '../history/open-history.ts';
import type { StopLog } from '../history/stop-log.ts';
import type { NotebookStore } from '../notebook/store.ts';
import type { RegistryKeeper } from '../registry/import/keeper.ts';
import type { SettingsStore } from '../settings/store.ts';
import type { BridgeEvent } from '../shared/bridge.ts';
import type { StopDesk } from '../stop/desk.ts';
import type { Watch } from '../watch/watch.ts';

/** Everything that an open window is told of without asking, through either door. */
export interface NewsSources {
  readonly watch: Pick<Watch, 'state' | 'subscribe'>;
  readonly notebook: Pick<NotebookStore, 'get' | 'subscribe'>;
  readonly registry: Pick<RegistryKeeper, 'state' | 'subscribe'>;
  readonly stops: Pick<StopDesk, 'runs' | 'subscribe'>;
  readonly stopLog: Pick<StopLog, 'subscribe'>;
  readonly history: Pick<PortHistory, 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
}

/** How things stand, for whoever begins to listen. */
export function presentNews({ watch, notebook, registry, stops, settings }: NewsSources): readonly BridgeEvent[] {
  return [
    { type: 'settings', state: settings.get() },
    { type: 'state', state: watch.state() },
    { type: 'notebook', notebook: notebook.get() },
    { type: 'registry', registry: registry.state() },
    { type: 'stops', runs: stops.runs() },
  ];
}

/** Tells of every change. Returns the way to end it. */
export function followNews(
  { watch, notebook, registry, stops, stopLog, history, settings }: NewsSources,
  tell: (event: BridgeEvent) => void,
): () => void {
  const subscriptions = [
    watch.subscribe(tell),
    notebook.subscribe((now) => tell({ type: 'notebook', notebook: now })),
    registry.subscribe((state) => tell({ type: 'registry', registry: state })),
    stops.subscribe((runs) => tell({ type: 'stops', runs })),
    stopLog.subscribe(() => tell({ type: 'stop-history' })),
    history.subscribe(() => tell({ type: 'history' })),
    settings.subscribe((state) => tell({ type: 'settings', state })),
  ];
  return () => {
    for (const end of subscriptions) end();
  };
}
