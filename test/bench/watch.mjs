import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/**
 * What the watch costs and how soon it tells, where there are no other sockets and processes (in namespaces). Linux only:
 * `node test/bench/watch.mjs [seconds, default 60] [ticks, default 20000]`
 */
const [seconds = 60, ticks = 20_000] = process.argv.slice(2).map(Number);
const root = resolve(import.meta.dirname, '../..');
const support = join(import.meta.dirname, 'support');
/** The shipped registry, whatever this user may have imported. */
const registry = { shipped: join(root, 'resources/registry/ports.tsv'), imported: '' };

if (!process.env.PORTOLAN_BENCH_ALONE) process.exit(runAlone());
await measureMemory();
for (const count of [10, 5_000]) await measureServing(count);

/** Runs this file again where the only sockets and processes are its own. */
function runAlone() {
  const asUser = process.geteuid() === 0 ? [] : ['--map-root-user'];
  const inside = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, ...process.argv.slice(1)];
  const env = { ...process.env, PORTOLAN_BENCH_ALONE: '1' };
  return (
    spawnSync('unshare', ['--net', '--pid', '--fork', '--mount-proc', ...asUser, ...inside], { stdio: 'inherit', env })
      .status ?? 1
  );
}

/** The built reading thread without any rest, while a port opens and closes under it: what it holds before and after. */
async function measureMemory() {
  const shares = { quick: 1, thorough: 1, 'cross-checked': 1 };
  const readings = { watchedMs: 0, hiddenMs: 0, quietMs: 0, quietAfterMs: 0, thoroughMs: 5_000 };
  const always = { ...readings, crossCheckMs: 5_000, firstCrossCheckMs: 0 };
  const workerData = { registry, pace: { ...always, shares } };
  const worker = new Worker(join(root, 'out/main/poll-worker.js'), { workerData });
  let read = 0;
  let changes = 0;
  worker.on('message', ({ change }) => {
    read++;
    if (change) changes++;
  });
  worker.postMessage({ type: 'running', running: true });
  const reach = async (count) => {
    while (read < count) {
      const server = createServer().listen(0, '127.0.0.1');
      await sleep(20);
      server.close();
      await sleep(20);
    }
    return liveBytes(worker);
  };
  const before = await reach(500);
  const start = { read, changes, at: performance.now() };
  const after = await reach(500 + ticks);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(2);
  console.log(`memory: ${read - start.read} readings with ${changes - start.changes} changes`);
  console.log(`  live heap of the reading thread: ${megabytes(before)} MB before, ${megabytes(after)} MB after`);
  console.log(`  ${((performance.now() - start.at) / (read - start.read)).toFixed(2)} ms from one reading to the next`);
  await worker.terminate();
}

/** What is still reachable, garbage collected: the sum over a heap snapshot. */
async function liveBytes(worker) {
  const chunks = [];
  for await (const chunk of await worker.getHeapSnapshot()) chunks.push(chunk);
  const { snapshot, nodes } = JSON.parse(Buffer.concat(chunks).toString());
  const { node_fields: fields } = snapshot.meta;
  const sizeAt = fields.indexOf('self_size');
  let sum = 0;
  for (let at = sizeAt; at < nodes.length; at += fields.length) sum += nodes[at];
  return sum;
}

/** The built `portolan serve` with one page open on it, `count` listeners, and one more that comes and goes. */
async function measureServing(count) {
  const children = [];
  const start = (words, options = {}) => {
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'], ...options });
    children.push(child);
    return { child, lines: createInterface({ input: child.stdout }) };
  };
  try {
    const openers = Math.ceil(count / 500);
    for (let opener = 0; opener < openers; opener++) {
      const { lines } = start([join(support, 'open-listeners.mjs'), String(Math.round(count / openers))]);
      await once(lines, 'line');
    }
    const probe = ['--import', join(support, 'loop-probe.mjs')];
    const serve = start([...probe, join(root, 'out/main/cli.js'), 'serve', '--json']);
    // The same probe in a process that does nothing: what the machine itself makes late.
    const idle = start([...probe, '-e', 'setInterval(() => {}, 1e9)']);
    const [line] = await once(serve.lines, 'line');
    const seen = new Map();
    const stream = await openEvents(JSON.parse(line).address, ({ type, change }, bytes) => {
      const at = performance.timeOrigin + performance.now();
      stream.events.push({ type, bytes });
      if (type === 'change')
        for (const { port } of change.snapshot?.changed ?? []) seen.set(port, seen.get(port) ?? at);
    });
    const blink = start([join(support, 'open-listeners.mjs'), 'blink']);
    const opened = [];
    blink.lines.on('line', (text) => opened.push(JSON.parse(text)));
    await sleep(8_000);

    const { threads } = await ask(serve.child);
    await ask(idle.child);
    const [pollThread] = threads;
    const from = { cpuMs: threadMs(serve.child.pid, pollThread), opened: opened.length, events: stream.events.length };
    const toolsFrom = toolsMs(serve.child.pid);
    await sleep(seconds * 1_000);
    const cpuMs = threadMs(serve.child.pid, pollThread) - from.cpuMs + toolsMs(serve.child.pid) - toolsFrom;
    const [busy, quiet] = [await ask(serve.child), await ask(idle.child)];
    await sleep(2_000);

    const asked = opened.slice(from.opened, -2);
    const latencies = asked.flatMap(({ port, at }) => (seen.has(port) ? [seen.get(port) - at] : []));
    const late = ({ p99, longest }) => `p99 ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;
    console.log(`\n${count} listeners, one more every six seconds, a page open, ${seconds} s`);
    console.log(`  reading thread and its tools: ${((cpuMs / seconds / 1_000) * 100).toFixed(2)} % of one core`);
    console.log(`  main thread late: ${late(busy.lateMs)}; an idle process beside it: ${late(quiet.lateMs)}`);
    console.log(`  from listen() to the page: ${spread(latencies)}; ${latencies.length} of ${asked.length} seen`);
    const bytesOf = (wanted, events) => events.flatMap(({ type, bytes }) => (type === wanted ? [bytes] : []));
    console.log(`  whole state: ${spread(bytesOf('state', stream.events), 'bytes')}`);
    console.log(`  each change: ${spread(bytesOf('change', stream.events.slice(from.events)), 'bytes')}`);
    stream.close();
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

async function openEvents(address, hear) {
  const { headers } = await new Promise((answered) => get(address, answered));
  const cookie = headers['set-cookie'][0].split(';')[0];
  const answer = await new Promise((answered) => get(new URL('/events', address), { headers: { cookie } }, answered));
  createInterface({ input: answer }).on('line', (text) => {
    if (text.startsWith('data: ')) hear(JSON.parse(text.slice('data: '.length)), text.length);
  });
  return { events: [], close: () => answer.destroy() };
}

async function ask(child) {
  const answered = once(child, 'message');
  child.send('how late');
  const [answer] = await answered;
  return answer;
}

function threadMs(pid, thread) {
  return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** Of the programs that it ran and waited for: fields 16 and 17 of proc_pid_stat(5), in ticks of 10 ms. */
function toolsMs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15);
  return (Number(user) + Number(system)) * 10;
}

function spread(values, unit = 'ms') {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
  return `median ${at(0.5)} ${unit}, p90 ${at(0.9)} ${unit}, longest ${at(1)} ${unit}`;
}
