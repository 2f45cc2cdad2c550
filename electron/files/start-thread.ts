import { Worker } from 'node:worker_threads';
import { wordsIn } from '../shared/speech.ts';
import { threadText as en } from './text/en.ts';
import { threadText as es } from './text/es.ts';
import { threadText as sv } from './text/sv.ts';

const threadText = wordsIn({ en, es, sv });

export interface ThreadEvents<FromThread> {
  readonly message: (message: FromThread) => void;
  /** The thread ended without being told to. */
  readonly crashed: (reason: string) => void;
}

export interface Thread<ToThread> {
  post(message: ToThread): void;
  /** Ends it at once, whatever it is doing. */
  end(): Promise<void>;
}

/**
 * Starts a thread.
 * @param file the built file that it runs
 */
export function startThread<ToThread, FromThread>(
  file: string,
  workerData: unknown,
  events: ThreadEvents<FromThread>,
): Thread<ToThread> {
  const worker = new Worker(file, { workerData });
  let ended = false;
  worker.on('message', events.message);
  worker.once('error', (error) => {
    ended = true;
    events.crashed(error.message);
  });
  worker.once('exit', (code) => {
    if (!ended) events.crashed(threadText.exitCode(code));
  });
  return {
    post: (message) => worker.postMessage(message),
    async end() {
      ended = true;
      await worker.terminate();
    },
  };
}
