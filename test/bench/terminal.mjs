import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { median } from './shared/median.mjs';
import { peerFile } from './shared/peers.mjs';

/**
 * What a cold `portolan list` costs beside a bare Node and beside two tools that people use for the same question.
 * Wall time from start to end, median of interleaved rounds: compare the ratios of one run, never the milliseconds
 * of two.
 */
const rounds = Number(process.argv[2] ?? 31);
const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'out/main/cli.js');
const candidates = [
  ['node -e 0', ['-e', '0']],
  ['portolan list', [cli, 'list']],
  ['portolan list --json', [cli, 'list', '--json']],
  ['portolan story 80', [cli, 'story', '80']],
  // It lists ports and processes only to choose from; with its input closed it shows the list and gives up.
  ['fkill, until its list is shown', [peerFile('fkill-cli/cli.js')]],
  ['ports --all (port-whisperer)', [peerFile('port-whisperer/src/index.js'), '--all']],
].filter(([, [file]]) => file !== null);

const times = new Map(candidates.map(([name]) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, words] of candidates) {
    const start = performance.now();
    spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    // The first round warms the file cache.
    if (round > 0) times.get(name).push(performance.now() - start);
  }
}

const bare = median(times.get('node -e 0'));
console.log(`median of ${rounds} interleaved rounds`);
for (const [name, each] of times) {
  const wallMs = median(each);
  console.log(`${name.padEnd(34)}${wallMs.toFixed(1).padStart(9)} ms${(wallMs / bare).toFixed(2).padStart(8)} x node`);
}
