import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SourceFailure, type SourceReading } from '../../../../electron/sockets/source.ts';
import { runTool as runSystemTool } from '../../../../electron/sockets/tools/run-tool.ts';
import type { RunTool } from '../../../../electron/sockets/tools/tool-problem.ts';
import { linuxSource, noTools, realTools } from '../../../support/linux-source.ts';
import { type ListenerProcess, openListener } from '../../../support/listener-process.ts';

const opened: ListenerProcess[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((listener) => listener.end()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder that stands for /proc, with these rows in its tables and no processes. */
function fakeProc(tables: Readonly<Record<string, readonly string[]>>): string {
  const procRoot = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
  folders.push(procRoot);
  mkdirSync(join(procRoot, 'net'));
  mkdirSync(join(procRoot, 'self'));
  writeFileSync(join(procRoot, 'self/mountinfo'), '1 0 8:1 / / rw - ext4 /dev/sda1 rw\n');
  const header = 'sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode';
  for (const [file, rows] of Object.entries(tables)) {
    writeFileSync(join(procRoot, 'net', file), [header, ...rows, ''].join('\n'));
  }
  return procRoot;
}

function tableRow(hexPort: string, state: string): string {
  return `   0: 0100007F:${hexPort} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000  1000        0 77 1 0`;
}

async function open(options: Parameters<typeof openListener>[0]): Promise<ListenerProcess> {
  const listener = await openListener(options);
  opened.push(listener);
  return listener;
}

describe.runIf(process.platform === 'linux')('real sockets on Linux', () => {
  test.each([
    ['tcp', '127.0.0.1', 4, 'loopback'],
    ['tcp', '::1', 6, 'loopback'],
    ['tcp', '0.0.0.0', 4, 'any'],
    ['udp', '127.0.0.1', 4, 'loopback'],
    ['udp', '::1', 6, 'loopback'],
    ['udp', '0.0.0.0', 4, 'any'],
  ] as const)('%s on %s, with its owner', async (protocol, address, family, scope) => {
    const startedAfter = Date.now();
    const { pid, port } = await open({ protocol, address });
    const { sockets } = await linuxSource().read('thorough');
    const socket = sockets.find((each) => each.port === port && each.protocol === protocol);
    expect(socket).toMatchObject({
      family,
      address,
      reach: { scope },
      ownersComplete: true,
      uid: process.geteuid?.(),
      owners: [{ pid, name: 'node', cwd: '/' }],
    });
    const owner = socket?.owners[0];
    expect(owner?.command).toEqual(expect.arrayContaining([process.execPath, '-e']));
    expect(owner?.parents).toEqual(expect.arrayContaining([expect.objectContaining({ pid: process.pid })]));
    // The kernel tells the boot time to the second, so a start may seem up to a second early or late.
    const startedAt = Date.parse(String(owner?.startedAt));
    expect(Math.abs(startedAt - startedAfter)).toBeLessThan(3_000);
  });

  test('ss tells whether :: takes IPv4; without it that is unknown, and the problem says so', async () => {
    const { port } = await open({ address: '::' });
    const reachBy = async (runTool: RunTool) => {
      const { sockets, problems } = await linuxSource({ runTool }).read('thorough');
      return { ...sockets.find((each) => each.port === port), problem: problems.find(({ source }) => source === 'ss') };
    };
    expect(await reachBy(realTools)).toMatchObject({
      reach: { scope: 'any', ipv4: true, ipv6: true },
      device: null,
      sources: ['linux-proc', 'ss'],
      problem: undefined,
    });
    expect(await reachBy(noTools)).toMatchObject({
      reach: { scope: 'any', ipv4: { unknown: 'unsupported' }, ipv6: true },
      device: { unknown: 'unsupported' },
      sources: ['linux-proc'],
      problem: { code: 'missing-tool', remedy: 'Install iproute2' },
    });
  });

  test('what did not change is the same object again', async () => {
    const source = linuxSource();
    const { port } = await open({});
    const first = await source.read('thorough');
    expect((await source.read('thorough')).sockets.find((each) => each.port === port)).toBe(
      first.sockets.find((each) => each.port === port),
    );
    const second = await open({});
    await vi.waitFor(async () => {
      const { sockets } = await source.read('quick');
      expect(sockets.some((each) => each.port === second.port)).toBe(true);
      expect(sockets.find((each) => each.port === port)).toBe(first.sockets.find((each) => each.port === port));
    }, 3_000);
  });

  test('a port that was closed and opened again is another listener', async () => {
    const source = linuxSource();
    const first = await open({});
    const keyOf = async () => (await source.read('quick')).sockets.find(({ port }) => port === first.port)?.key;
    const before = await keyOf();
    await first.end();
    // Somebody else may open a socket at the same time, and the kernel's counts then be what they were for a second.
    await vi.waitFor(async () => expect(await keyOf()).toBeUndefined(), 3_000);
    await open({ port: first.port });
    await vi.waitFor(async () => expect(await keyOf()).toBeDefined(), 3_000);
    expect(await keyOf()).not.toBe(before);
  });

  test('where ss cannot tell whether :: takes IPv4, that is unknown', async () => {
    const { port } = await open({ address: '::' });
    // With PROC_ROOT it reads /proc/net itself, as it does where the kernel does not answer it.
    const runTool: RunTool = (program, words) =>
      runSystemTool(program, words, {
        timeoutMs: 2_000,
        searchPath: process.env['PATH'],
        environment: { PROC_ROOT: '/proc' },
      });
    const { sockets } = await linuxSource({ runTool }).read('thorough');
    expect(sockets.find((each) => each.port === port)?.reach).toEqual({
      scope: 'any',
      ipv4: { unknown: 'unsupported' },
      ipv6: true,
    });
  });

  test('a process in a folder whose path is too long for the kernel hides nobody', async () => {
    const root = mkdtempSync(join(tmpdir(), 'portolan-deep-'));
    const script = `
      for (let i = 0; i < 30; i++) { fs.mkdirSync('d'.repeat(200)); process.chdir('d'.repeat(200)); }
      fs.openSync('file', 'w');
      const server = net.createServer().listen(0, '127.0.0.1', () => console.log(server.address().port));
    `;
    const child = spawn(process.execPath, ['-e', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [port] = (await once(child.stdout, 'data')) as [Buffer];
      const { sockets, problems } = await linuxSource().read('thorough');
      expect(problems).not.toContainEqual(
        expect.objectContaining({ message: expect.stringContaining('ENAMETOOLONG') }),
      );
      expect(sockets.find((each) => each.port === Number(port))?.owners).toMatchObject([
        { pid: child.pid, name: 'node', cwd: { unknown: 'unsupported' } },
      ]);
    } finally {
      child.kill('SIGKILL');
      execFileSync('rm', ['-rf', root]);
    }
  });

  test('a quick reading finds the owner of what is new', async () => {
    const source = linuxSource();
    await source.read('thorough');
    const { pid, port } = await open({});
    await vi.waitFor(async () => {
      const { sockets } = await source.read('quick');
      expect(sockets.find((each) => each.port === port)?.owners.map((owner) => owner.pid)).toEqual([pid]);
    }, 3_000);
  });
});

test('tables that cannot be read are a failure, not an empty list', async () => {
  const source = linuxSource({ procRoot: fakeProc({}) });
  const error = await source.read('thorough').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceFailure);
  expect((error as SourceFailure).problem).toMatchObject({ source: 'linux-proc', code: 'failed' });
});

test('tables that could not be read are not taken for quiet ones a moment later', async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')], udp: [] });
  for (const file of ['sockstat', 'sockstat6']) writeFileSync(join(procRoot, 'net', file), 'TCP: inuse 1');
  const source = linuxSource({ procRoot, runTool: noTools, now: () => new Date('2026-01-02T03:04:00Z') });
  await source.read('thorough');
  renameSync(join(procRoot, 'net'), join(procRoot, 'away'));
  mkdirSync(join(procRoot, 'net'));
  for (const file of ['sockstat', 'sockstat6']) cpSync(join(procRoot, 'away', file), join(procRoot, 'net', file));
  await expect(source.read('thorough')).rejects.toThrow(SourceFailure);
  await expect(source.read('quick')).rejects.toThrow(SourceFailure);
  cpSync(join(procRoot, 'away'), join(procRoot, 'net'), { recursive: true });
  expect((await source.read('quick')).sockets).toMatchObject([{ port: 80, staleSince: null }]);
});

test('where nothing changed the reading is the same object', async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')] });
  const source = linuxSource({ procRoot, runTool: noTools });
  const first = await source.read('thorough');
  expect(first.sockets).toHaveLength(1);
  expect(await source.read('quick')).toBe(first);
  expect(await source.read('thorough')).toBe(first);
});

