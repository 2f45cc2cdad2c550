import { expect, test } from 'vitest';
import { speak } from '../../../electron/shared/speech.ts';
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
  const timers: { readonly action: () => void; readonly delayMs: number; cancelled: boolean }[] = [];
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
  const setTimer = (action: () => void, delayMs: number) => {
    const timer = { action, delayMs, cancelled: false };
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
  /** The timers for when nothing is asked; the others wait for an answer. */
  const idle = () => timers.filter(({ delayMs }) => delayMs > 60_000);
  /** Time passes without a heartbeat, until no timer is left that waits for one. */
  const fallSilent = () => {
    for (;;) {
      const due = timers.find(({ delayMs, cancelled }) => delayMs < 60_000 && !cancelled);
      if (!due) return;
      due.cancelled = true;
      due.action();
    }
  };
  return { thread, threads, idle, fallSilent, only };
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

test('each question says in which language its answer is to be', async () => {
  const { thread, only } = rig();
  speak('sv');
  void thread.plan(question);
  speak('en');
  void thread.plan(question);
  expect(only().posted.map(({ language }) => language)).toEqual(['sv', 'en']);
});

test('it ends when nothing was asked for a while, and never in the middle of a stop', async () => {
  const { thread, threads, idle, only } = rig();
  const planned = thread.plan(question);
  only().tell({ id: 1, type: 'planned', result: { plan } });
  await planned;
  expect(idle()).toHaveLength(1);
  const stopped = thread.stop(request);
  expect(idle()[0]?.cancelled).toBe(true);
  only().tell({ id: 2, type: 'stopped', report: reportOf('freed', '') });
  await stopped;
  idle()[1]?.action();
  expect(threads[0]?.ended).toBe(true);
});

test('what an administrator revealed is kept, however long the person thinks about it', async () => {
  const { thread, idle, threads, only } = rig();
  const revealed = thread.reveal(plan.target);
  only().tell({ id: 1, type: 'revealed', revelation: { ok: true, holders: [] } });
  await revealed;
  const planned = thread.plan(question);
  only().tell({ id: 2, type: 'planned', result: { plan } });
  await planned;
  expect(idle().filter(({ cancelled }) => !cancelled)).toEqual([]);
  await thread.close();
  expect(threads[0]?.ended).toBe(true);
});

test('a prompt that was declined keeps nothing', async () => {
  const { thread, idle, only } = rig();
  const revealed = thread.reveal(plan.target);
  only().tell({ id: 1, type: 'revealed', revelation: { ok: false, reason: 'declined', message: '' } });
  await revealed;
  expect(idle()).toHaveLength(1);
});

test('a thread that cannot be started fails the question, and does not keep the next one from its end', async () => {
  const idle: number[] = [];
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
    setTimer: (_action, delayMs) => {
      if (delayMs > 60_000) idle.push(delayMs);
      return () => undefined;
    },
  });
  await expect(thread.plan(question)).rejects.toThrow('no memory for a thread');
  idle.length = 0;
  expect(await thread.plan(question)).toEqual({ plan });
  expect(idle).toHaveLength(1);
});

test('a thread that the system holds fails what waits for it, and the next question starts another', async () => {
  const { thread, threads, fallSilent, only } = rig();
  const stopped = thread.stop(request);
  only().tell({ type: 'beat' });
  fallSilent();
  await expect(stopped).rejects.toThrow('did not answer for 15 s');
  expect(threads[0]?.ended).toBe(true);
  void thread.plan(question);
  expect(threads).toHaveLength(2);
});

test('a stop that takes long is left alone while the thread lives', async () => {
  const { thread, fallSilent, only } = rig();
  const stopped = thread.stop(request);
  for (let second = 0; second < 120; second++) only().tell({ type: 'beat' });
  only().tell({ id: 1, type: 'stopped', report: reportOf('freed', '') });
  fallSilent();
  expect(await stopped).toMatchObject({ outcome: 'freed' });
});
