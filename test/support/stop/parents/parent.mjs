import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs a server and starts it again as often as it is told: `parent.mjs SERVER PORT ADDRESS [SECONDS ADDRESS LIVES]...` */
const [server, port, address, ...again] = process.argv.slice(2);
const run = (...words) =>
  once(spawn('perl', [server, port, ...words], { stdio: ['ignore', 'inherit', 'inherit'] }), 'exit');

await run(`address=${address}`);
for (let next = 0; next < again.length; next += 3) {
  await sleep(Number(again[next]) * 1000);
  await run(`address=${again[next + 1]}`, `lives=${again[next + 2]}`);
}
