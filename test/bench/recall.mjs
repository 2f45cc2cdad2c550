import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { readLsof, readNetstat, readPortolan, readSs, readSystemInformation } from './recall/readers.mjs';
import { score } from './recall/score.mjs';

/**
 * What each tool tells, as root, of the zoo of real sockets that the suite `sockets` reads too, in a network namespace
 * of its own. The output of each is read as kindly as it can be. Linux only, as root.
 */
const root = resolve(import.meta.dirname, '../..');
const ask = `require('systeminformation').networkConnections().then((rows) => console.log(JSON.stringify(rows)))`;

const tools = [
  ['ss -H -tulnpe', readSs],
  ['lsof -nP -i', readLsof],
  ['netstat -tulpn', readNetstat],
  ['systeminformation', readSystemInformation, [process.execPath, '-e', ask]],
  ['portolan list --json', readPortolan, [process.execPath, join(root, 'out/main/cli.js'), 'list', '--json']],
];

if (process.platform !== 'linux' || process.geteuid() !== 0) {
  console.error('The zoo needs network namespaces and several users: run this on Linux as root.');
  process.exit(1);
}

const load = async (file) =>
  (await runnerImport(join(root, 'test/support/zoo', file), { configFile: false, root })).module;
const [{ openZoo }, { truthOf }] = await Promise.all([load('zoo.ts'), load('truth.ts')]);

const zoo = await openZoo();
try {
  const truth = zoo.open.flatMap((open) =>
    truthOf(open, 0).map((socket) => ({ ...socket, isNamed: open.member.name !== undefined })),
  );
  console.log(`${truth.length} listeners of ${zoo.open.length} members\n`);
  printRow(['', 'present', 'exact address', 'all owners', 'whole name']);
  for (const [name, read, command = name.split(' ')] of tools) {
    const [program, ...words] = [...zoo.network.within, ...command];
    const { stdout, status, error } = spawnSync(program, words, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
    if (error || (status !== 0 && stdout === ''))
      console.error(`${name} could not be asked: ${error?.message ?? status}`);
    else printRow([name, ...score(read(stdout), truth)]);
  }
} finally {
  await zoo.end();
}

function printRow([name, ...cells]) {
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(15)).join(''));
}
