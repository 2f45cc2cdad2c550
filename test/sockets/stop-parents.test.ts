import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { knownOr } from '../../electron/shared/known.ts';
import type { StopPlan, StopReport, StopTarget } from '../../electron/shared/stop.ts';
import { createSystemReader } from '../../electron/sockets/system-reader.ts';
import { createSystemClientCounter } from '../../electron/stop/clients.ts';
import { systemProcessControl } from '../../electron/stop/control/system-control.ts';
import { graceOf } from '../../electron/stop/grace.ts';
import { createSystemTableReader } from '../../electron/stop/processes/system-table.ts';
import { createStopper } from '../../electron/stop/stop.ts';
import { systemParentDetectors } from '../../electron/stop/supervision/parents.ts';
import { canRun } from '../support/needs.ts';
import { accepts, freePort, isRunning } from '../support/ports.ts';
import { confirmed } from '../support/stops.ts';

const isLinux = process.platform === 'linux';
const reader = createSystemReader();
const nobody = { ok: false, reason: 'absent', message: 'There is no prompt here.' } as const;
const control = systemProcessControl();
const stopper = createStopper({
  platform: process.platform,
  read: (depth) => reader.read(depth),
  control,
  elevator: { obstacle: nobody.message, signal: async () => nobody, reveal: async () => nobody },
  readProcesses: createSystemTableReader(),
  detectors: systemParentDetectors(control),
  countClients: createSystemClientCounter(),
  graceOf,
  startAgain: () => null,
  sleep: (durationMs) => sleep(durationMs),
  clock: () => performance.now(),
});

let folder: string;
let port: number;
let family: ChildProcess | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-parents-'));
  port = await freePort();
  write('server.js', `require('node:net').createServer().listen(${port}, '127.0.0.1');`);
});

afterEach(() => {
  // Its whole group: what a parent would start again must not outlive it.
  if (family?.pid !== undefined) endGroup(family.pid);
  family = null;
  rmSync(folder, { recursive: true });
});

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The test ended all of it.
  }
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Runs it in a group of its own, for a minute at the most, and resolves when the port is open. */
async function run(...command: readonly string[]): Promise<void> {
  family = spawn('timeout', ['--signal=KILL', '60', ...command], { cwd: folder, detached: true, stdio: 'ignore' });
  await opened();
}

async function opened(): Promise<void> {
  await vi.waitUntil(() => accepts(port), { timeout: 20_000 });
}

/** The holder of the port, started in the test's own folder, whose command line has these words: nobody else's is stopped. */
async function holder(words: RegExp): Promise<StopTarget> {
  const { sockets } = await reader.read('thorough');
  const held = sockets.filter((socket) => socket.port === port);
  const owner = held
    .flatMap(({ owners }) => owners)
    .find(({ command, cwd }) => cwd === folder && words.test(knownOr(command, []).join(' ')));
  const identity = knownOr(owner?.identity ?? { unknown: 'gone' }, null);
  if (!owner || identity === null) throw new Error(`no holder of ${port} has ${words}`);
  const keys = held.filter(({ owners }) => owners.some(({ pid }) => pid === owner.pid)).map(({ key }) => key);
  return { pid: owner.pid, identity, protocol: 'tcp', port, keys };
}

/** @param way null for the one that is thought right */
async function planFor(target: StopTarget, way: string | null = null): Promise<StopPlan> {
  const result = await stopper.plan({ target, scope: 'process', way, force: false, graceMs: 5_000 });
  if ('refusal' in result) throw new Error(result.refusal.detail);
  return result.plan;
}

async function stopBy(target: StopTarget, way: string | null): Promise<StopReport> {
  return stopper.stop({ ...confirmed(await planFor(target, way)), graceMs: 5_000 });
}

const rolesOf = ({ processes }: StopPlan) => processes.map(({ role }) => role);
const save = () => utimesSync(join(folder, 'server.js'), new Date(), new Date());

