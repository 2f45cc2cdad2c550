import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { runnerImport } from 'vite';
import { median } from './shared/median.mjs';
import { peerFile } from './shared/peers.mjs';

/**
 * What three tools say when they are told to stop what listens on a port, and what is true a second later; then what an
 * ordinary server costs each. Every cell has fresh processes. Linux only, as root:
 * `node test/bench/stop.mjs [--rounds 15] [--command FILE]`
 */
const root = resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    /** Another built `portolan`. */
    command: { type: 'string', default: join(root, 'out/main/cli.js') },
  },
});
/** After this time it is looked at what became of the port: a supervisor has had its turn. */
const settleMs = 1_000;
const runLimitMs = 60_000;

if (process.platform !== 'linux' || process.geteuid() !== 0) {
  console.error('Stops are compared with processes of two users and a pid namespace: run this on Linux as root.');
  process.exit(1);
}

const load = async (file) => (await runnerImport(join(root, 'test/support', file), { configFile: false, root })).module;
const [{ openScene }, { tableRows, hurtOf }, { serverScript }, { asUser }] = await Promise.all(
  ['stop/scene.ts', 'stop/table.ts', 'stop/parents.ts', 'zoo/network.ts'].map(load),
);

const { command: portolan } = options;
const tools = [
  {
    name: 'fkill :PORT',
    file: peerFile('fkill-cli/cli.js'),
    words: ({ port }) => [`:${port}`],
    stale: { when: 'before', words: ['{pid}'] },
  },
  // It knows ports only, and finds their processes itself.
  { name: 'kill-port PORT', file: peerFile('kill-port/cli.js'), words: ({ port }) => [`${port}`], stale: null },
  {
    name: 'portolan stop PORT --yes',
    file: portolan,
    // Of several processes it wants to know which.
    words: ({ port, pid, innocents }) => [
      ...['stop', `${port}`, '--yes'],
      ...(innocents.length > 0 && pid !== null ? ['--pid', `${pid}`] : []),
    ],
    stale: { when: 'asked', words: ['stop'] },
  },
].filter(({ file }) => file !== null);

for (const row of Object.values(tableRows)) {
  console.log(`\n${row.name}`);
  for (const tool of tools) printCell(tool.name, await playRow(row, tool));
}
console.log('\npid used anew since it was shown');
for (const tool of tools.filter(({ stale }) => stale !== null)) printCell(tool.name, playReuse(tool));

console.log(`\nan ordinary server: medians of ${options.rounds} interleaved rounds`);
for (const [name, { returnsMs, endsMs }] of await timeOrdinary()) {
  const ends = endsMs === null ? '' : `${endsMs.toFixed(0).padStart(8)} ms until the server has ended`;
  console.log(`  ${name.padEnd(26)}${returnsMs.toFixed(0).padStart(8)} ms until it returns${ends}`);
}

async function playRow(row, tool) {
  const scene = openScene();
  try {
    const stage = await row.set(scene);
    const { status, words } = await run([tool.file, ...tool.words(stage)], stage.asker);
    await sleep(settleMs);
    const hurt = await hurtOf(stage);
    return {
      status,
      words,
      truth: [listening(stage.port), hurtWords(hurt, stage.innocents)].filter(Boolean).join('; '),
    };
  } finally {
    await scene.end();
  }
}

function playReuse({ file, stale }) {
  const port = '21499';
  const script = join(root, 'test/support/stop/reuse_pid.py');
  const words = stale.when === 'asked' ? [...stale.words, port] : stale.words;
  const inside = ['python3', script, serverScript, port, stale.when, process.execPath, file, ...words];
  const namespace = ['--pid', '--fork', '--mount-proc', '--kill-child'];
  const { stdout, stderr } = spawnSync('unshare', [...namespace, ...inside], { encoding: 'utf8', timeout: runLimitMs });
  if (stdout === '') throw new Error(stderr);
  const { status, words: said, innocentSurvived } = JSON.parse(stdout);
  return {
    status,
    words: said,
    truth: innocentSurvived ? 'the innocent process lives' : 'the innocent process is dead',
  };
}

async function timeOrdinary() {
  const times = new Map([['node -e 0', []], ...tools.map(({ name }) => [name, []])]);
  for (let round = 0; round <= Number(options.rounds); round++) {
    const measured = [['node -e 0', { returnsMs: (await run(['-e', '0'], null)).wallMs, endsMs: null }]];
    for (const tool of tools) measured.push([tool.name, await timeOne(tool)]);
    // The first round warms the file cache.
    if (round > 0) for (const [name, each] of measured) times.get(name).push(each);
  }
  return [...times].map(([name, each]) => [
    name,
    { returnsMs: medianOf(each, 'returnsMs'), endsMs: medianOf(each, 'endsMs') },
  ]);
}

async function timeOne(tool) {
  const scene = openScene();
  try {
    const server = scene.start(['/usr/bin/perl', serverScript, '0']);
    const stage = { ...(await server.opened()), innocents: [] };
    const start = performance.now();
    const ended = once(server.child, 'exit').then(() => performance.now() - start);
    const { wallMs } = await run([tool.file, ...tool.words(stage)], null);
    return { returnsMs: wallMs, endsMs: await ended };
  } finally {
    await scene.end();
  }
}

function medianOf(each, name) {
  const values = each.map((one) => one[name]);
  return values.includes(null) ? null : median(values);
}

/** Not synchronously: this process is the parent that must take note of the ends. */
async function run(words, uid) {
  const [program, ...line] = [...(uid === null ? [] : asUser(uid)), process.execPath, ...words];
  const start = performance.now();
  const child = spawn(program, line, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], timeout: runLimitMs });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const [status] = await once(child, 'close');
  return { status, words: said, wallMs: performance.now() - start };
}

function listening(port) {
  const { stdout } = spawnSync('ss', ['-Htlnp', `sport = ${port}`], { encoding: 'utf8' });
  const pids = new Set([...stdout.matchAll(/pid=(\d+)/g)].map(([, pid]) => pid));
  return stdout === '' ? 'nobody listens' : `held by ${pids.size} process${pids.size === 1 ? '' : 'es'}`;
}

function hurtWords(hurt, innocents) {
  if (innocents.length === 0) return '';
  return hurt.length === 0 ? 'no other process ended' : `${hurt.length} of ${innocents.length} other processes ended`;
}

function printCell(name, { status, words, truth }) {
  const said = wordsOf(words);
  console.log(
    `  ${name.padEnd(26)}exit ${status}, says: ${said === '' ? 'nothing' : said}\n${' '.repeat(28)}→ ${truth}`,
  );
}

/** Without details, which are indented, the answer that was given, and what Node adds to an error. */
function wordsOf(output) {
  const lines = stripVTControlCharacters(output).split(/[\r\n]+/);
  return lines
    .filter((line) => /^\S/.test(line) && !/^(To free |Stop it\?|Node\.js v|node:|file:)/.test(line))
    .join(' | ');
}
