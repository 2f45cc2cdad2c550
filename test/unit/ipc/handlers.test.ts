import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHandlers, type HandlerOptions } from '../../../electron/ipc/handlers.ts';
import { packageRoot } from '../../../electron/package-root.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import type { StopReport } from '../../../electron/shared/stop.ts';
import { fakeKeeper } from '../../support/fake-keeper.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';
import { sourceReport, sourcesReport } from '../../support/source-reports.ts';

const report: StopReport = { plan: null, outcome: 'nothing-listens', detail: '', mayForce: false };

const good = stateOf(snapshotOf([listenerOn(5432)]));

const compared = sourcesReport([sourceReport()]);

function rig(state: WatchState, change: Partial<HandlerOptions> = {}) {
  const refreshes: number[] = [];
  const handlers = createHandlers({
    registry: fakeKeeper(loadRegistry(join(packageRoot(), 'resources/registry/ports.tsv'))),
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
      setWatched: () => undefined,
      suspend: () => undefined,
      resume: () => undefined,
      close: async () => undefined,
    },
    openStopper: () => ({ plan: async () => ({ refusal: report }), stop: async () => report }),
    desktop: null,
    ...change,
  });
  return { handlers, refreshes };
}

test('a story tells what is on the port now', async () => {
  const story = await rig(good).handlers.story({ port: 5432 });
  expect(story).toMatchObject({ here: [{ port: 5432 }], hereComplete: true });
});

test('after a failed reading, a story concludes nothing from the old snapshot', async () => {
  const story = await rig({ ...good, failure: 'broke' }).handlers.story({ port: 5432 });
  expect(story).toMatchObject({ here: [], hereComplete: false });
});

test('a stop is answered with its report, and the list is read anew', async () => {
  const { handlers, refreshes } = rig(good);
  const target = { pid: 100, identity: 'i', protocol: 'tcp', port: 5432, keys: ['k'] } as const;
  expect(await handlers.stop({ target, force: false })).toBe(report);
  expect(refreshes).toHaveLength(1);
});

test('the sources are compared where they are read', async () => {
  expect(await rig(good).handlers.sources({})).toBe(compared);
});

test('without a desktop, nothing claims to have opened a window or held a panel', async () => {
  const { handlers } = rig(good);
  expect(await handlers.openWindow({ port: null })).toEqual({ opened: false });
  expect(await handlers.holdPanel({ held: true })).toEqual({ held: false });
});

test('a newer registry reaches the keeper as it was sent, and the next story is told from what it keeps then', async () => {
  const keeper = fakeKeeper();
  let current = keeper.current();
  const { handlers } = rig(good, { registry: { ...keeper, current: () => current } });
  expect(await handlers.importRegistry({ bytes: 'PHJlZ2lzdHJ5Lz4=', date: '2026-09-20' })).toMatchObject({ ok: true });
  expect(keeper.taken).toEqual([[{ base64: 'PHJlZ2lzdHJ5Lz4=' }, '2026-09-20']]);
  current = { ...current, date: '2026-09-20' };
  expect(await handlers.story({ port: 1 })).toMatchObject({ registryDate: '2026-09-20' });
  expect(await handlers.registry({})).toEqual(keeper.state());
});