describe.skipIf(!isLinux)('a real parent', () => {
  test('node --watch: a signal frees the port until a file is saved, ending it does for good', async () => {
    await run(process.execPath, '--watch', 'server.js');
    const target = await holder(/server\.js/);
    const plan = await planFor(target);
    expect(plan.way).toMatchObject({ kind: 'parent', title: expect.stringMatching(/^Stop node --watch \(pid \d+\)/) });
    expect(rolesOf(plan)).toEqual(['parent', 'target']);
    expect(plan.ways.find(({ kind }) => kind === 'signal')?.warning).toContain('when a file is next saved');

    expect(await stopBy(target, 'signal')).toMatchObject({ outcome: 'freed' });
    save();
    await opened();

    const again = await holder(/server\.js/);
    expect(await stopBy(again, null)).toMatchObject({ outcome: 'freed' });
    expect(plan.processes.map(({ pid }) => isRunning(pid))).toEqual([false, false]);
    save();
    await sleep(1_500);
    expect(await accepts(port)).toBe(false);
  });

  test('a loop of bash: a signal is told as opened again, ending the loop frees the port', async () => {
    await run('bash', '-c', `while true; do ${process.execPath} server.js; done`);
    const target = await holder(/server\.js/);
    const { way, ways } = await planFor(target);
    expect(way).toMatchObject({ kind: 'signal', warning: expect.stringContaining('may start it again') });
    expect(await stopBy(target, null)).toMatchObject({ outcome: 'opened-again' });

    const again = await holder(/server\.js/);
    const parent = (await planFor(again)).ways.find(({ kind }) => kind === 'parent');
    expect(parent?.title).toMatch(/^Stop bash \(pid \d+\), which started it$/);
    expect(parent?.id).toBe(ways.find(({ kind }) => kind === 'parent')?.id);
    expect(await stopBy(again, parent?.id ?? null)).toMatchObject({ outcome: 'freed' });
  });

  test('a program of somebody’s own that waits 2 s: what may start it again is watched longer', async () => {
    write(
      'keeper.js',
      `const start = () => require('node:child_process').spawn(process.execPath, ['server.js'])
        .on('exit', () => setTimeout(start, 2_000));
      start();`,
    );
    await run(process.execPath, 'keeper.js');
    const target = await holder(/server\.js/);
    const plan = await planFor(target);
    expect(plan.ways.map(({ kind }) => kind)).toEqual(['signal', 'parent']);
    expect(plan.ways[1]?.title).toMatch(/^Stop node keeper \(pid \d+\), which started it$/);
    expect(await stopBy(target, null)).toMatchObject({ outcome: 'opened-again' });
  });

  describe('a Node cluster', () => {
    beforeEach(() => {
      write(
        'cluster.js',
        `const cluster = require('node:cluster');
        cluster.schedulingPolicy = process.argv[2] === 'none' ? cluster.SCHED_NONE : cluster.SCHED_RR;
        if (cluster.isPrimary) {
          cluster.fork();
          cluster.fork();
          cluster.on('exit', () => cluster.fork());
        } else require('./server.js');`,
      );
    });

    test('with SCHED_NONE: a worker’s end frees nothing, its primary’s does', async () => {
      await run(process.execPath, 'cluster.js', 'none');
      const { execPath } = process;
      // The primary was started by a relative path, and hands its workers the whole one.
      const target = await holder(/\/cluster\.js none/);
      const plan = await planFor(target);
      expect(plan.way.title).toMatch(/^Stop node cluster \(pid \d+\), of which it is a worker$/);
      expect(plan.processes[0]).toMatchObject({ role: 'parent', command: `${execPath} cluster.js none` });
      expect(await stopBy(target, 'signal')).toMatchObject({
        outcome: expect.stringMatching(/^(?:still-held|opened-again)$/),
      });
      expect(await accepts(port)).toBe(true);
      expect(await stopBy(await holder(/\/cluster\.js none/), null)).toMatchObject({ outcome: 'freed' });
    });

    test('with SCHED_RR: the primary alone holds the port, and the plain signal is right', async () => {
      await run(process.execPath, 'cluster.js', 'rr');
      const plan = await planFor(await holder(/cluster\.js rr/));
      expect(plan.way.kind).toBe('signal');
      expect(plan.ways.map(({ title }) => title).join()).not.toContain('cluster (pid');
      expect(await stopBy(plan.target, null)).toMatchObject({ outcome: 'freed' });
    });
  });

  test('npm, sh and node: whoever ends with it is no suspect', async () => {
    write('package.json', JSON.stringify({ scripts: { start: 'node server.js' } }));
    await run('npm', 'start');
    const plan = await planFor(await holder(/server\.js/));
    expect(plan.way).toMatchObject({ kind: 'signal', warning: null });
    expect(plan.ways.map(({ title }) => title).join()).not.toMatch(/npm|Stop (?:sh|dash|timeout)/);
    expect(await stopBy(plan.target, null)).toMatchObject({ outcome: 'freed' });
    await vi.waitUntil(() => family?.exitCode !== null, { timeout: 5_000 });
  });
});

const canRunNginx = canRun({
  isMet: isLinux && process.geteuid?.() === 0,
  cases: 'the master of nginx',
  problem: 'nginx is not run by root here',
  remedy: 'run as root with the package nginx',
  mustBeMet: false,
});

test.skipIf(!canRunNginx)('nginx: a worker’s end frees nothing, its master’s does', async () => {
  write(
    'nginx.conf',
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http { access_log off; server { listen 127.0.0.1:${port}; } }`,
  );
  await run('/usr/sbin/nginx', '-c', join(folder, 'nginx.conf'));
  const target = await holder(/^nginx: worker process/);
  const plan = await planFor(target);
  expect(plan.way.title).toMatch(/^Stop nginx \(pid \d+\), of which it is a worker$/);
  expect(await stopBy(target, 'signal')).toMatchObject({
    outcome: expect.stringMatching(/^(?:still-held|opened-again)$/),
  });
  expect(await stopBy(await holder(/^nginx: worker process/), null)).toMatchObject({ outcome: 'freed' });
});
