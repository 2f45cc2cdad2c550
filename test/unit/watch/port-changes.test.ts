import { expect, it } from 'vitest';
import type { Listener } from '../../../electron/shared/listener.ts';
import type { Snapshot, WatchState } from '../../../electron/shared/snapshot.ts';
import { createPortChanges, longestBetweenLooksMs, type PortChange } from '../../../electron/watch/port-changes.ts';
import { fakeWatch } from '../../support/fake-watch.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';

const startMs = Date.parse('2026-11-22T10:00:00.000Z');

/** A watch that the test lets look, and all that was told of it. */
function rig() {
  const watch = fakeWatch({ revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false });
  const told: PortChange[] = [];
  const changes = createPortChanges(watch);
  const end = changes.subscribe((change) => told.push(change));
  let nowMs = startMs;
  let state: WatchState = watch.state();

  function set(next: WatchState, type: 'state' | 'change' | 'checked'): void {
    state = next;
    watch.state = () => state;
    if (type === 'state') watch.tell({ type, state });
    else if (type === 'checked') watch.tell({ type, at: state.checkedAt ?? '', revision: state.revision });
    else watch.tell({ type, change: { ...state, from: 0, to: 0, snapshot: null } });
  }

  return {
    told,
    end,
    pass: (ms: number) => {
      nowMs += ms;
    },
    sees(ports: readonly number[], change: Partial<Snapshot> = {}, type: 'state' | 'change' = 'change') {
      const at = new Date(nowMs).toISOString();
      const known = new Map(state.snapshot?.listeners.map((each): [number, Listener] => [each.port, each]));
      const listeners = ports.map((port) => known.get(port) ?? listenerOn(port));
      set({ ...stateOf(snapshotOf(listeners, { at, ...change })), paused: state.paused }, type);
    },
    looks: () => set({ ...state, failure: null, checkedAt: new Date(nowMs).toISOString() }, 'checked'),
    fails: () => set({ ...state, failure: 'no /proc', checkedAt: new Date(nowMs).toISOString() }, 'change'),
    pauses: (paused: boolean) => set({ ...state, paused }, 'change'),
    last() {
      const change = told.at(-1);
      return change && { seen: change.seen, events: change.events.map(({ kind, port }) => `${kind} ${port}`) };
    },
  };
}

it('compares each snapshot with the last, and begins with what it finds', () => {
  const watch = rig();
  watch.sees([80, 443], {}, 'state');
  expect(watch.told).toMatchObject([{ before: null, events: [], seen: false }]);
  watch.pass(500);
  watch.sees([80, 3000]);
  expect(watch.last()).toEqual({ seen: true, events: ['closed 443', 'opened 3000'] });
  watch.looks();
  expect(watch.told).toHaveLength(2);
  watch.end();
  watch.sees([]);
  expect(watch.told).toHaveLength(2);
});

it('knows that nothing had changed until it last looked', () => {
  const watch = rig();
  watch.sees([80], {}, 'state');
  watch.pass(60_000);
  watch.looks();
  watch.pass(500);
  watch.sees([80, 3000]);
  expect(watch.told.at(-1)?.events[0]).toMatchObject({
    since: '2026-11-22T10:01:00.000Z',
    at: '2026-11-22T10:01:00.500Z',
  });
});

it.each<[string, (watch: ReturnType<typeof rig>) => void]>([
  ['a sleep', (watch) => watch.pass(longestBetweenLooksMs)],
  ['a failure', (watch) => watch.fails()],
  [
    'a pause',
    (watch) => {
      watch.pauses(true);
      watch.pauses(false);
    },
  ],
])('what is found after %s was not seen to happen, and what comes next was', (_name, interrupt) => {
  const watch = rig();
  watch.sees([80], {}, 'state');
  watch.pass(500);
  interrupt(watch);
  watch.pass(500);
  watch.sees([80, 3000]);
  expect(watch.last()).toEqual({ seen: false, events: ['opened 3000'] });
  watch.pass(500);
  watch.sees([80, 3000, 3001]);
  expect(watch.last()).toEqual({ seen: true, events: ['opened 3001'] });
});

it('was overlooked for no longer than until a look that found nothing new', () => {
  const watch = rig();
  watch.sees([80], {}, 'state');
  watch.pass(500);
  watch.fails();
  watch.pass(500);
  watch.looks();
  watch.pass(500);
  watch.sees([80, 3000]);
  expect(watch.last()).toEqual({ seen: true, events: ['opened 3000'] });
});

it('did not see what another source, or a reading that began anew, shows otherwise', () => {
  const watch = rig();
  watch.sees([80], {}, 'state');
  watch.sees([80, 3000], { sources: ['another'] });
  expect(watch.last()).toEqual({ seen: false, events: ['opened 3000'] });
  watch.sees([80, 3000, 3001], { sources: ['another'] }, 'state');
  expect(watch.last()).toEqual({ seen: false, events: ['opened 3001'] });
});

it('does not see what is read by hand in a pause', () => {
  const watch = rig();
  watch.sees([80], {}, 'state');
  watch.pauses(true);
  watch.sees([80, 3000]);
  expect(watch.last()?.seen).toBe(false);
});
