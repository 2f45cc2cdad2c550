import type { Finder } from '../find/finder.ts';
import type { PortHistory } from '../history/open-history.ts';
import { addVisit, removeRating, removeVisits, setNote, setRating } from '../notebook/edits.ts';
import type { NotebookStore } from '../notebook/store.ts';
import type { Binds } from '../probe/compare-binds.ts';
import type { RegistryKeeper } from '../registry/import/keeper.ts';
import type { SettingsStore } from '../settings/store.ts';
import type { ChartPorts } from '../shared/chart-ports.ts';
import { citedAddresses } from '../shared/cited-addresses.ts';
import { type FoundPort, mostFound } from '../shared/found-port.ts';
import type { FreePortAnswer, FreePortQuestion } from '../shared/free-port.ts';
import { memoLast } from '../shared/memo-last.ts';
import { labelsOf, type PortNote } from '../shared/notebook.ts';
import type { ReachabilityReport } from '../shared/reachability.ts';
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
  /** Resolves with whether the system took it. */
  tryNotification(): Promise<boolean>;
}

export interface HandlerOptions {
  readonly registry: RegistryKeeper;
  readonly finder: Finder;
  readonly watch: Watch;
  readonly tellStory: TellStory;
  readonly stops: Pick<StopDesk, 'plan' | 'stop' | 'dismiss' | 'reveal'>;
  readonly stopLog: { history(): StopHistory; clear(): StopHistory };
  readonly history: Pick<PortHistory, 'page' | 'timeline' | 'recentPorts' | 'forget'>;
  readonly desktop: DesktopActions | null;
  readonly notebook: Pick<NotebookStore, 'get' | 'change'>;
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly chartPorts: () => Promise<ChartPorts>;
  readonly findFreePort: (question: FreePortQuestion, snapshot: Snapshot | null) => Promise<FreePortAnswer>;
  readonly checkReachability: (port: number, read: Binds | null) => Promise<ReachabilityReport>;
  /** Where Portolan keeps its files. */
  readonly folders: readonly string[];
  readonly now: () => Date;
}

const recentLimit = 8;
/** While somebody looks on, the sockets are read about twice a second. */
const freshMs = 1_500;

/** Every channel's answer, composed from the layers below. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { registry, finder, watch, desktop, notebook, stops, stopLog, history, settings } = options;
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

  /** What is open at this moment: what was just read, or else a reading of its own. */
  async function readNow(): Promise<Snapshot | null> {
    const { checkedAt, failure } = watch.state();
    const ageMs = checkedAt === null ? Number.POSITIVE_INFINITY : options.now().getTime() - Date.parse(checkedAt);
    // The watch tells its own failures.
    if (failure !== null || ageMs > freshMs) await watch.refresh().catch(() => undefined);
    return snapshotOfNow();
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

    history: (question) => history.page(question),
    timeline: ({ port, days }) => history.timeline(port, days),
    recentPorts: () => history.recentPorts(),
    forgetHistory: () => history.forget(),

    chartPorts: () => options.chartPorts(),

    freePort: async (question) => options.findFreePort(question, await readNow()),
    checkReachability: async ({ port }) => options.checkReachability(port, bindsOf(await readNow(), port)),
    folders: () => ({ folders: options.folders }),
    tryNotification: async () => ({ shown: (await desktop?.tryNotification()) ?? false }),
  };
}

function bindsOf(snapshot: Snapshot | null, port: number): Binds | null {
  if (snapshot === null) return null;
  const binds = snapshot.listeners.filter((each) => each.protocol === 'tcp' && each.port === port);
  return { binds, complete: snapshot.complete };
}
