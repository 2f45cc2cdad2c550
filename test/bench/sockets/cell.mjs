import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createLoad } from '../load/load.mjs';
import { median } from '../shared/median.mjs';

/**
 * One cell of the table, in namespaces that are its own: makes the load, then measures everything in turn, round after
 * round, and prints the medians as one line of JSON. `cell.mjs '{ listeners, pairs, processes, rounds, bundle }'`
 */
const { listeners, pairs, processes, rounds, bundle } = JSON.parse(process.argv[2]);
/** A sample lasts about so long, so that neither a clock's step nor one interruption decides it. */
const sampleMs = 200;
/** Processor time of ended children comes in steps of 10 ms, so a sample that has some must be longer. */
const sampleWithChildrenMs = 500;
const mostPerSample = 200;
/** What takes longer than this at a time gets fewer rounds. */
const slowMs = 2_000;
const roundsWhenSlow = 3;
const warmUpMs = 1_000;
const warmUpTimes = 300;

// Whoever started this may be killed; no load must outlive them.
process.stdin.on('end', () => process.exit(1)).resume();

const load = await createLoad({ listeners, pairs, processes });
const portolan = await startReader(bundle);
const systemInformation = await startReader();
const runTool = startToolRunner();
let open = listeners;

const candidates = [
  tool('ss', ['ss', '-H', '-tulnp']),
  tool('lsof', ['lsof', '-nP', '-i']),
  tool('netstat', ['netstat', '-tulpn']),
  { name: 'systeminformation', ms: sampleWithChildrenMs, sample: (times) => readMany(systemInformation, 'all', times) },
  { name: 'quiet', ms: sampleMs, sample: (times) => readPortolan('quick', times) },
  { name: 'changed', ms: sampleMs, sample: readChanged },
  { name: 'full', ms: sampleMs, sample: (times) => readPortolan('thorough', times) },
];

for (const candidate of candidates) await calibrate(candidate);
for (let round = 0; round < rounds; round++) {
  // Another order in every round, so that nobody always follows the one that leaves the caches cold.
  const turn = round % candidates.length;
  for (const candidate of [...candidates.slice(turn), ...candidates.slice(0, turn)]) {
    if (candidate.problem || round >= candidate.rounds) continue;
    const { cpuMs, wallMs } = await candidate.sample(candidate.times);
    candidate.cpu.push(cpuMs);
    candidate.wall.push(median(wallMs));
  }
}
const figures = candidates.map(({ name, problem, cpu, wall, times }) => [
  name,
  problem ? { problem } : { cpuMs: median(cpu), wallMs: median(wall), rounds: cpu.length, times },
]);
console.log(JSON.stringify({ listeners, pairs, figures: Object.fromEntries(figures) }));
process.exit(0);

/** Warms up, and finds how many runs make a sample. */
async function calibrate(candidate) {
  try {
    const { wallMs } = await candidate.sample(2);
    const about = wallMs[1];
    const warmUps = Math.floor(Math.min(warmUpTimes, warmUpMs / about) / 2) * 2;
    const usual = warmUps > 0 ? median((await candidate.sample(warmUps)).wallMs) : about;
    const times = Math.max(1, Math.min(mostPerSample, Math.round(candidate.ms / usual)));
    // A change is an opening as often as a closing.
    candidate.times = candidate.name === 'changed' ? times + (times % 2) : times;
    candidate.rounds = usual > slowMs ? Math.min(rounds, roundsWhenSlow) : rounds;
    candidate.cpu = [];
    candidate.wall = [];
  } catch (error) {
    candidate.problem = error.message;
  }
}

function tool(name, argv) {
  return { name, ms: sampleMs, sample: (times) => runTool({ argv, times }) };
}

async function readPortolan(depth, times) {
  const reading = await readMany(portolan, depth, times);
  // Speed that comes from seeing less would be no speed.
  if (reading.sockets !== open || reading.owned !== open) {
    throw new Error(`${reading.sockets} sockets and ${reading.owned} with owners were read, ${open} are open`);
  }
  return reading;
}

async function readChanged(times) {
  const each = [];
  for (let change = 0; change < times; change++) {
    open = await load.change();
    each.push(await readPortolan('quick', 1));
  }
  return {
    cpuMs: each.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / times,
    wallMs: each.flatMap(({ wallMs }) => wallMs),
  };
}

/** Milliseconds for one reading, with the processes that it started. */
async function readMany(reader, depth, times) {
  const answer = await ask(reader.process, { depth, times });
  const children = answer.childCpuMs - reader.childCpuMs;
  reader.childCpuMs = answer.childCpuMs;
  return { ...answer, cpuMs: (answer.cpuMs + children) / times };
}

async function startReader(...words) {
  const reader = { process: fork(join(import.meta.dirname, 'run-reader.mjs'), words), childCpuMs: 0 };
  await once(reader.process, 'message');
  return reader;
}

async function ask(child, order) {
  child.send(order);
  const [answer] = await once(child, 'message');
  if (answer.error) throw new Error(answer.error);
  return answer;
}

function startToolRunner() {
  const runner = spawn('python3', [join(import.meta.dirname, 'run-tool.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: runner.stdout });
  return async (order) => {
    runner.stdin.write(`${JSON.stringify(order)}\n`);
    const [line] = await once(lines, 'line');
    const answer = JSON.parse(line);
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
}
