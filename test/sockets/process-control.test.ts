import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBoot } from '../../electron/sockets/linux/boot.ts';
import { createLinuxControl, type LinuxControlDeps } from '../../electron/stop/control/linux-control.ts';
import { createPin, pinByPerl } from '../../electron/stop/control/pin-process.ts';
import type { ProcessControl, SignalOrder } from '../../electron/stop/process-control.ts';
import { type ListenerProcess, openListener } from '../support/listener-process.ts';
import { canRun } from '../support/needs.ts';
import { asOrdinaryUser } from '../support/ordinary-user.ts';
import { accepts } from '../support/ports.ts';
import { type Holder, openHolder } from '../support/zoo/holder.ts';

const opened: { end(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.end()));
});

async function listener(options: Parameters<typeof openListener>[0] = {}): Promise<ListenerProcess> {
  const process = await openListener(options);
  opened.push(process);
  return process;
}

async function holder(...steps: readonly string[]): Promise<Holder> {
  const process = await openHolder({ steps });
  opened.push(process);
  return process;
}

const isRoot = process.geteuid?.() === 0;
/** Neither root nor the ordinary user: only the effective user of this process changes, and kill(2) heeds the real one. */
const anotherUid = 1;
const asRoot = canRun({
  isMet: isRoot,
  cases: 'processes of another user',
  problem: 'only root can start them',
  remedy: 'run as root',
  mustBeMet: false,
});

/** With a pinned process, and by its number alone where nothing can be pinned. */
const ways = [
  ['pinned', pinByPerl],
  ['by number', async () => null],
] as const;

