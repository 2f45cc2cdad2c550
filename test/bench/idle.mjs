import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import dbus from '@homebridge/dbus-native';

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

const registered = hostTray();
const app = spawn(
  electronProgram(),
  [...(process.geteuid() === 0 ? ['--no-sandbox'] : []), root, `--user-data-dir=${userData}`, '--hidden'],
  { stdio: 'ignore' },
);
try {
  const activate = await registered;
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

/** Sums over a process and its descendants, with the time of those that have ended and been waited for. */
function readTree(rootPid) {
  const processes = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? readProcess(pid) : []));
  const tree = new Set([rootPid]);
  // A child can have a lower pid than its parent once pids have wrapped: repeat until nothing is added.
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
  }
  const members = processes.filter(({ pid }) => tree.has(pid));
  const sum = (key) => members.reduce((total, member) => total + member[key], 0);
  return { ticks: sum('ticks'), residentBytes: sum('residentBytes'), processes: members.length };
}

function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const proportional = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return [
      {
        pid: Number(pid),
        parent: fields[1],
        ticks: user + system + childUser + childSystem,
        residentBytes: Number(proportional?.[1] ?? 0) * 1_024,
      },
    ];
  } catch {
    // It ended meanwhile, or is another user's.
    return [];
  }
}

/** Becomes the tray host; resolves with a click on the icon that registers first. */
function hostTray() {
  const bus = dbus.sessionBus();
  const path = '/StatusNotifierWatcher';
  const name = 'org.kde.StatusNotifierWatcher';
  return new Promise((resolve, reject) => {
    const watcher = {
      IsStatusNotifierHostRegistered: true,
      RegisterStatusNotifierItem(service, message) {
        const item = service.startsWith('/')
          ? { destination: message.sender, path: service }
          : { destination: service, path: '/StatusNotifierItem' };
        const click = {
          interface: 'org.kde.StatusNotifierItem',
          member: 'Activate',
          signature: 'ii',
          body: [1200, 10],
        };
        resolve(() => new Promise((done) => bus.invoke({ ...item, ...click }, done)));
      },
    };
    bus.exportInterface(watcher, path, {
      name,
      methods: { RegisterStatusNotifierItem: ['s', ''] },
      properties: { IsStatusNotifierHostRegistered: 'b' },
    });
    bus.requestName(name, 4, (error, result) => {
      if (error || result !== 1) reject(new Error(error?.message ?? 'a tray host runs already'));
    });
  });
}

function electronProgram() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const program = join(folder, 'electron');
  if (!existsSync(program)) throw new Error(`there is no Electron runtime in ${folder}`);
  return program;
}
