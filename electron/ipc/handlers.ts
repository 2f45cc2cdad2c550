import type { Finder } from '../find/finder.ts';
import { addVisit, removeRating, removeVisits, setNote, setRating } from '../notebook/edits.ts';
import type { NotebookStore } from '../notebook/store.ts';
import type { RegistryKeeper } from '../registry/import/keeper.ts';
import type { SettingsStore } from '../settings/store.ts';
import { citedAddresses } from '../shared/cited-addresses.ts';
import { type FoundPort, mostFound } from '../shared/found-port.ts';
import { memoLast } from '../shared/memo-last.ts';
import { labelsOf, type PortNote } from '../shared/notebook.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { StopHistory } from '../shared/stop.ts';
import type { Story } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { StopDesk } from '../stop/desk.ts';
import { storyMarkdown } from '../story/markdown.ts';
import type { TellStory } from '../story/storyteller.ts';
import type { Watch } from '../watch/watch.ts';
import type { Handlers } from './router.ts';

/** What only a desktop can do; absent in the browser, where the calls answer that nothing was opened or held. */
export interface DesktopActions {
  openWindow(port: number | null): void;
  holdPanel(held: boolean): void;
  hidePanel(): void;
  /** A window was told of these addresses, and may open them. */
  cite(addresses: readonly string[]): void;
}

export interface HandlerOptions {
  readonly registry: RegistryKeeper;
  readonly finder: Finder;
  readonly watch: Watch;
  readonly tellStory: TellStory;
  readonly stops: Pick<StopDesk, 'plan' | 'stop' | 'dismiss' | 'reveal'>;
  readonly stopLog: { history(): StopHistory; clear(): StopHistory };
  readonly desktop: DesktopActions | null;
  readonly notebook: Pick<NotebookStore, 'get' | 'change'>;
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly now: () => Date;
}

const recentLimit = 8;

/** Every channel's answer, composed from the layers below. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { registry, finder, watch, desktop, notebook, stops, stopLog, settings } = options;
  const nowText = () => options.now().toISOString();
  const labelsIn = memoLast((notes: readonly PortNote[]) => labelsOf({ notes }));

  /** An old snapshot proves nothing about now. */
  function snapshotOfNow(): Snapshot | null {
    const { snapshot, failure } = watch.state();
    return failure === null ? snapshot : null;
  }

  /** Of a blank text: the ports that were looked at last. */
  function find(text: string): readonly FoundPort[] {
    const { notes, visits } = notebook.get();
    const given = { snapshot: snapshotOfNow(), labels: labelsIn(notes) };
    if (text.trim() !== '') return finder.find({ text, limit: mostFound, ...given });
    return visits.slice(0, recentLimit).flatMap(({ port }) => finder.find({ text: `:${port}`, limit: 1, ...given }));
  }

  function tell(port: number, protocol: TransportProtocol | null): Promise<Story> {
    return options.tellStory(port, protocol, snapshotOfNow());
  }

  return {
    state: () => watch.state(),
    refresh: () => watch.refresh(),
    pause: ({ paused }) => watch.setPaused(paused),
    async story({ port, protocol }) {
      const story = await tell(port, protocol);
      desktop?.cite(citedAddresses(story));
      return story;
    },
    storyMarkdown: async ({ port, protocol }) => ({ markdown: storyMarkdown(await tell(port, protocol)) }),
    find: ({ text }) => find(text),
    sources: () => watch.sources(),
    registry: () => registry.state(),
    importRegistry: ({ bytes, date }) => registry.take({ base64: bytes }, date),
    revertRegistry: () => registry.revert(),
    fetchRegistry: () => registry.fetch(),
    cancelRegistryFetch: () => ({ cancelled: registry.cancelFetch() }),
    planStop: (question) => stops.plan(question),
    stop: (request) => stops.stop(request),
    dismissStop: ({ id }) => ({ dismissed: stops.dismiss(id) }),
    revealHolders: (sockets) => stops.reveal(sockets),
    stopHistory: () => stopLog.history(),
    forgetStops: () => stopLog.clear(),
    openWindow({ port }) {
      desktop?.openWindow(port);
      return { opened: desktop !== null };
    },
    holdPanel({ held }) {
      desktop?.holdPanel(held);
      return { held: held && desktop !== null };
    },
    hidePanel() {
      desktop?.hidePanel();
      return { hidden: desktop !== null };
    },

    notebook: () => notebook.get(),
    notePort: (note) => notebook.change(setNote(note)),
    ratePort: ({ port, face, note }) =>
      notebook.change(
        face === null
          ? removeRating(port)
          : setRating({ port, face, note, at: nowText(), registryDate: registry.current().date }),
      ),
    visit: ({ port }) => notebook.change(addVisit(port, nowText())),
    forgetVisits: () => notebook.change(removeVisits),

    settings: () => settings.get(),
    changeSettings: ({ change }) => settings.change(change),

    history: () => notYet('history'),
    timeline: () => notYet('timeline'),
    recentPorts: () => notYet('recentPorts'),
    forgetHistory: () => notYet('forgetHistory'),

    freePort: () => notYet('freePort'),
    checkReachability: () => notYet('checkReachability'),
    tryNotification: () => notYet('tryNotification'),
  };
}

function notYet(channel: string): never {
  throw new Error(`${channel} is not built yet`);
}
