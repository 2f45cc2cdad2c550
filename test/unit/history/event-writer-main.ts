import { createPortStore } from '../../../electron/history/port-store.ts';
import { setTimer } from '../../../electron/shared/set-timer.ts';
import { anEvent } from './support.ts';

/** A program that commits events as fast as it can, and says of each when it is committed, until it is killed. */
const [folder = '', round = ''] = process.argv.slice(2);
const store = createPortStore({
  folder,
  bounds: () => ({ keepDays: 365, mostEvents: 200_000 }),
  now: () => new Date(),
  setTimer,
  complain: (message) => void process.stdout.write(`failed ${message}\n`),
});
if (!(await store.resume())) store.begin([]);
process.stdout.write('started\n');
for (let count = 0; ; count += 1) {
  const key = `${round}.${count}`;
  const kind = count % 2 === 0 ? 'opened' : 'closed';
  const event = anEvent(1_000 + (count % 50_000), Date.now(), { key, kind });
  if (store.commit([{ type: 'event', event, left: null }])) process.stdout.write(`committed ${key}\n`);
  // So that the disk is written through now and then, as it is in a door.
  if (count % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
}
