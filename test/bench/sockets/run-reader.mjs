import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * A long-running process that reads sockets when told to: `run-reader.mjs BUNDLE` reads with Portolan, without an
 * argument with systeminformation. `{ depth, times }` is answered by
 * `{ cpuMs, childCpuMs, wallMs: [each], sockets }`: the processor time of this process in all, that of the processes
 * it started in all (since ever, in steps of 10 ms: proc_pid_stat(5), cutime and cstime), and what the last reading saw.
 */
const [bundle] = process.argv.slice(2);

/**
 * Ticks follow each other at once here, half a second apart for the reader: a watched window is read so often, and the
 * reader trusts the kernel's counts of sockets for a second before it reads the tables again.
 */
const tickMs = 500;
let aheadMs = 0;
const realClock = process.hrtime.bigint;
process.hrtime.bigint = () => realClock() + BigInt(aheadMs) * 1_000_000n;

const read = bundle ? await portolan(bundle) : await systemInformation();

process.on('disconnect', () => process.exit());
process.on('message', async ({ depth, times }) => {
  const wallMs = [];
  let seen = null;
  const before = process.cpuUsage();
  for (let each = 0; each < times; each++) {
    aheadMs += tickMs;
    const start = performance.now();
    seen = await read(depth);
    wallMs.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  process.send({ cpuMs: (user + system) / 1000, childCpuMs: childCpuMs(), wallMs, ...seen });
});
process.send({});

async function portolan(file) {
  const { createSystemReader } = await import(file);
  const reader = createSystemReader();
  return async (depth) => {
    const { sockets, sources } = await reader.read(depth);
    return { sockets: sockets.length, owned: sockets.filter(({ owners }) => owners.length > 0).length, sources };
  };
}

async function systemInformation() {
  const { networkConnections } = (await import('systeminformation')).default;
  return async () => ({ sockets: (await networkConnections()).length });
}

function childCpuMs() {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
