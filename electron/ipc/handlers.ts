import { addVisit, removeRating, removeVisits, setNote, setRating } from '../notebook/edits.ts';
import type { NotebookStore } from '../notebook/store.ts';
import type { Registry } from '../registry/registry.ts';
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
  readonly registry: Registry;
  readonly watch: Watch;
  /** Throws where stopping is not offered. */
  readonly openStopper: () => Stopper;
  readonly desktop: DesktopActions | null;
  readonly notebook: Pick<NotebookStore, 'get' | 'change'>;
  readonly now: () => Date;
}

const findLimit = 50;

/** Every channel's answer, composed from the layers below. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { registry, watch, desktop, notebook } = options;
  const nowText = () => options.now().toISOString();

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
      return composeStory({ port, registry, snapshot: failure === null ? snapshot : null });
    },
    find: ({ text }) => registry.find(text, findLimit),
    sources: () => watch.sources(),
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

    notebook: () => notebook.get(),
    notePort: (note) => notebook.change(setNote(note)),
    ratePort: ({ port, face, note }) =>
      notebook.change(
        face === null
          ? removeRating(port)
          : setRating({ port, face, note, at: nowText(), registryDate: registry.date }),
      ),
    visit: ({ port }) => notebook.change(addVisit(port, nowText())),
    forgetVisits: () => notebook.change(removeVisits),
  };
}
