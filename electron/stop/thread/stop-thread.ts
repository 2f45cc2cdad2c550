import type { Thread, ThreadEvents } from '../../files/start-thread.ts';
import { createQuestions } from '../../shared/questions.ts';
import { spokenLanguage } from '../../shared/speech.ts';
import { createWatchdog } from '../../shared/watchdog.ts';
import type { Stopper } from '../stop.ts';
import { threadText } from '../text/thread.ts';
import type { OnPhase } from '../watch-outcome.ts';
import type { FromStopWorker, StopAnswer, StopQuestion, ToStopWorker } from './stop-messages.ts';

export interface StopThreadOptions {
  readonly start: (events: ThreadEvents<FromStopWorker>) => Thread<ToStopWorker>;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

export interface StopThread extends Stopper {
  close(): Promise<void>;
}

/** So many of its heartbeats may be missed, in milliseconds, before it counts as held by the system for good. */
const patienceMs = 15_000;

/** Whoever stops one port soon stops another; after that the thread's memory is worth more. */
const idleMs = 120_000;

/**
 * A stopper whose work is done on a thread of its own, which runs only while it is needed: once an administrator has
 * revealed a holder, as long as Portolan does, since the thread alone remembers it.
 */
export function createStopThread({ start, setTimer }: StopThreadOptions): StopThread {
  const questions = createQuestions<StopAnswer>();
  const phases = new Map<number, OnPhase>();
  let worker: Thread<ToStopWorker> | null = null;
  let hasRevealed = false;
  let cancelEnd: () => void = () => undefined;
  const watchdog = createWatchdog({
    patienceMs,
    setTimer,
    bark() {
      void worker?.end();
      lose(threadText.silent(patienceMs / 1_000));
    },
  });

  function lose(reason: string): void {
    worker = null;
    hasRevealed = false;
    questions.failAll(reason);
  }

  function opened(): Thread<ToStopWorker> {
    if (worker) return worker;
    const started = start({
      message(message) {
        if (worker !== started) return;
        watchdog.stop();
        watchdog.wait();
        if (message.type === 'beat') return;
        if (message.type === 'revealed' && message.revelation.ok) hasRevealed = true;
        if (message.type === 'phase') phases.get(message.id)?.(message.phase, message.plan);
        else if (message.type === 'failed') questions.fail(message.id, message.message);
        else questions.answer(message.id, message);
      },
      crashed(reason) {
        if (worker === started) lose(threadText.ended(reason));
      },
    });
    worker = started;
    return started;
  }

  async function ask(message: (id: number) => StopQuestion, onPhase?: OnPhase): Promise<StopAnswer> {
    cancelEnd();
    let asked = 0;
    try {
      return await questions.ask((id) => {
        asked = id;
        if (onPhase) phases.set(id, onPhase);
        opened().post({ ...message(id), language: spokenLanguage() });
        watchdog.wait();
      });
    } finally {
      phases.delete(asked);
      if (questions.waiting() === 0) watchdog.stop();
      if (questions.waiting() === 0 && !hasRevealed) cancelEnd = setTimer(() => void end(), idleMs);
    }
  }

  async function end(): Promise<void> {
    cancelEnd();
    const ending = worker;
    worker = null;
    await ending?.end();
  }

  return {
    async plan(question) {
      const answer = await ask((id) => ({ id, type: 'plan', question }));
      return answer.type === 'planned' ? answer.result : confused(answer);
    },
    async stop(request, onPhase) {
      const answer = await ask((id) => ({ id, type: 'stop', request }), onPhase);
      return answer.type === 'stopped' ? answer.report : confused(answer);
    },
    async reveal(sockets) {
      const answer = await ask((id) => ({ id, type: 'reveal', sockets }));
      return answer.type === 'revealed' ? answer.revelation : confused(answer);
    },
    close: end,
  };
}

function confused({ type }: StopAnswer): never {
  throw new Error(`the thread that makes stops answered something else: ${type}`);
}