test('a table that cannot be read any more leaves its last rows, marked as stale', async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')], udp: [tableRow('0035', '07')] });
  let time = Date.parse('2026-01-02T03:04:00Z');
  const source = linuxSource({ procRoot, runTool: noTools, now: () => new Date(time) });
  expect((await source.read('thorough')).sockets.map(({ staleSince }) => staleSince)).toEqual([null, null]);
  time += 60_000;
  // Nothing changed, and yet it was confirmed.
  await source.read('quick');
  unlinkSync(join(procRoot, 'net/udp'));
  time += 60_000;
  const reading = await source.read('quick');
  expect(reading).toMatchObject({
    complete: false,
    sockets: [
      { port: 80, staleSince: null },
      { port: 53, staleSince: '2026-01-02T03:05:00.000Z' },
    ],
  });
  expect(reading.problems).toContainEqual(
    expect.objectContaining({ source: 'linux-proc', code: 'failed', rowsAffected: 1 }),
  );
  cpSync(join(procRoot, 'net/tcp'), join(procRoot, 'net/udp'));
  time += 60_000;
  expect((await source.read('quick')).sockets.every(({ staleSince }) => staleSince === null)).toBe(true);
});

test("the kernel's counts are trusted for a second, and no longer because somebody set the clock back", async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')], udp: [] });
  for (const file of ['sockstat', 'sockstat6']) writeFileSync(join(procRoot, 'net', file), 'TCP: inuse 1\n');
  let [wallMs, clockMs] = [Date.parse('2026-01-02T03:04:00Z'), 5_000];
  const source = linuxSource({ procRoot, runTool: noTools, now: () => new Date(wallMs), clock: () => clockMs });
  const portsSeen = async () => (await source.read('quick')).sockets.map(({ port }) => port);
  await source.read('thorough');
  await portsSeen();
  // As many as before, but another one.
  writeFileSync(join(procRoot, 'net/tcp'), `header\n${tableRow('0051', '0A').replace(' 77 ', ' 78 ')}\n`);
  clockMs += 999;
  wallMs += 3_600_000;
  expect(await portsSeen()).toEqual([80]);
  clockMs += 1;
  wallMs -= 7_200_000;
  expect(await portsSeen()).toEqual([81]);
});

