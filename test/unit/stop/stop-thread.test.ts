import { expect, test } from 'vitest';
import { reportOf } from '../../../electron/stop/report.ts';
import type { FromStopWorker, ToStopWorker } from '../../../electron/stop/thread/stop-messages.ts';
import { createStopThread, type StopThreadOptions } from '../../../electron/stop/thread/stop-thread.ts';
import { confirmed, planOf } from '../../support/stops.ts';

const plan = planOf();
const request = { ...confirmed(plan), graceMs: null };
const question = { target: plan.target, scope: 'process', way: null, force: false, graceMs: null } as const;

function rig() {
  const threads: {
    readonly posted: ToStopWorker[];
    readonly tell: (message: FromStopWorker) => void;
    readonly crash: (reason: string) => void;
    ended: boolean;
  }[] = [];
  const timers: { readonly action: () => void; cancelled: boolean }[] = [];
  const start: StopThreadOptions['start'] = ({ message, crashed }) => {
    const thread = { posted: [] as ToStopWorker[], tell: message, crash: crashed, ended: false };
    threads.push(thread);
    return {
      post: (asked) => thread.posted.push(asked),
      end: async () => {
        thread.ended = true;
      },
    };
  };
  const setTimer = (action: () => void) => {
    const timer = { action, cancelled: false };
    timers.push(timer);
    return () => {
      timer.cancelled = true;
    };
  };
  const thread = createStopThread({ start, setTimer });
  const only = () => {
    const one = threads.at(-1);
    if (!one) throw new Error('no thread was started');
    return one;
  };
  return { thread, threads, timers, only };
}

test('the thread starts with the first question, and answers reach whoever asked, in any order', async () => {
  const { thread, threads, only } = rig();
  expect(threads).toHaveLength(0);
  const planned = thread.plan(question);
  const phases: string[] = [];
  const stopped = thread.stop(request, (phase) => phases.push(phase));
  expect(threads).toHaveLength(1);
  expect(only().posted).toMatchObject([
    { id: 1, type: 'plan' },
    { id: 2, type: 'stop' },
  ]);
  const report = reportOf('freed', 'done');
  only().tell({ id: 2, type: 'phase', phase: 'acting', plan });
  only().tell({ id: 2, type: 'stopped', report });
  only().tell({ id: 1, type: 'planned', result: { plan } });
  expect(await stopped).toBe(report);
  expect(await planned).toEqual({ plan });
  expect(phases).toEqual(['acting']);
});

test('a thread that ends fails what waits for it, and the next question starts another', async () => {
  const { thread, threads, only } = rig();
  const stopped = thread.stop(request);
  only().crash('out of memory');
  await expect(stopped).rejects.toThrow('out of memory');
  void thread.plan(question);
  expect(threads).toHaveLength(2);
});

test('a question that cannot be answered fails with the reason', async () => {
  const { thread, only } = rig();
  const planned = thread.plan(question);
  only().tell({ id: 1, type: 'failed', message: 'not on this system' });
  await expect(planned).rejects.toThrow('not on this system');
});

test('it ends when nothing was asked for a while, and never in the middle of a stop', async () => {
  const { thread, threads, timers, only } = rig();
  const planned = thread.plan(question);
  only().tell({ id: 1, type: 'planned', result: { plan } });
  await planned;
  expect(timers).toHaveLength(1);
  const stopped = thread.stop(request);
  expect(timers[0]?.cancelled).toBe(true);
  only().tell({ id: 2, type: 'stopped', report: reportOf('freed', '') });
  await stopped;
  timers[1]?.action();
  expect(threads[0]?.ended).toBe(true);
});

test('what an administrator revealed is kept, however long the person thinks about it', async () => {
  const { thread, timers, threads, only } = rig();
  const revealed = thread.reveal(plan.target);
  only().tell({ id: 1, type: 'revealed', revelation: { ok: true, holders: [] } });
  await revealed;
  const planned = thread.plan(question);
  only().tell({ id: 2, type: 'planned', result: { plan } });
  await planned;
  expect(timers.filter(({ cancelled }) => !cancelled)).toEqual([]);
  await thread.close();
  expect(threads[0]?.ended).toBe(true);
});

test('a prompt that was declined keeps nothing', async () => {
  const { thread, timers, only } = rig();
  const revealed = thread.reveal(plan.target);
  only().tell({ id: 1, type: 'revealed', revelation: { ok: false, reason: 'declined', message: '' } });
  await revealed;
  expect(timers).toHaveLength(1);
});

test('a thread that cannot be started fails the question, and does not keep the next one from its end', async () => {
  const timers: (() => void)[] = [];
  let starts = 0;
  const thread = createStopThread({
    start: ({ message }) => {
      starts += 1;
      if (starts === 1) throw new Error('no memory for a thread');
      return {
        post: ({ id }) => message({ id, type: 'planned', result: { plan } }),
        end: async () => undefined,
      };
    },
    setTimer: (action) => {
      timers.push(action);
      return () => undefined;
    },
  });
  await expect(thread.plan(question)).rejects.toThrow('no memory for a thread');
  timers.length = 0;
  expect(await thread.plan(question)).toEqual({ plan });
  expect(timers).toHaveLength(1);
});
