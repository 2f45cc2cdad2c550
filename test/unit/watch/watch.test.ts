import { describe, expect, test, vi } from 'vitest';
import { applyChange } from '../../../electron/shared/apply-change.ts';
import type { SnapshotChange, WatchEvent, WatchState } from '../../../electron/shared/snapshot.ts';
import { paceOf } from '../../../electron/watch/pace.ts';
import type { ToPollWorker } from '../../../electron/watch/poll-messages.ts';
import { createWatch, type PollWorkerEvents } from '../../../electron/watch/watch.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';
import { sourceReport, sourcesReport } from '../../support/source-reports.ts';

function fakeTimers() {
  const timers = new Set<{ readonly action: () => void; readonly at: number }>();
  let now = 0;
  const fireDue = () => {
    for (const timer of [...timers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
      if (timers.delete(timer)) timer.action();
    }
  };
  return {
    setTimer(action: () => void, delayMs: number) {
      const timer = { action, at: now + delayMs };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** Each timer fires when it is due. */
    pass(durationMs: number) {
      for (const end = now + durationMs; ; fireDue()) {
        now = Math.min(end, ...[...timers].map(({ at }) => at));
        if (now === end) break;
      }
      fireDue();
    },
    /** Nothing fires while this time passes; then everything does that was due. */
    late(durationMs: number) {
      now += durationMs;
      fireDue();
    },
  };
}

function rig(end: () => Promise<void> = async () => undefined) {
  const sent: ToPollWorker[] = [];
  const workers: PollWorkerEvents[] = [];
  const { setTimer, pass, late } = fakeTimers();
  const watch = createWatch({
    startWorker: (events) => {
      workers.push(events);
      return { post: (message) => sent.push(message), end };
    },
    patienceMs: 30_000,
    setTimer,
  });
  const events: WatchEvent[] = [];
  watch.subscribe((event) => events.push(event));
  const read = (at: string, change: SnapshotChange | null, failure: string | null = null) =>
    workers.at(-1)?.message({ type: 'read', at, change, failure });
  const began = () => workers.at(-1)?.message({ type: 'began' });
  return { watch, sent, workers, pass, late, events, read, began };
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
  const { watch, workers, pass, events, read } = rig();
  read('T1', changeOf([80]));
  watch.setPaused(true);
  watch.setPaused(false);
  read('T2', null, 'broke');
  read('T3', changeOf([82, 70], [80]));
  workers[0]?.crashed('gone');
  pass(1_000);
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
  const { watch, sent, workers, pass } = rig();
  watch.setWatched(true);
  watch.setWatched(true);
  workers[0]?.crashed('gone');
  pass(1_000);
  const watched = sent.flatMap((message) => (message.type === 'watched' ? [message.watched] : []));
  expect(watched).toEqual([false, true, true]);
});

test('the thread is told of another pace', () => {
  const { watch, sent } = rig();
  watch.setPace(paceOf(2_000));
  expect(sent.at(-1)).toEqual({ type: 'pace', pace: paceOf(2_000) });
});

test('the thread is told of another registry', () => {
  const { watch, sent } = rig();
  watch.reloadRegistry();
  expect(sent.at(-1)).toEqual({ type: 'registry' });
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
  const { watch, workers, pass, read } = rig();
  read('T1', changeOf([80]));
  const refreshed = watch.refresh();
  workers[0]?.crashed('out of memory');
  await expect(refreshed).rejects.toThrow('out of memory');
  expect(watch.state().failure).toContain('out of memory');
  expect(portsOf(watch.state())).toEqual([80]);
  await expect(watch.refresh()).rejects.toThrow('out of memory');
  pass(999);
  expect(workers).toHaveLength(1);
  pass(1);
  expect(workers).toHaveLength(2);
  workers[1]?.crashed('again');
  pass(1_999);
  expect(workers).toHaveLength(2);
  pass(1);
  expect(workers).toHaveLength(3);
});

describe('a thread that hangs', () => {
  test('is ended, told and started again, and leaves no question hanging', async () => {
    let ends = 0;
    const { watch, workers, pass, read, began } = rig(async () => void ends++);
    began();
    read('T1', changeOf([80]));
    const asked = [watch.refresh(), watch.sources()];
    began();
    pass(29_999);
    expect([ends, watch.state().failure]).toEqual([0, null]);
    pass(1);
    expect(ends).toBe(1);
    for (const each of asked) await expect(each).rejects.toThrow('no answer for 30 s');
    expect(watch.state().failure).toContain('no answer for 30 s');
    expect(portsOf(watch.state())).toEqual([80]);
    pass(1_000);
    expect(workers).toHaveLength(2);
    began();
    read('T2', changeOf([81]));
    expect(watch.state()).toMatchObject({ failure: null, checkedAt: 'T2' });
    expect(portsOf(watch.state())).toEqual([81]);
  });

  test('may do so before its first reading', () => {
    const { watch, pass } = rig();
    pass(30_000);
    expect(watch.state().failure).toContain('no answer');
  });

  test('is not taken for one that rests between two readings, however long', () => {
    const { watch, workers, pass, read, began } = rig();
    began();
    read('T1', changeOf([80]));
    pass(3_600_000);
    began();
    pass(29_000);
    read('T2', null);
    began();
    pass(29_000);
    expect([workers.length, watch.state().failure]).toEqual([1, null]);
  });

  test('is waited for while it cannot be ended, and what it had still sent is not heard', async () => {
    let letGo: () => void = () => undefined;
    const { watch, workers, pass, read, began } = rig(() => new Promise((resolve) => (letGo = resolve)));
    read('T1', changeOf([80]));
    began();
    pass(30_000);
    pass(3_600_000);
    expect(workers).toHaveLength(1);
    expect(watch.state().failure).toContain('holds it');
    workers[0]?.message({ type: 'read', at: 'T2', change: changeOf([81]), failure: null });
    workers[0]?.crashed('at last');
    expect(portsOf(watch.state())).toEqual([80]);
    letGo();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    expect(watch.state().checkedAt).toBe('T1');
  });

  test('does not matter while paused, unless somebody asked, nor while the computer sleeps', async () => {
    const { watch, pass, began } = rig();
    began();
    watch.setPaused(true);
    pass(3_600_000);
    watch.setPaused(false);
    watch.suspend();
    pass(3_600_000);
    watch.resume();
    pass(29_999);
    expect(watch.state().failure).toBeNull();
    watch.setPaused(true);
    const refreshed = watch.refresh();
    pass(30_000);
    await expect(refreshed).rejects.toThrow('no answer');
  });

  test('has most of its time left after a sleep that nobody told of', () => {
    const { watch, pass, late, began } = rig();
    began();
    pass(4_000);
    late(3_600_000);
    pass(24_999);
    expect(watch.state().failure).toBeNull();
    pass(1);
    expect(watch.state().failure).toContain('no answer');
  });

  test('is left alone once the watch was closed', async () => {
    const { watch, pass } = rig();
    await watch.close();
    pass(3_600_000);
    expect(watch.state().failure).toBeNull();
  });
});
