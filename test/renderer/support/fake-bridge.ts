import { addVisit, removeRating, removeVisits, setNote, setRating } from '../../../electron/notebook/edits.ts';
import type { NotebookStore } from '../../../electron/notebook/store.ts';
import type { BridgeEvent, CallError, Reply } from '../../../electron/shared/bridge.ts';
import type { Channel, Request, Response } from '../../../electron/shared/contract.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import type { StopPlan, StopRun } from '../../../electron/shared/stop.ts';
import type { WindowBridge } from '../../../renderer/window-bridge.ts';
import { emptyChartPorts } from '../../support/chart-ports.ts';
import { importedEdition, shippedEdition } from '../../support/fake-keeper.ts';
import { fakeNotebook } from '../../support/fake-notebook.ts';
import { type FakeSettings, fakeSettings } from '../../support/fake-settings.ts';
import { aPlan, aRun, aStory } from './stories.ts';

type Answers = { [C in Channel]: (request: Request<C>) => Response<C> | CallError | Promise<Response<C> | CallError> };

export interface FakeBridge extends WindowBridge {
  /** What was asked, in order. */
  readonly calls: { readonly channel: Channel; readonly request: unknown }[];
  /** Replace one to change what the core answers. */
  readonly answers: Answers;
  /** What is written here is also pushed. */
  readonly notebook: NotebookStore;
  /** What is changed here is also pushed. */
  readonly settings: FakeSettings;
  requestsOf(channel: Channel): readonly unknown[];
  send(event: BridgeEvent): void;
  /** Pushes a state, and answers with it from now on. */
  push(state: WatchState): void;
  setConnected(connected: boolean): void;
  /** Begins a stop, as another window might, and tells it. */
  begin(plan: StopPlan, elevate?: boolean): StopRun;
  /** Tells how a stop goes on. */
  advance(id: number, change: Partial<StopRun>): void;
}

/** A core in memory. Its stories, plans and reports are plain; a test replaces the answers that it is about. */
export function createFakeBridge(initial: WatchState): FakeBridge {
  let state = initial;
  const calls: { channel: Channel; request: unknown }[] = [];
  const listeners = new Set<(event: BridgeEvent) => void>();
  const connections = new Set<(connected: boolean) => void>();
  const send = (event: BridgeEvent) => {
    for (const listener of listeners) listener(event);
  };
  const notebook = fakeNotebook();
  notebook.subscribe((now) => send({ type: 'notebook', notebook: now }));
  const settings = fakeSettings();
  settings.subscribe((now) => send({ type: 'settings', state: now }));
  let runs: readonly StopRun[] = [];
  const tellRuns = (next: readonly StopRun[]) => {
    runs = next;
    send({ type: 'stops', runs });
  };
  const begin = (plan: StopPlan, elevate = false) => {
    const run = aRun(plan, { id: (runs.at(-1)?.id ?? 0) + 1, elevate });
    // As the core does: a new attempt takes the place of what is told of earlier ones.
    const kept = runs.filter(({ report, plan: { target } }) => report === null || target.pid !== plan.target.pid);
    tellRuns([...kept, run]);
    return run;
  };
  const at = '2026-11-22T10:00:00.000Z';
  const answers: Answers = {
    state: () => state,
    refresh: () => state,
    pause: ({ paused }) => {
      state = { ...state, revision: state.revision + 1, paused };
      return state;
    },
    story: ({ port }) => aStory(port, state.snapshot?.listeners.filter((listener) => listener.port === port) ?? []),
    storyMarkdown: ({ port }) => ({ markdown: `# ${port}\n` }),
    find: () => [],
    sources: () => ({ at: '', reader: { user: 'ada', uid: 1000 }, hiddenOwners: 0, sources: [] }),
    registry: () => ({ edition: shippedEdition, fetching: null }),
    importRegistry: () => ({ ok: true, edition: importedEdition }),
    revertRegistry: () => ({ ok: true, edition: shippedEdition }),
    fetchRegistry: () => ({ ok: true, edition: importedEdition }),
    cancelRegistryFetch: () => ({ cancelled: true }),
    planStop: ({ target, force, scope }) => ({
      plan: aPlan(target, { scope, force, signal: force ? 'SIGKILL' : 'SIGTERM' }),
    }),
    stop: ({ target, force, scope, elevate }) => ({ run: begin(aPlan(target, { force, scope }), elevate) }),
    dismissStop: ({ id }) => {
      tellRuns(runs.filter((run) => run.id !== id));
      return { dismissed: true };
    },
    revealHolders: () => ({ ok: false, reason: 'absent', message: 'no pkexec' }),
    stopHistory: () => ({ records: [], problem: null }),
    forgetStops: () => ({ records: [], problem: null }),
    openWindow: () => ({ opened: true }),
    holdPanel: ({ held }) => ({ held }),
    hidePanel: () => ({ hidden: true }),
    notebook: () => notebook.get(),
    notePort: (note) => notebook.change(setNote(note)),
    ratePort: ({ port, face, note }) =>
      notebook.change(
        face === null ? removeRating(port) : setRating({ port, face, note, at, registryDate: '2026-08-17' }),
      ),
    visit: ({ port }) => notebook.change(addVisit(port, at)),
    forgetVisits: () => notebook.change(removeVisits),
    settings: () => settings.get(),
    changeSettings: ({ change }) => settings.change(change),
    history: () => ({ entries: [], more: false, begins: null, problem: null }),
    timeline: () => ({ from: at, until: at, spans: [], gaps: [], omitted: 0, begins: null }),
    recentPorts: () => ({ since: null, ports: [] }),
    forgetHistory: () => ({ entries: [], more: false, begins: null, problem: null }),
    chartPorts: () => emptyChartPorts,
    freePort: ({ from }) => ({ port: from, named: null, bindable: null, until: from, skipped: [], unknown: [] }),
    checkReachability: ({ port }) => ({ port, at, attempts: [], proves: [], provesNot: [], disagreements: [] }),
    folders: () => ({ folders: ['/home/ada/.local/share/portolan'] }),
    tryNotification: () => ({ shown: false }),
  };
  return {
    calls,
    answers,
    notebook,
    settings,
    requestsOf: (channel) => calls.filter((call) => call.channel === channel).map(({ request }) => request),
    send,
    push(next) {
      state = next;
      send({ type: 'state', state: next });
    },
    setConnected: (connected) => {
      for (const listener of connections) listener(connected);
    },
    async call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Response<C>>> {
      calls.push({ channel, request });
      const answer = await answers[channel](request);
      return isError(answer) ? { ok: false, error: answer } : { ok: true, value: answer };
    },
    subscribe(listener) {
      listeners.add(listener);
      listener({ type: 'stops', runs });
      return () => void listeners.delete(listener);
    },
    watchConnection(listener) {
      connections.add(listener);
      return () => void connections.delete(listener);
    },
    reconnect: () => undefined,
    begin,
    advance: (id, change) => tellRuns(runs.map((run) => (run.id === id ? { ...run, ...change } : run))),
  };
}

function isError(answer: object): answer is CallError {
  return 'code' in answer && 'message' in answer;
}