test('owners that could not be searched for are searched for again at once', async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')] });
  mkdirSync(join(procRoot, '1'));
  // Listing what is no folder fails, as it would for want of descriptors.
  writeFileSync(join(procRoot, '1/fd'), '');
  const source = linuxSource({ procRoot, runTool: noTools });
  const problemOf = ({ problems }: SourceReading) => problems.find(({ message }) => message.includes('searched for'));
  expect(problemOf(await source.read('thorough'))).toBeDefined();
  rmSync(join(procRoot, '1/fd'));
  expect(problemOf(await source.read('quick'))).toBeUndefined();
});

/** A process that holds the socket of `tableRow`, and its parent. */
function holdingProcess(procRoot: string): void {
  for (const [pid, parent] of [
    [1, 0],
    [10, 1],
  ] as const) {
    mkdirSync(join(procRoot, `${pid}/fd`), { recursive: true });
    writeFileSync(join(procRoot, `${pid}/stat`), `${pid} (worker) S ${parent}${' 0'.repeat(17)} 42 0\n`);
    writeFileSync(join(procRoot, `${pid}/cmdline`), 'worker\0');
  }
  symlinkSync('socket:[77]', join(procRoot, '10/fd/3'));
}

test('an owner is the same object while only the arguments of its parent change', async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')] });
  holdingProcess(procRoot);
  const source = linuxSource({ procRoot, runTool: noTools });
  const [before] = (await source.read('thorough')).sockets;
  expect(before?.owners).toMatchObject([{ pid: 10, parents: [{ pid: 1, name: 'worker' }] }]);
  writeFileSync(join(procRoot, '1/cmdline'), 'worker: 7 of 9 busy\0');
  expect((await source.read('thorough')).sockets[0]).toBe(before);
});

test('a cross-checked reading sees that a program gave up its rights, and that a socket was given away', async () => {
  const row = tableRow('0050', '0A');
  const procRoot = fakeProc({ tcp: [row] });
  holdingProcess(procRoot);
  const status = (uid: number) => writeFileSync(join(procRoot, '10/status'), `Uid:\t0\t${uid}\t0\t0\n`);
  status(0);
  const source = linuxSource({ procRoot, runTool: noTools, userName: (uid) => `user ${uid}` });
  const [before] = (await source.read('thorough')).sockets;
  expect(before).toMatchObject({ uid: 1000, owners: [{ user: 'user 0' }] });
  expect((await source.read('cross-checked')).sockets[0]).toBe(before);
  status(33);
  expect((await source.read('cross-checked')).sockets).toMatchObject([{ uid: 1000, owners: [{ user: 'user 33' }] }]);
  writeFileSync(join(procRoot, 'net/tcp'), `header\n${row.replace(' 1000 ', '   33 ')}\n`);
  expect((await source.read('thorough')).sockets).toMatchObject([{ uid: 33, user: 'user 33' }]);
});

test('a row that the kernel repeats is one socket; sockets of its own are kept apart', async () => {
  const row = tableRow('0050', '0A');
  const kernels = tableRow('0051', '0A').replace(' 77 ', ' 0 ');
  const source = linuxSource({ procRoot: fakeProc({ tcp: [row, row, kernels, kernels] }), runTool: noTools });
  expect((await source.read('thorough')).sockets.map(({ port }) => port)).toEqual([80, 81, 81]);
});

test('a folder of a process with mounts of its own is not taken for the one of the same name here', async () => {
  const procRoot = fakeProc({ tcp: [tableRow('0050', '0A')] });
  holdingProcess(procRoot);
  const project = { folder: '/srv', marker: '.git' };
  const source = linuxSource({ procRoot, runTool: noTools, findProject: () => project });
  symlinkSync(procRoot, join(procRoot, '10/cwd'));
  const projects = async () => (await source.read('cross-checked')).sockets.map(({ owners }) => owners[0]?.project);
  expect(await projects()).toEqual([project]);
  // Read from here, the words of this link lead elsewhere than the link itself.
  unlinkSync(join(procRoot, '10/cwd'));
  symlinkSync('.', join(procRoot, '10/cwd'));
  expect(await projects()).toEqual([null]);
});
