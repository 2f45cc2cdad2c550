import { createSystemElevator } from '../../../electron/stop/elevation/system-elevator.ts';
import type { AskedElevator } from './ordinary-asker.ts';

/** Asks this computer's elevator as its only argument says, in JSON, and prints what came of it. */
const { promptMs, task }: AskedElevator = JSON.parse(process.argv[2] ?? '');
const elevator = createSystemElevator({ promptMs });
const answer =
  task.mode === 'signal' ? await elevator.signal(task.orders, task.signal) : await elevator.reveal(task.keys);
process.stdout.write(JSON.stringify({ obstacle: elevator.obstacle, answer }));
