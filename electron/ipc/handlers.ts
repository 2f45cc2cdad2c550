import type { RegistryKeeper } from '../registry/import/keeper.ts';
import type { StopReport } from '../shared/stop.ts';
import type { Stopper } from '../stop/stop.ts';
import { defaultGraceMs } from '../stop/system-stopper.ts';
import { composeStory } from '../story/compose-story.ts';
import type { Watch } from '../watch/watch.ts';
import type { Handlers } from './router.ts';

/** What only a desktop can do; absent in the browser, where the calls answer that nothing was opened or held. */
export interface DesktopActions {
  openWindow(port: number | null): void;
  holdPanel(held: boolean): void;
}

export interface HandlerOptions {
  readonly registry: RegistryKeeper;
  readonly watch: Watch;
  /** Throws where stopping is not offered. */
  readonly openStopper: () => Stopper;
  readonly desktop: DesktopActions | null;
}

const findLimit = 50;

/** Every channel's answer, composed from the layers below. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { registry, watch, desktop } = options;

  /** Runs a stop's part and has the list read anew after it, so that no window shows what is gone. */
  async function thenRefresh(report: Promise<StopReport>): Promise<StopReport> {
    try {
      return await report;
    } finally {
      // The outcome stands whether or not the list can be read again; the watch tells its own failures.
      void watch.refresh().catch(() => undefined);
    }
  }

  return {
    state: () => watch.state(),
    refresh: () => watch.refresh(),
    pause: ({ paused }) => watch.setPaused(paused),
    story: ({ port }) => {
      const { snapshot, failure } = watch.state();
      // An old snapshot proves nothing about now.
      return composeStory({ port, registry: registry.current(), snapshot: failure === null ? snapshot : null });
    },
    find: ({ text }) => registry.current().find(text, findLimit),
    sources: () => watch.sources(),
    registry: () => registry.state(),
    importRegistry: ({ bytes, date }) => registry.take({ base64: bytes }, date),
    revertRegistry: () => registry.revert(),
    fetchRegistry: () => registry.fetch(),
    cancelRegistryFetch: () => ({ cancelled: registry.cancelFetch() }),
    planStop: ({ target, force }) => options.openStopper().plan({ target, force, graceMs: defaultGraceMs }),
    stop: ({ target, force }) => thenRefresh(options.openStopper().stop({ target, force, graceMs: defaultGraceMs })),
    openWindow({ port }) {
      desktop?.openWindow(port);
      return { opened: desktop !== null };
    },
    holdPanel({ held }) {
      desktop?.holdPanel(held);
      return { held: held && desktop !== null };
    },
  };
}
