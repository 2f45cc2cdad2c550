import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../../electron/files/package-root.ts';
import { createFinder } from '../../../electron/find/finder.ts';
import { createHandlers, type HandlerOptions } from '../../../electron/ipc/handlers.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { reportOf } from '../../../electron/stop/report.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { emptyChartPorts } from '../../support/chart-ports.ts';
import { fakeHistory } from '../../support/fake-history.ts';
import { fakeKeeper } from '../../support/fake-keeper.ts';
import { fakeNotebook } from '../../support/fake-notebook.ts';
import { fakeSettings } from '../../support/fake-settings.ts';
import { smallFacts } from '../../support/small-facts.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';
import { sourceReport, sourcesReport } from '../../support/source-reports.ts';
import { storyFacts } from '../../support/story-facts.ts';

const refusal = reportOf('nothing-listens', '');

const good = stateOf(snapshotOf([listenerOn(5432)]));

const compared = sourcesReport([sourceReport()]);

const freePortAt = (port: number) => ({
  port,
  named: null,
  bindable: true,
  until: port,
  skipped: [],
  unknown: [],
});
const nothingTried = { at: '', attempts: [], proves: [], provesNot: [], disagreements: [] };

function rig(state: WatchState, change: Partial<HandlerOptions> = {}) {
  const refreshes: number[] = [];
  const keeper = fakeKeeper(loadRegistry(join(packageRoot(), 'resources/registry/ports.tsv')));
  const handlers = createHandlers({
    registry: keeper,
    finder: createFinder({ registry: keeper.current, facts: () => smallFacts }),
    tellStory: async (port, protocol, snapshot) =>
      composeStory(storyFacts(port, keeper.current(), snapshot, { protocol })),
    watch: {
      state: () => state,
      refresh: async () => {
        refreshes.push(1);
        return state;
      },
      sources: async () => compared,
      setPaused: () => state,
      subscribe: () => () => undefined,
      reloadRegistry: () => undefined,
      setLanguage: () => undefined,
      setWatched: () => undefined,
      setPace: () => undefined,
      suspend: () => undefined,
      resume: () => undefined,
      close: async () => undefined,
    },
    stops: {
      plan: async () => ({ refusal }),
      stop: async () => ({ refusal }),
      dismiss: () => false,
      reveal: async () => ({ ok: true, holders: [] }),
    },
    settings: fakeSettings(),
    history: fakeHistory(),
    stopLog: { history: () => ({ records: [], problem: null }), clear: () => ({ records: [], problem: null }) },
    desktop: null,
    notebook: fakeNotebook(),
    chartPorts: async () => ({ ...emptyChartPorts, registryDate: keeper.current().date }),
    findFreePort: async ({ from }) => freePortAt(from),
    checkReachability: async (port) => ({ ...nothingTried, port }),
    folders: ['/data'],
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    ...change,
  });
  return { handlers, refreshes };
}

test('a story tells what is on the port now', async () => {
  const story = await rig(good).handlers.story({ port: 5432, protocol: null });
  expect(story).toMatchObject({ here: [{ port: 5432 }], hereComplete: true });
});

test('after a failed reading, a story concludes nothing from the old snapshot', async () => {
  const story = await rig({ ...good, failure: 'broke' }).handlers.story({ port: 5432, protocol: null });
  expect(story).toMatchObject({ here: [], hereComplete: false });
});

test('a search tells what is open now, and after a failed reading that nobody knows', async () => {
  expect(await rig(good).handlers.find({ text: '5432' })).toMatchObject([
    { port: 5432, open: true, process: 'server' },
  ]);
  expect(await rig({ ...good, failure: 'broke' }).handlers.find({ text: '5432' })).toMatchObject([
    { port: 5432, open: null, process: null },
  ]);
});

test('the sources are compared where they are read', async () => {
  expect(await rig(good).handlers.sources({})).toBe(compared);
});

