import { attempt } from '../../../electron/sockets/attempt.ts';
import { readBoot } from '../../../electron/sockets/linux/boot.ts';
import { createLinuxSource } from '../../../electron/sockets/linux/linux-source.ts';
import { monotonicMs } from '../../../electron/sockets/monotonic.ts';
import { createLinuxControl } from '../../../electron/stop/control/linux-control.ts';
import { type PinProcess, pinByPerl } from '../../../electron/stop/control/pin-process.ts';
import { type Kill, sendSignal } from '../../../electron/stop/control/send-signal.ts';
import type { ProcessControl, SignalOrder, SignalResult } from '../../../electron/stop/process-control.ts';
import { startForker } from './forker.ts';

/**
 * How the pid changes hands. `plain`: an innocent process without sockets takes it. `listener`: one that listens on the
 * same port. `tick`: one of either, as soon as possible. `race`: while the signal is being asked for. `between`: after the
 * last look at the process that is pinned, and before the signal.
 */
export type Kind = 'plain' | 'listener' | 'tick' | 'race' | 'between';

/**
 * `socketless`: the order names no sockets. `unpinned`: no process can be pinned. `unverified`: whoever has the pid is
 * signalled, as other tools do.
 */
export type Method = 'verified' | 'socketless' | 'unpinned' | 'unverified';

export interface Task {
  readonly script: string;
  readonly kind: Kind;
  readonly method: Method;
  readonly attempts: number;
}

export interface Tally {
  /** Those that ended by the signal that was meant for the process that had their pid before. */
  readonly innocentsSignalled: number;
  /** Innocents whose start the kernel tells as it told that of the target: they have the same identity. */
  readonly sameTick: number;
  readonly results: Readonly<Partial<Record<SignalResult, number>>>;
}

/** Shown together by one reading, since that takes most of the time. */
const most = { plain: 50, listener: 50, tick: 1, race: 50, between: 50 } as const;
/** The time within which a race is decided: to pin a process takes some milliseconds. */
const raceMs = { verified: 8, socketless: 8, unpinned: 0.5, unverified: 0.5 } as const;
const firstPort = 20_000;
const firstPid = 2_000;
const pids = 20_000;
/** What ends a process that nobody else has signalled. */
const forkerSignal = 9;

const tasks = JSON.parse(process.argv[2] ?? '[]') as readonly Task[];
const kill: Kill = (pid, signal) => process.kill(pid, signal);
const system = { procRoot: '/proc', boot: readBoot('/proc'), ownPid: process.pid, kill };
const control = createLinuxControl({ ...system, pin: pinByPerl });
const source = createLinuxSource({
  procRoot: '/proc',
  uid: process.geteuid?.() ?? -1,
  boot: attempt(() => readBoot('/proc')),
  userName: () => ({ unknown: 'unsupported' }),
  findProject: () => null,
  runTool: async () => ({ ok: false, code: 'missing-tool', message: 'there are no tools here' }),
  now: () => new Date(),
  clock: monotonicMs,
});

/** What the rows show of the processes that listen on these ports. */
async function shown(pids: readonly number[]): Promise<readonly SignalOrder[]> {
  const { sockets } = await source.read('thorough');
  return pids.map((pid) => {
    const socket = sockets.find(({ owners }) => owners.some((owner) => owner.pid === pid));
    const identity = socket?.owners.find((owner) => owner.pid === pid)?.identity;
    if (!socket || typeof identity !== 'string') throw new Error(`pid ${pid} is not shown`);
    return { pid, identity, keys: [socket.key] };
  });
}

type SignalVerified = ProcessControl['signalVerified'];

/** @param between what happens between the last look and the signal */
function signalBy(method: Method, between: () => Promise<unknown>): SignalVerified {
  if (method === 'unverified') return async ({ pid }, signal) => sendSignal(kill, pid, signal);
  const pin: PinProcess = async (pid) => {
    const pinned = await pinByPerl(pid);
    return pinned && { ...pinned, signal: (signal) => between().then(() => pinned.signal(signal)) };
  };
  const { signalVerified } = createLinuxControl({ ...system, pin: method === 'unpinned' ? async () => null : pin });
  return method === 'socketless' ? (order, signal) => signalVerified({ ...order, keys: [] }, signal) : signalVerified;
}

async function run({ script, kind, method, attempts }: Task): Promise<Tally> {
  const forker = startForker(script);
  const results: Partial<Record<SignalResult, number>> = {};
  let innocentsSignalled = 0;
  let sameTick = 0;

  const swap = (pid: number, port: number, afterMs: number) =>
    forker.ask('swap', pid, Math.round(afterMs * 1000), kind === 'plain' || (kind !== 'listener' && flip()) ? 0 : port);

  /** @param port on which an innocent listens */
  async function ask(order: SignalOrder, port: number): Promise<SignalResult> {
    if (kind === 'between') return signalBy(method, () => swap(order.pid, port, 0))(order, 'SIGTERM');
    const signalVerified = signalBy(method, async () => 0);
    if (kind !== 'race') return signalVerified(order, 'SIGTERM');
    const swapped = swap(order.pid, port, Math.random() * raceMs[method]);
    await wait(Math.random() * raceMs[method]);
    const result = await signalVerified(order, 'SIGTERM');
    await swapped;
    return result;
  }

  for (let done = 0; done < attempts; done += most[kind]) {
    const batch = Array.from({ length: Math.min(most[kind], attempts - done) }, (_, index) => ({
      pid: firstPid + ((done + index) % pids),
      port: firstPort + index,
    }));
    await Promise.all(batch.map(({ pid, port }) => forker.ask('make', pid, port)));
    const orders = await shown(batch.map(({ pid }) => pid));
    const isBefore = kind !== 'race' && kind !== 'between';
    if (isBefore) await Promise.all(batch.map(({ pid, port }) => swap(pid, port, 0)));
    for (const [index, order] of orders.entries()) {
      const result = await ask(order, firstPort + index);
      results[result] = (results[result] ?? 0) + 1;
      if ((await control.identityOf(order.pid)) === order.identity) sameTick++;
    }
    const endings = await Promise.all(orders.map(({ pid }) => forker.ask('end', pid)));
    innocentsSignalled += endings.filter((signal) => signal !== forkerSignal).length;
  }
  forker.end();
  return { innocentsSignalled, sameTick, results };
}

function flip(): boolean {
  return Math.random() < 0.5;
}

/** Timers are too coarse for parts of a millisecond. */
async function wait(durationMs: number): Promise<void> {
  const end = monotonicMs() + durationMs;
  while (monotonicMs() < end) await new Promise(setImmediate);
}

const tallies: Tally[] = [];
for (const task of tasks) tallies.push(await run(task));
process.stdout.write(JSON.stringify(tallies));
