import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStopLogOnce } from '../../../electron/history/open-stop-log.ts';
import { readStopHistory } from '../../../electron/history/stop-files.ts';
import { reportOf } from '../../../electron/stop/report.ts';
import { planOf } from '../../support/stops.ts';

const freed = reportOf('freed', 'It is free.');

/**
 * A program that remembers so many stops, and says of each when its beginning and its end are written. With a filler, it
 * removes that file some stops after the disk was full, and says at the end what the file then holds.
 */
const [file = '', count = '0', filler = ''] = process.argv.slice(2);
const now = () => new Date().toISOString();
const log = openStopLogOnce(file, () => undefined);
let failures = 0;
for (let stop = 0; stop < Number(count); stop++) {
  const id = log.began({ at: now(), plan: planOf({ command: 'x'.repeat(300) }) });
  process.stdout.write(`began ${id}\n`);
  await sleep(1);
  log.ended(id, now(), freed);
  process.stdout.write(`ended ${id}\n`);
  if (log.history().problem !== null) failures++;
  if (failures > 5 && existsSync(filler)) rmSync(filler);
}
if (filler !== '') {
  const { records, problem } = readStopHistory(file);
  const whole = records.filter(({ result }) => result !== null).length;
  process.stdout.write(`${JSON.stringify({ failures, whole, problem, said: log.history().problem })}\n`);
}
