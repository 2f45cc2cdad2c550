import { expect, test } from 'vitest';
import { applyChange } from '../../../electron/shared/apply-change.ts';
import type { WatchChange } from '../../../electron/shared/snapshot.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';

const { listeners: _, ...rest } = snapshotOf([]);
const state = stateOf(snapshotOf([listenerOn(80), listenerOn(90)]));
const change: WatchChange = {
  from: 1,
  to: 2,
  failure: null,
  checkedAt: 'later',
  paused: false,
  snapshot: { ...rest, at: 'later', changed: [listenerOn(85)], gone: [listenerOn(80).key] },
};

test('takes out, puts in, and keeps the order of ports', () => {
  expect(applyChange(state, change)).toMatchObject({
    revision: 2,
    checkedAt: 'later',
    snapshot: { at: 'later', listeners: [{ port: 85 }, { port: 90 }] },
  });
});

test('a change that does not follow on the state is refused', () => {
  expect(applyChange({ ...state, revision: 0 }, change)).toBeNull();
  expect(applyChange({ ...state, revision: 2 }, change)).toBeNull();
});

test('a change without a snapshot leaves the one that is there', () => {
  const next = applyChange(state, { ...change, failure: 'broke', snapshot: null });
  expect(next).toMatchObject({ failure: 'broke', revision: 2 });
  expect(next?.snapshot).toBe(state.snapshot);
});
