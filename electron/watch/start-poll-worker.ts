import { Worker } from 'node:worker_threads';
import type { PollWorkerData } from './poll-messages.ts';
import type { PollWorker, PollWorkerEvents } from './watch.ts';

/**
 * Starts the reading thread.
 * @param file the built poll-worker
 */
export function startPollWorker(file: string, data: PollWorkerData, events: PollWorkerEvents): PollWorker {
  const worker = new Worker(file, { workerData: data });
  let ended = false;
  worker.on('message', events.message);
  worker.once('error', (error) => {
    ended = true;
    events.crashed(error.message);
  });
  worker.once('exit', (code) => {
    if (!ended) events.crashed(`exit code ${code}`);
  });
  return {
    post: (message) => worker.postMessage(message),
    async end() {
      ended = true;
      await worker.terminate();
    },
  };
}
