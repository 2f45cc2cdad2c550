import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Socket } from '../../electron/shared/listener.ts';
import { type OrdinaryAsker, openOrdinaryAsker } from '../support/elevation/ordinary-asker.ts';
import { openRootBroker, type RootBroker } from '../support/elevation/root-broker.ts';
import { linuxSource } from '../support/linux-source.ts';
import { type ListenerProcess, openListener } from '../support/listener-process.ts';
import { canRun } from '../support/needs.ts';
import { asOrdinaryUser } from '../support/ordinary-user.ts';
import { accepts, isRunning } from '../support/ports.ts';
import { ordinaryUid } from '../support/zoo/members.ts';

const isRoot = process.geteuid?.() === 0;
const canBecomeOthers = canRun({
  isMet: isRoot && process.platform === 'linux',
  cases: 'an ordinary user asks for administrator rights',
  problem: 'only root can be both the user who asks and the one who may',
  remedy: 'run on Linux as root',
  mustBeMet: isRoot,
});

/** The socket as an ordinary user's row shows it. */
async function rowOf(port: number): Promise<Socket> {
  const { sockets } = await asOrdinaryUser([], () => linuxSource({ uid: ordinaryUid }).read('thorough'));
  const row = sockets.find((socket) => socket.port === port);
  if (!row) throw new Error(`port ${port} is in no row`);
  return row;
}

