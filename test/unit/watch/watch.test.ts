import { expect, test } from 'vitest';
import type { ToPollWorker } from '../../../electron/watch/poll-messages.ts';
import { createWatch, type PollWorkerEvents, type WatchEvent } from '../../../electron/watch/watch.ts';
import { snapshotOf } from '../../support/snapshots.ts';

function rig() {
  const sent: ToPollWorker[] = [];
  const workers: PollWorkerEvents[] = [];
  const timers: { readonly action: () => void; readonly delayMs: number }[] = [];
  const watch = createWatch({
    startWorker: (events) => {
      workers.push(events);
      return { post: (message) => sent.push(message), end: async () => undefined };
    },
    setTimer: (action, delayMs) => {
      timers.push({ action, delayMs });
      return () => undefined;
    },
  });
  const events: WatchEvent[] = [];
  watch.subscribe((event) => events.push(event));
  return { watch, sent, workers, timers, events };
}

const snapshot = snapshotOf([]);

test('a changed reading is told as a state, an unchanged one only as checked', () => {
  const { watch, workers, events } = rig();
  workers[0]?.message({ type: 'read', at: 'T1', snapshot, failure: null });
  workers[0]?.message({ type: 'read', at: 'T2', snapshot: null, failure: null });
  expect(events).toEqual([
    { type: 'state', state: { snapshot, failure: null, checkedAt: 'T1', paused: false } },
    { type: 'checked', at: 'T2' },
  ]);
  expect(watch.state().checkedAt).toBe('T2');
});

test('a failed reading keeps the last snapshot', () => {
  const { watch, workers } = rig();
  workers[0]?.message({ type: 'read', at: 'T1', snapshot, failure: null });
  workers[0]?.message({ type: 'read', at: 'T2', snapshot: null, failure: 'broke' });
  expect(watch.state()).toMatchObject({ snapshot, failure: 'broke', checkedAt: 'T2' });
});

test('sleep does not undo a pause, nor a pause sleep', () => {
  const { watch, sent } = rig();
  watch.setPaused(true);
  watch.suspend();
  watch.resume();
  watch.setPaused(false);
  expect(sent.map((message) => message.type === 'running' && message.running)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('a refresh resolves with the state that it brought', async () => {
  const { watch, workers, sent } = rig();
  const refreshed = watch.refresh();
  expect(sent.at(-1)).toEqual({ type: 'refresh', id: 1 });
  workers[0]?.message({ type: 'read', at: 'T1', snapshot, failure: null });
  workers[0]?.message({ type: 'refreshed', id: 1, error: null });
  expect((await refreshed).snapshot).toBe(snapshot);
});

test('a crashed thread is told, starts again ever later, and leaves no refresh hanging', async () => {
  const { watch, workers, timers } = rig();
  const refreshed = watch.refresh();
  workers[0]?.crashed('out of memory');
  await expect(refreshed).rejects.toThrow('out of memory');
  expect(watch.state().failure).toContain('out of memory');
  await expect(watch.refresh()).rejects.toThrow('out of memory');
  timers[0]?.action();
  workers[1]?.crashed('again');
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([1_000, 2_000]);
  expect(workers).toHaveLength(2);
});