describe.runIf(process.platform === 'linux').each(ways)('a process, %s', (_way, pin) => {
  function control(change: Partial<LinuxControlDeps> = {}): ProcessControl {
    return createLinuxControl({
      procRoot: '/proc',
      boot: readBoot('/proc'),
      ownPid: process.pid,
      kill: (pid, signal) => process.kill(pid, signal),
      pin,
      ...change,
    });
  }

  async function orderFor(pid: number): Promise<SignalOrder> {
    const identity = await control().identityOf(pid);
    if (identity === null) throw new Error(`pid ${pid} has ended`);
    return { pid, identity, keys: keysOf(pid) };
  }

  it.each(['SIGTERM', 'SIGKILL'] as const)('that is still the one shown gets %s', async (signal) => {
    const { pid, child } = await listener();
    const ended = once(child, 'exit');
    expect(await control().signalVerified(await orderFor(pid), signal)).toBe('sent');
    expect(await ended).toEqual([null, signal]);
  });

  it('that is meant for another reason than its sockets gets it too', async () => {
    const child = spawn('sleep', ['60']);
    const ended = once(child, 'exit');
    const order = { ...(await orderFor(child.pid ?? 0)), keys: [] };
    expect(await control().signalVerified(order, 'SIGTERM')).toBe('sent');
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('that shares the socket with others gets it alone', async () => {
    const { pids } = await holder('open tcp 127.0.0.1 0', 'fork 3');
    const [first = 0, second = 0] = pids;
    expect(await control().signalVerified(await orderFor(second), 'SIGKILL')).toBe('sent');
    await vi.waitUntil(async () => (await control().identityOf(second)) === null);
    expect(await control().identityOf(first)).not.toBeNull();
  });

  it('that has closed the socket and opened the port again is left alone', async () => {
    const { pid, port } = await listener();
    const order = await orderFor(pid);
    expect(await control().signalVerified({ ...order, keys: ['tcp 127.0.0.1:80 #1', 'x'] }, 'SIGTERM')).toBe('let-go');
    expect(await accepts(port)).toBe(true);
  });

  it('that holds one of several sockets gets it', async () => {
    const { pid, child } = await listener();
    const order = await orderFor(pid);
    const ended = once(child, 'exit');
    const keys = ['tcp 127.0.0.1:80 #1', ...order.keys];
    expect(await control().signalVerified({ ...order, keys }, 'SIGTERM')).toBe('sent');
    await ended;
  });

  it('with another identity is left alone', async () => {
    const { pid, port } = await listener();
    const order = { ...(await orderFor(pid)), identity: 'boot:another:start' };
    expect(await control().signalVerified(order, 'SIGKILL')).toBe('identity-changed');
    expect(await accepts(port)).toBe(true);
  });

  it('that has ended is gone, as is one that only waits for its parent to notice', async () => {
    const { pid, end } = await listener();
    const order = await orderFor(pid);
    await end();
    expect(await control().signalVerified(order, 'SIGTERM')).toBe('gone');

    const { pids } = await holder('open tcp 127.0.0.1 0', 'fork 1');
    const [, child = 0] = pids;
    const zombie = await orderFor(child);
    process.kill(child, 'SIGKILL');
    await vi.waitUntil(async () => (await control().identityOf(child)) === null);
    expect(await control().signalVerified(zombie, 'SIGTERM')).toBe('gone');
  });

  it.runIf(asRoot)('of another user is not permitted, and whether it holds the socket is not known', async () => {
    const { pid, port } = await listener({ uid: anotherUid });
    const order = await orderFor(pid);
    await asOrdinaryUser([], async () => {
      expect(await control().signalVerified(order, 'SIGTERM')).toBe('permission');
      expect(await control().signalVerified({ ...order, keys: [] }, 'SIGTERM')).toBe('permission');
      expect(await control().signalVerified({ ...order, identity: 'x' }, 'SIGTERM')).toBe('identity-changed');
    });
    expect(await accepts(port)).toBe(true);
  });

  it('that the system hides is not told as ended', async () => {
    const { pid } = await listener();
    const order = await orderFor(pid);
    // As where /proc is mounted with hidepid and the process is somebody else's.
    const kill = () => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
    };
    const hidden = control({ procRoot: '/nowhere', kill });
    expect(await hidden.signalVerified(order, 'SIGTERM')).toBe('permission');
    await expect(hidden.identityOf(pid)).rejects.toThrow('hidden from this user');
  });

  it.each([-1, 0, 1, process.pid, process.ppid, 1.5])('with the pid %d is never signalled', async (pid) => {
    const kill = vi.fn();
    const order = { pid, identity: (await control().identityOf(process.pid)) ?? '', keys: [] };
    await expect(control({ kill }).signalVerified(order, 'SIGTERM')).rejects.toThrow(/operating system|Portolan/);
    expect(kill).not.toHaveBeenCalled();
  });

  it('that Portolan runs under is known as such', () => {
    expect([...control().ownPids].slice(0, 2)).toEqual([process.pid, process.ppid]);
  });
});

describe.runIf(process.platform === 'linux')('what is pinned', () => {
  it('is one process: when it has ended, nobody is signalled', async () => {
    const { pid, end } = await listener();
    const pinned = await pinByPerl(pid);
    await end();
    expect(await pinned?.signal('SIGTERM')).toBe('gone');
    pinned?.release();
  });

  it('is nothing where no process has the pid', async () => {
    const { pid, end } = await listener();
    await end();
    expect(await pinByPerl(pid)).toBeNull();
  });

  it.each(['/nowhere/perl', '/bin/true', '/bin/echo', '/etc/passwd'])('is nothing by %s', async (program) => {
    expect(await createPin(program)(process.ppid)).toBeNull();
  });

  it('is let go by a perl that then ends', async () => {
    const { pid } = await listener();
    const before = childrenOf(process.pid);
    const pinned = await pinByPerl(pid);
    expect(childrenOf(process.pid).length).toBe(before.length + 1);
    pinned?.release();
    await vi.waitUntil(() => childrenOf(process.pid).length === before.length);
  });
});

function childrenOf(pid: number): readonly string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
    .split(' ')
    .filter((child) => child !== '');
}

/** Keys of all its sockets, of which the number is what counts. */
function keysOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder)
    .map((number) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${number}`))?.[1])
    .filter((inode) => inode !== undefined)
    .map((inode) => `tcp 127.0.0.1:0 #${inode}`);
}
