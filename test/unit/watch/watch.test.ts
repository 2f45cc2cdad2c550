import { expect, test } from 'vitest';
import { applyChange } from '../../../electron/shared/apply-change.ts';
import type { SnapshotChange, WatchEvent, WatchState } from '../../../electron/shared/snapshot.ts';
import type { ToPollWorker } from '../../../electron/watch/poll-messages.ts';
import { createWatch, type PollWorkerEvents } from '../../../electron/watch/watch.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';
import { sourceReport, sourcesReport } from '../../support/source-reports.ts';

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
  const read = (at: string, change: SnapshotChange | null, failure: string | null = null) =>
    workers.at(-1)?.message({ type: 'read', at, change, failure });
  return { watch, sent, workers, timers, events, read };
}

/** What a thread tells when these ports opened and those closed. */
function changeOf(opened: readonly number[], closed: readonly number[] = []): SnapshotChange {
  const { listeners: _, ...rest } = snapshotOf([]);
  return { ...rest, changed: opened.map((port) => listenerOn(port)), gone: closed.map((port) => listenerOn(port).key) };
}

const portsOf = ({ snapshot }: WatchState) => snapshot?.listeners.map(({ port }) => port);

test('the first reading is told whole, then only what differs, and nothing new only as checked', () => {
  const { watch, events, read } = rig();
  read('T1', changeOf([80]));
  const [listener] = watch.state().snapshot?.listeners ?? [];
  read('T2', changeOf([81]));
  read('T3', null);
  const expected = { from: 1, to: 2, failure: null, checkedAt: 'T2', paused: false, snapshot: changeOf([81]) };
  expect(events.slice(1)).toEqual([
    { type: 'change', change: expected },
    { type: 'checked', at: 'T3', revision: 2 },
  ]);
  expect(events[0]).toMatchObject({ type: 'state', state: { revision: 1, checkedAt: 'T1' } });
  expect(watch.state()).toMatchObject({ revision: 2, checkedAt: 'T3' });
  expect(watch.state().snapshot?.listeners[0]).toBe(listener);
});

test('who follows the events always holds the state of the watch', () => {
  const { watch, workers, timers, events, read } = rig();
  read('T1', changeOf([80]));
  watch.setPaused(true);
  watch.setPaused(false);
  read('T2', null, 'broke');
  read('T3', changeOf([82, 70], [80]));
  workers[0]?.crashed('gone');
  timers[0]?.action();
  read('T4', changeOf([90]));
  read('T5', changeOf([91]));
  let held: WatchState | null = null;
  for (const event of events) {
    if (event.type === 'state') held = event.state;
    else if (event.type === 'change') held = held && applyChange(held, event.change);
  }
  expect(held).toEqual(watch.state());
  expect(portsOf(watch.state())).toEqual([90, 91]);
});

test('a failed reading keeps the last snapshot, and is told once until it is over', () => {
  const { watch, events, read } = rig();
  read('T1', changeOf([80]));
  const { snapshot } = watch.state();
  read('T2', null, 'broke');
  expect(watch.state()).toMatchObject({ failure: 'broke', checkedAt: 'T2' });
  read('T3', null, 'broke');
  read('T4', null);
  expect(watch.state()).toMatchObject({ failure: null, checkedAt: 'T4' });
  expect(watch.state().snapshot).toBe(snapshot);
  expect(events.map(({ type }) => type)).toEqual(['state', 'change', 'checked', 'change']);
});

test('sleep does not undo a pause, nor a pause sleep', () => {
  const { watch, sent } = rig();
  watch.setPaused(true);
  watch.suspend();
  watch.resume();
  watch.setPaused(false);
  const running = sent.flatMap((message) => (message.type === 'running' ? [message.running] : []));
  expect(running).toEqual([true, false, false, false, true]);
});

test('the thread is told who looks on, also when it starts again', () => {
  const { watch, sent, workers, timers } = rig();
  watch.setWatched(true);
  watch.setWatched(true);
  workers[0]?.crashed('gone');
  timers[0]?.action();
  const watched = sent.flatMap((message) => (message.type === 'watched' ? [message.watched] : []));
  expect(watched).toEqual([false, true, true]);
});

test('a refresh resolves with the state that it brought', async () => {
  const { watch, workers, sent, read } = rig();
  const refreshed = watch.refresh();
  expect(sent.at(-1)).toEqual({ type: 'refresh', id: 1 });
  read('T1', changeOf([80]));
  workers[0]?.message({ type: 'refreshed', id: 1, error: null });
  expect(portsOf(await refreshed)).toEqual([80]);
});

test('the reading thread compares the sources, and its answer or fault is told', async () => {
  const { watch, workers, sent } = rig();
  const report = sourcesReport([sourceReport()]);
  const compared = watch.sources();
  expect(sent.at(-1)).toEqual({ type: 'sources', id: 1 });
  workers[0]?.message({ type: 'sources', id: 1, report, error: null });
  expect(await compared).toBe(report);
  const failed = watch.sources();
  workers[0]?.message({ type: 'sources', id: 2, report: null, error: 'oops' });
  await expect(failed).rejects.toThrow('oops');
  const crashed = watch.sources();
  workers[0]?.crashed('out of memory');
  await expect(crashed).rejects.toThrow('out of memory');
  await expect(watch.sources()).rejects.toThrow('out of memory');
});

test('a crashed thread is told, starts again ever later, and leaves no refresh hanging', async () => {
  const { watch, workers, timers, read } = rig();
  read('T1', changeOf([80]));
  const refreshed = watch.refresh();
  workers[0]?.crashed('out of memory');
  await expect(refreshed).rejects.toThrow('out of memory');
  expect(watch.state().failure).toContain('out of memory');
  expect(portsOf(watch.state())).toEqual([80]);
  await expect(watch.refresh()).rejects.toThrow('out of memory');
  timers[0]?.action();
  workers[1]?.crashed('again');
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([1_000, 2_000]);
  expect(workers).toHaveLength(2);
});
