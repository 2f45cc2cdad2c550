import { parentPort } from 'node:worker_threads';
import { createSystemStopper } from '../system-stopper.ts';
import type { FromStopWorker, ToStopWorker } from './stop-messages.ts';

/** The thread that makes stops: it reads the sockets ten times a second, and must not block the windows. */
function run(port: NonNullable<typeof parentPort>): void {
  const send = (message: FromStopWorker) => port.postMessage(message);
  const stopper = createSystemStopper();

  async function answer(message: ToStopWorker): Promise<FromStopWorker> {
    const { id } = message;
    switch (message.type) {
      case 'plan':
        return { id, type: 'planned', result: await stopper.plan(message.question) };
      case 'stop': {
        const report = await stopper.stop(message.request, (phase, plan) => send({ id, type: 'phase', phase, plan }));
        return { id, type: 'stopped', report };
      }
      case 'reveal':
        return { id, type: 'revealed', revelation: await stopper.reveal(message.sockets) };
    }
  }

  port.on('message', (message: ToStopWorker) => {
    answer(message).then(send, (error: unknown) =>
      send({ id: message.id, type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  });
}

if (!parentPort) throw new Error('stop-worker runs as a worker thread only');
run(parentPort);
