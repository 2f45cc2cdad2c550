import { parentPort } from 'node:worker_threads';
import { speak } from '../../shared/speech.ts';
import { createSystemStopper } from '../system-stopper.ts';
import type { FromStopWorker, StopAnswer, ToStopWorker } from './stop-messages.ts';

const beatMs = 1_000;

/** The thread that makes stops: it reads the sockets ten times a second, and must not block the windows. */
function run(port: NonNullable<typeof parentPort>): void {
  const send = (message: FromStopWorker) => port.postMessage(message);
  const stopper = createSystemStopper();

  async function answer(message: ToStopWorker): Promise<StopAnswer> {
    const { id } = message;
    speak(message.language);
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

  let underWay = 0;
  setInterval(() => {
    if (underWay > 0) send({ type: 'beat' });
  }, beatMs);
  port.on('message', async (message: ToStopWorker) => {
    underWay++;
    const answered = await answer(message).catch(
      (error: unknown): StopAnswer => ({
        id: message.id,
        type: 'failed',
        message: error instanceof Error ? error.message : String(error),
      }),
    );
    underWay--;
    send(answered);
  });
}

if (!parentPort) throw new Error('stop-worker runs as a worker thread only');
run(parentPort);
