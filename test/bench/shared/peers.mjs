import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Other tools that people use for the same questions. They are fetched into `.cache`, and are no dependencies. */
const folder = resolve(import.meta.dirname, '../../../.cache/bench');
const versions = { 'fkill-cli': '9.0.0', 'kill-port': '2.0.1', 'port-whisperer': '1.5.0' };

/** The file of a peer, as `PACKAGE/PATH`; null where it could not be fetched, which is said. */
export function peerFile(path) {
  const file = join(folder, 'node_modules', path);
  if (!existsSync(file)) fetchPeers();
  if (existsSync(file)) return file;
  console.error(`${path} could not be fetched, so it is not in the table.`);
  return null;
}

function fetchPeers() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  spawnSync('npm', words, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
}
