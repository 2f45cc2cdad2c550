import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Socket } from '../../../electron/shared/listener.ts';
import type { StopTarget } from '../../../electron/shared/stop.ts';
import { createSystemReader } from '../../../electron/sockets/system-reader.ts';
import { type ProcessControl, systemProcessControl } from '../../../electron/stop/process-control.ts';
import { createStopper, type Stopper } from '../../../electron/stop/stop.ts';
import { type ListenerProcess, openListener } from '../../support/listener-process.ts';
import { accepts } from '../../support/ports.ts';
import { readingOf } from '../../support/snapshots.ts';
import { socketOn } from '../../support/sockets.ts';

const opened: ListenerProcess[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((listener) => listener.end()));
});

async function open(options: Parameters<typeof openListener>[0] = {}): Promise<ListenerProcess> {
  const listener = await openListener(options);
  opened.push(listener);
  return listener;
}

async function socketsOf(pid: number): Promise<readonly Socket[]> {
  const { sockets } = await createSystemReader().read('thorough');
  return sockets.filter(({ owners }) => owners.some((owner) => owner.pid === pid));
}

async function targetOf({ pid }: ListenerProcess): Promise<StopTarget> {
  const [socket] = await socketsOf(pid);
  const identity = socket?.owners.find((owner) => owner.pid === pid)?.identity;
  if (!socket || typeof identity !== 'string') throw new Error(`pid ${pid} holds no socket`);
  return { pid, identity, protocol: socket.protocol, port: socket.port, keys: [socket.key] };
}

function stopper(change: Partial<ProcessControl> = {}): Stopper {
  const reader = createSystemReader();
  return createStopper({
    read: (depth) => reader.read(depth),
    control: { ...systemProcessControl(), ...change },
    sleep: (durationMs) => sleep(durationMs),
    clock: () => performance.now(),
  });
}

describe.runIf(process.platform === 'linux')('real processes', () => {
  test.each(['tcp', 'udp'] as const)('an ordinary %s listener is freed', async (protocol) => {
    const listener = await open({ protocol });
    const report = await stopper().stop({ target: await targetOf(listener), force: false, graceMs: 5_000 });
    expect(report).toMatchObject({ outcome: 'freed', plan: { name: 'node', signal: 'SIGTERM' }, mayForce: false });
    expect(listener.child.signalCode).toBe('SIGTERM');
    expect(await socketsOf(listener.pid)).toEqual([]);
  });

  test('a process that ignores SIGTERM is reported as still holding the port, and a forced stop frees it', async () => {
    const listener = await open({ onTerminate: 'ignore' });
    const target = await targetOf(listener);
    const asked = await stopper().stop({ target, force: false, graceMs: 500 });
    expect(asked).toMatchObject({ outcome: 'still-held', mayForce: true });
    expect(asked.detail).toContain('did not stop within 0.5 s after SIGTERM');
    expect(await accepts(listener.port)).toBe(true);
    const forced = await stopper().stop({ target, force: true, graceMs: 2_000 });
    expect(forced).toMatchObject({ outcome: 'freed', plan: { signal: 'SIGKILL' }, mayForce: false });
    expect(await accepts(listener.port)).toBe(false);
  });

  test('a port that somebody opens again at once is not called free', async () => {
    const listener = await open();
    const target = await targetOf(listener);
    const again = new Promise<ListenerProcess>((resolve, reject) => {
      listener.child.once('exit', () => {
        sleep(200)
          .then(() => open({ port: listener.port }))
          .then(resolve, reject);
      });
    });
    const report = await stopper().stop({ target, force: false, graceMs: 5_000 });
    const { pid } = await again;
    expect(report.outcome).toBe('opened-again');
    expect(report.detail).toContain(`node (pid ${pid})`);
  });

  test('a process that started later is never signalled in place of the one shown', async () => {
    const listener = await open();
    const target = { ...(await targetOf(listener)), identity: 'boot:another:start' };
    const report = await stopper().stop({ target, force: false, graceMs: 500 });
    expect(report).toMatchObject({ outcome: 'refused', plan: null });
    expect(listener.child.exitCode ?? listener.child.signalCode).toBeNull();
    expect(await accepts(listener.port)).toBe(true);
  });

  test('an identity that changes between plan and signal stops the signal', async () => {
    const listener = await open();
    const target = await targetOf(listener);
    const report = await stopper({ signalVerified: () => 'identity-changed' }).stop({
      target,
      force: false,
      graceMs: 500,
    });
    expect(report.outcome).toBe('refused');
    expect(await accepts(listener.port)).toBe(true);
  });

  test('a process that this user may not signal is told as such', async () => {
    const listener = await open();
    const target = await targetOf(listener);
    const report = await stopper({ signalVerified: () => 'permission' }).stop({ target, force: false, graceMs: 500 });
    expect(report).toMatchObject({ outcome: 'permission-denied' });
    expect(report.detail).toContain(`sudo portolan stop ${listener.port}`);
  });

  test('the process under which Portolan runs is refused', async () => {
    const listener = await open();
    const target = { ...(await targetOf(listener)), pid: process.ppid };
    expect(await stopper().stop({ target, force: false, graceMs: 500 })).toMatchObject({ outcome: 'refused' });
  });
});

test('sockets that cannot be read after the signal leave the outcome unknown', async () => {
  const socket = socketOn(8080);
  const good = readingOf([socket]);
  let readings = 0;
  const report = await createStopper({
    read: async () => (readings++ === 0 ? good : { ...good, sources: [], sockets: [] }),
    control: { identityOf: () => 'boot:100:1', signalVerified: () => 'sent', ownPids: new Set() },
    sleep: async () => undefined,
    clock: (() => {
      let now = 0;
      return () => (now += 100);
    })(),
  }).stop({
    target: { pid: 100, identity: 'boot:100:1', protocol: 'tcp', port: 8080, keys: [socket.key] },
    force: false,
    graceMs: 500,
  });
  expect(report.outcome).toBe('unknown');
});
