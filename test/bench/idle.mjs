import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { electronProgram } from './support/electron-program.mjs';
import { readTree } from './support/process-tree.mjs';
import { hostTray } from './support/tray-host.mjs';

/**
 * What the idle desktop app costs: processor time of its whole process tree as a share of one core, and its memory,
 * hidden in the tray and then with the panel open. Linux only:
 * `xvfb-run -a dbus-run-session -- node test/bench/idle.mjs [seconds, default 120]`
 */
const measuredSeconds = Number(process.argv[2] ?? 120);
const settleMs = 10_000;
const root = resolve(import.meta.dirname, '../..');
const userData = mkdtempSync(join(tmpdir(), 'portolan-idle-'));
const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);

const { registered, activate } = hostTray();
const app = spawn(
  electronProgram(root),
  [...(process.geteuid() === 0 ? ['--no-sandbox'] : []), root, `--user-data-dir=${userData}`, '--hidden'],
  { stdio: 'ignore' },
);
try {
  await registered;
  await measure('hidden in the tray');
  await activate();
  await measure('panel open');
} finally {
  app.kill();
  await new Promise((ended) => app.once('exit', ended));
  rmSync(userData, { recursive: true, force: true });
}
process.exit(0);

async function measure(name) {
  await sleep(settleMs);
  const before = readTree(app.pid);
  await sleep(measuredSeconds * 1_000);
  const after = readTree(app.pid);
  const share = ((after.ticks - before.ticks) / ticksPerSecond / measuredSeconds) * 100;
  const names = `${after.processes} processes, ${Math.round(after.residentBytes / 1e6)} MB proportional memory`;
  console.log(`${name}: ${share.toFixed(2)} % of one core over ${measuredSeconds} s (${names})`);
}