function identityOf(pid: number): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}:${pid}:${readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]}`;
}

describe.skipIf(!canBecomeOthers)('administrator rights, asked for by an ordinary user', () => {
  let asker: OrdinaryAsker;
  let broker: RootBroker;
  let listener: ListenerProcess;
  let key: string;

  beforeAll(async () => {
    [asker, broker] = await Promise.all([openOrdinaryAsker(), openRootBroker()]);
  });
  afterAll(async () => {
    asker.end();
    await broker.end();
  });
  beforeEach(async () => {
    listener = await openListener();
    ({ key } = await rowOf(listener.port));
  });
  afterEach(() => listener.end());

  const order = () => ({ pid: listener.pid, identity: identityOf(listener.pid), keys: [key] });
  const ending = (change: Partial<ReturnType<typeof order>> = {}) =>
    ({ mode: 'signal', signal: 'SIGTERM', orders: [{ ...order(), ...change }] }) as const;

  async function expectNothingDone(): Promise<void> {
    expect(isRunning(listener.pid)).toBe(true);
    expect(await accepts(listener.port)).toBe(true);
  }

  it("reveal who holds root's socket", async () => {
    asker.setPkexec(broker.pkexec);
    expect(await rowOf(listener.port)).toMatchObject({ owners: [], ownersComplete: false });
    const { obstacle, answer } = await asker.ask({ mode: 'reveal', keys: [key] });
    expect(obstacle).toBeNull();
    expect(answer).toEqual({
      ok: true,
      holders: [
        {
          pid: listener.pid,
          identity: identityOf(listener.pid),
          name: 'node',
          command: expect.stringContaining(process.execPath),
          user: 'root',
          keys: [key],
        },
      ],
    });
    expect(broker.asked.at(-1)).toEqual({
      uid: ordinaryUid,
      words: [process.execPath, join(asker.folder, 'stop-helper.mjs'), 'reveal', key],
    });
  });

  it("end root's listener, and one that ignores the gentle signal by force", async () => {
    asker.setPkexec(broker.pkexec);
    expect(await asker.ask(ending())).toEqual({ obstacle: null, answer: { ok: true, results: ['sent'] } });
    await vi.waitUntil(() => !isRunning(listener.pid), { timeout: 10_000 });
    expect(await accepts(listener.port)).toBe(false);

    listener = await openListener({ onTerminate: 'ignore' });
    ({ key } = await rowOf(listener.port));
    const force = { ...ending(), signal: 'SIGKILL' } as const;
    expect((await asker.ask(force)).answer).toEqual({ ok: true, results: ['sent'] });
    await vi.waitUntil(() => !isRunning(listener.pid), { timeout: 10_000 });
  });

  it('end several, each verified by itself', async () => {
    asker.setPkexec(broker.pkexec);
    const other = await openListener();
    const gone = await openListener();
    const orders = [
      { ...order(), keys: [] },
      { pid: other.pid, identity: `${identityOf(other.pid)}0`, keys: [] },
      { pid: gone.pid, identity: identityOf(gone.pid), keys: [] },
    ];
    await gone.end();
    const { answer } = await asker.ask({ mode: 'signal', signal: 'SIGKILL', orders });
    expect(answer).toEqual({ ok: true, results: ['sent', 'identity-changed', 'gone'] });
    expect(isRunning(other.pid)).toBe(true);
    await other.end();
  });

  it('signal nobody whose identity is stale, or who holds none of the sockets', async () => {
    asker.setPkexec(broker.pkexec);
    const stale = await asker.ask(ending({ identity: `${identityOf(listener.pid)}1` }));
    expect(stale.answer).toEqual({ ok: true, results: ['identity-changed'] });
    const innocent = await openListener();
    const { answer } = await asker.ask(ending({ pid: innocent.pid, identity: identityOf(innocent.pid) }));
    expect(answer).toEqual({ ok: true, results: ['let-go'] });
    expect(isRunning(innocent.pid)).toBe(true);
    await innocent.end();
    await expectNothingDone();
  });

  it('do not reach what Portolan runs under', async () => {
    asker.setPkexec(broker.pkexec);
    const { answer } = await asker.ask(ending({ pid: process.pid, identity: identityOf(process.pid) }));
    expect(answer).toMatchObject({ ok: false, reason: 'failed', message: expect.stringContaining('Portolan itself') });
  });

  test.each([
    [
      'are declined',
      "echo 'Error executing command as another user: Request dismissed' >&2; exit 126",
      { reason: 'declined', message: expect.stringContaining('not given') },
    ],
    [
      'cannot be asked for without an agent',
      "echo 'Error executing command as another user: No authentication agent found.' >&2; exit 127",
      { reason: 'absent', message: expect.stringContaining('agent') },
    ],
    [
      'are not this user’s to have',
      "echo 'Error executing command as another user: Not authorized' >&2; exit 127",
      { reason: 'declined', message: expect.stringContaining('may not have them') },
    ],
    [
      'are answered by garbage',
      'echo Success',
      { reason: 'uncertain', message: expect.stringContaining('understood') },
    ],
    [
      'are answered by another version',
      `echo '{"version":99,"results":["sent"]}'`,
      { reason: 'uncertain', message: expect.stringContaining('another version') },
    ],
  ])('%s: nothing is done, and it is said', async (_title, script, refused) => {
    asker.setPkexec(`#!/bin/sh\n${script}\n`);
    expect(await asker.ask(ending())).toEqual({ obstacle: null, answer: { ok: false, ...refused } });
    // To look changes nothing.
    const reason = refused.reason === 'uncertain' ? 'failed' : refused.reason;
    const { answer } = await asker.ask({ mode: 'reveal', keys: [key] });
    expect(answer).toEqual({ ok: false, ...refused, reason });
    await expectNothingDone();
  });

  it('have an obstacle where there is no pkexec', async () => {
    asker.setPkexec(null);
    const { obstacle, answer } = await asker.ask(ending());
    expect(obstacle).toContain('no pkexec');
    expect(answer).toEqual({ ok: false, reason: 'absent', message: obstacle });
    await expectNothingDone();
  });

  it('are waited for no longer than agreed, and the question is taken away', async () => {
    const sleep = `/usr/bin/sleep 60.${process.pid}`;
    asker.setPkexec(`#!/bin/sh\nexec ${sleep}\n`);
    const asked = asker.ask(ending(), 3_000);
    const sleeping = await vi.waitUntil(() => processRunning(sleep), { timeout: 30_000 });
    expect((await asked).answer).toMatchObject({
      ok: false,
      reason: 'failed',
      message: expect.stringContaining('within 3 s'),
    });
    expect(isRunning(sleeping)).toBe(false);
    await expectNothingDone();
  });

  it('are not asked for a helper that others may change', async () => {
    asker.setPkexec(broker.pkexec);
    const before = broker.asked.length;
    chmodSync(join(asker.folder, 'stop-helper.mjs'), 0o666);
    const { obstacle, answer } = await asker.ask(ending());
    chmodSync(join(asker.folder, 'stop-helper.mjs'), 0o644);
    expect(obstacle).toContain('may change');
    expect(answer).toMatchObject({ ok: false, reason: 'absent' });
    expect(broker.asked).toHaveLength(before);
    await expectNothingDone();
  });
});

function processRunning(command: string): number | null {
  const { stdout } = spawnSync('pgrep', ['-xf', command], { encoding: 'utf8' });
  return stdout === '' ? null : Number.parseInt(stdout, 10);
}
