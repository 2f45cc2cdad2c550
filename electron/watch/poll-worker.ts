import { parentPort, workerData } from 'node:worker_threads';
import { loadRegistryInUse } from '../registry/registry-in-use.ts';
import { setTimer } from '../shared/set-timer.ts';
import { speak } from '../shared/speech.ts';
import { measure } from '../sockets/cost.ts';
import { createSystemLibrary, createSystemReader } from '../sockets/system-reader.ts';
import type { FromPollWorker, PollWorkerData, ToPollWorker } from './poll-messages.ts';
import { createPoller } from './poller.ts';

/** The thread that reads the sockets: spawning and scanning block, and must not block the windows. */
function run(port: NonNullable<typeof parentPort>, { registry: places, pace, language }: PollWorkerData): void {
  speak(language);
  const send = (message: FromPollWorker) => port.postMessage(message);
  const library = createSystemLibrary();
  const poller = createPoller({
    reader: createSystemReader(library),
    registry: loadRegistryInUse(places).registry,
    began: () => send({ type: 'began' }),
    report: (result) => send({ type: 'read', ...result }),
    pace,
    measure,
    clock: () => performance.now(),
    now: () => new Date(),
    setTimer,
  });
  port.on('message', (message: ToPollWorker) => {
    if (message.type === 'running') poller.setRunning(message.running);
    else if (message.type === 'watched') poller.setWatched(message.watched);
    else if (message.type === 'language') {
      speak(message.language);
      // What the old one remembers, it said in the language before.
      poller.setReader(createSystemReader(library));
    } else if (message.type === 'pace') poller.setPace(message.pace);
    else if (message.type === 'registry') poller.setRegistry(loadRegistryInUse(places).registry);
    else if (message.type === 'refresh') {
      const { id } = message;
      poller.refresh().then(
        () => send({ type: 'refreshed', id, error: null }),
        (error: unknown) => send({ type: 'refreshed', id, error: String(error) }),
      );
    } else {
      const { id } = message;
      poller.compare().then(
        (report) => send({ type: 'sources', id, report, error: null }),
        (error: unknown) => send({ type: 'sources', id, report: null, error: String(error) }),
      );
    }
  });
}

if (!parentPort) throw new Error('poll-worker runs as a worker thread only');
run(parentPort, workerData as PollWorkerData);