test('without a desktop, nothing claims to have opened a window or held a panel', async () => {
  const { handlers } = rig(good);
  expect(await handlers.openWindow({ port: null })).toEqual({ opened: false });
  expect(await handlers.holdPanel({ held: true })).toEqual({ held: false });
  expect(await handlers.hidePanel({})).toEqual({ hidden: false });
});

test('a desktop learns what a story refers to, so that its links open', async () => {
  const cited: string[] = [];
  const desktop = {
    openWindow: () => undefined,
    holdPanel: () => undefined,
    hidePanel: () => undefined,
    cite: (addresses: readonly string[]) => void cited.push(...addresses),
    tryNotification: async () => true,
  };
  await rig(good, { desktop }).handlers.story({ port: 5432, protocol: null });
  expect(cited).toContain('https://www.rfc-editor.org/rfc/rfc6335');
});

test('a story can be had as Markdown', async () => {
  const { markdown } = await rig(good).handlers.storyMarkdown({ port: 5432, protocol: null });
  expect(markdown).toMatch(/^# .*5432/);
});

test('what the person writes is answered with the notebook as it is then', async () => {
  const { handlers } = rig(good);
  const at = '2026-11-22T10:00:00.000Z';
  await handlers.notePort({ port: 5432, label: 'main db', note: '' });
  await handlers.ratePort({ port: 5432, face: 'unsure', note: 'too short' });
  expect(await handlers.visit({ port: 80 })).toMatchObject({
    notes: [{ port: 5432, label: 'main db', note: null }],
    ratings: [{ port: 5432, face: 'unsure', note: 'too short', at, registryDate: expect.stringMatching(/^\d{4}-/) }],
    visits: [{ port: 80, at }],
  });
  await handlers.ratePort({ port: 5432, face: null, note: null });
  await handlers.forgetVisits({});
  expect(await handlers.notebook({})).toMatchObject({ ratings: [], visits: [] });
});

test('a newer registry reaches the keeper as it was sent', async () => {
  const keeper = fakeKeeper();
  const { handlers } = rig(good, { registry: keeper });
  expect(await handlers.importRegistry({ bytes: 'PHJlZ2lzdHJ5Lz4=', date: '2026-09-20' })).toMatchObject({ ok: true });
  expect(keeper.taken).toEqual([[{ base64: 'PHJlZ2lzdHJ5Lz4=' }, '2026-09-20']]);
  expect(await handlers.registry({})).toEqual(keeper.state());
});

test('a free port is looked for in what was just read, else in a new reading; of a reading that failed nothing is concluded', async () => {
  const snapshots: unknown[] = [];
  const findFreePort: HandlerOptions['findFreePort'] = async ({ from }, snapshot) => {
    snapshots.push(snapshot);
    return freePortAt(from);
  };
  const question = { from: 3000, to: 3001, protocol: 'tcp', allowNamed: false } as const;
  const { handlers, refreshes } = rig(good, { findFreePort });
  expect(await handlers.freePort(question)).toMatchObject({ port: 3000 });
  expect(refreshes).toHaveLength(1);
  const fresh = rig({ ...good, checkedAt: '2026-11-22T09:59:59.000Z' }, { findFreePort });
  await fresh.handlers.freePort(question);
  expect(fresh.refreshes).toHaveLength(0);
  await rig({ ...good, failure: 'broke' }, { findFreePort }).handlers.freePort(question);
  expect(snapshots).toEqual([good.snapshot, good.snapshot, null]);
});

test('the check of reachability knows the sockets of its port, in TCP only', async () => {
  const seen: unknown[] = [];
  const state = stateOf(
    snapshotOf([listenerOn(5432), listenerOn(5432, { protocol: 'udp' }), listenerOn(80)], { complete: false }),
  );
  const checkReachability: HandlerOptions['checkReachability'] = async (port, read) => {
    seen.push(read);
    return { ...nothingTried, port };
  };
  await rig(state, { checkReachability }).handlers.checkReachability({ port: 5432 });
  await rig({ ...state, failure: 'broke' }, { checkReachability }).handlers.checkReachability({ port: 5432 });
  expect(seen).toEqual([{ binds: [state.snapshot?.listeners[0]], complete: false }, null]);
});
