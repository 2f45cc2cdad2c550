import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './shared/bundle.mjs';
import { cellName, report } from './sockets/report.mjs';

/**
 * What reading the sockets costs beside what people run instead, in every combination of listeners and connections.
 * Linux and root only, as each combination is made in a network and a process namespace of its own:
 * `node test/bench/sockets.mjs [--cells 10x0,5000x30000] [--rounds 7] [--processes 100] [--source FILE.ts]`
 */
const { values: options } = parseArgs({
  options: {
    cells: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    /** Idle ones beside those that hold the sockets. */
    processes: { type: 'string', default: '100' },
    /** Another module with a `createSystemReader()`. */
    source: { type: 'string', default: 'electron/sockets/system-reader.ts' },
  },
});
const listenerCounts = [10, 100, 1_000, 5_000];
const pairCounts = [0, 1_000, 10_000, 30_000];
const cellTimeoutMs = 15 * 60_000;
/**
 * The sockets of all network namespaces share one hash, and to read a table is to walk it: a namespace within a
 * namespace gets one of its own, of the usual size (ip-sysctl.rst, tcp_child_ehash_entries; Linux 6.1 and later).
 */
const ownNamespaces = `
for kind in tcp_ehash:tcp_child_ehash udp_hash:udp_child_hash; do
  size=$(cat /proc/sys/net/ipv4/\${kind%:*}_entries) && echo \${size#-} > /proc/sys/net/ipv4/\${kind#*:}_entries ||
    echo "Other namespaces' sockets share the kernel's tables and disturb the measurement." >&2
done
exec unshare --net --pid --mount-proc --kill-child "$@"`;

if (process.platform !== 'linux' || process.geteuid() !== 0) {
  console.error('The sockets are measured in namespaces of their own, which takes Linux and root.');
  process.exit(1);
}

const cells = chosenCells();
const amounts = { rounds: wholeNumber('rounds', 1), processes: wholeNumber('processes', 0) };

// Inside the checkout, where the built module finds systeminformation.
const folder = resolve(import.meta.dirname, '../../.cache/bench', `sockets-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  await bundle(folder, { reader: resolve(options.source) });
  const measured = [];
  for (const cell of cells) {
    try {
      measured.push(await measureCell(cell));
      console.error(`measured: ${cellName(cell)}`);
    } catch (error) {
      // The cells measured before and after it are worth their table all the same.
      console.error(error.message);
      process.exitCode = 1;
    }
  }
  if (measured.length > 0) console.log(report(measured));
} finally {
  rmSync(folder, { recursive: true });
}

/** All of them, or those of `--cells LISTENERSxPAIRS,…`. */
function chosenCells() {
  const all = listenerCounts.flatMap((listeners) => pairCounts.map((pairs) => ({ listeners, pairs })));
  return options.cells === undefined ? all : options.cells.split(',').map(parseCell);
}

function parseCell(word) {
  const [, listeners, pairs] = /^(\d+)x(\d+)$/.exec(word) ?? [];
  if (listeners === undefined || Number(listeners) === 0) {
    throw new Error(`--cells takes pairs of numbers such as 10x0,5000x30000, with one listener or more: not "${word}"`);
  }
  return { listeners: Number(listeners), pairs: Number(pairs) };
}

function wholeNumber(option, least) {
  const number = Number(options[option]);
  if (!Number.isInteger(number) || number < least) {
    throw new Error(`--${option} takes a whole number from ${least} on: not "${options[option]}"`);
  }
  return number;
}

async function measureCell(cell) {
  const job = { ...cell, ...amounts, bundle: pathToFileURL(join(folder, 'reader.mjs')).href };
  const script = join(import.meta.dirname, 'sockets/cell.mjs');
  const cellWords = [process.execPath, script, JSON.stringify(job)];
  const words = ['--net', 'sh', '-c', ownNamespaces, 'sh', ...cellWords];
  const child = spawn('unshare', words, { stdio: ['pipe', 'pipe', 'inherit'], timeout: cellTimeoutMs });
  const ended = once(child, 'close');
  const output = await text(child.stdout);
  const [status] = await ended;
  if (status !== 0) throw new Error(`${cellName(cell)} could not be measured (status ${status ?? 'killed'})`);
  return JSON.parse(output);
}
