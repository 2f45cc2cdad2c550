import { attempt } from '../../../electron/sockets/attempt.ts';
import { readBoot } from '../../../electron/sockets/linux/boot.ts';
import { createLinuxSource } from '../../../electron/sockets/linux/linux-source.ts';
import { monotonicMs } from '../../../electron/sockets/monotonic.ts';
import { createLinuxClientCounter } from '../../../electron/stop/clients.ts';
import { createLinuxControl } from '../../../electron/stop/control/linux-control.ts';
import { type PinProcess, pinByPerl } from '../../../electron/stop/control/pin-process.ts';
import { type Kill, sendSignal } from '../../../electron/stop/control/send-signal.ts';
import { noElevator } from '../../../electron/stop/elevation/prompt-elevator.ts';
import type { SignalOrder } from '../../../electron/stop/process-control.ts';
import { createLinuxTableReader } from '../../../electron/stop/processes/linux-table.ts';
import { createStopper } from '../../../electron/stop/stop.ts';
import { readingOf } from '../snapshots.ts';
import type { Method } from './tasks.ts';

/** Asks for SIGTERM, and says what came of it. */
export type Ask = (order: SignalOrder, port: number) => Promise<string>;

const kill: Kill = (pid, signal) => process.kill(pid, signal);
const system = { procRoot: '/proc', boot: readBoot('/proc'), ownPid: process.pid, kill };
const userName = () => ({ unknown: 'unsupported' }) as const;
const source = createLinuxSource({
  procRoot: '/proc',
  uid: process.geteuid?.() ?? -1,
  boot: attempt(() => readBoot('/proc')),
  userName,
  findProject: () => null,
  runTool: async () => ({ ok: false, code: 'missing-tool', message: 'there are no tools here' }),
  now: () => new Date(),
  clock: monotonicMs,
});

const control = createLinuxControl({ ...system, pin: pinByPerl });
export const { identityOf } = control;

/** What the rows show of these processes, which listen. */
export async function shown(pids: readonly number[]): Promise<readonly SignalOrder[]> {
  const { sockets } = await source.read('thorough');
  return pids.map((pid) => {
    const socket = sockets.find(({ owners }) => owners.some((owner) => owner.pid === pid));
    const identity = socket?.owners.find((owner) => owner.pid === pid)?.identity;
    if (!socket || typeof identity !== 'string') throw new Error(`pid ${pid} is not shown`);
    return { pid, identity, keys: [socket.key] };
  });
}

/** @param between what happens between the last look and the signal, where a process is pinned */
export function askBy(method: Method, between: () => Promise<unknown>): Ask {
  if (method === 'unverified') return async ({ pid }) => sendSignal(kill, pid, 'SIGTERM');
  if (method === 'stopper') return askStopper;
  const pin: PinProcess = async (pid) => {
    const pinned = await pinByPerl(pid);
    return pinned && { ...pinned, signal: (signal) => between().then(() => pinned.signal(signal)) };
  };
  const { signalVerified } = createLinuxControl({ ...system, pin });
  return ({ pid, identity, keys }) =>
    signalVerified({ pid, identity, keys: method === 'socketless' ? [] : keys }, 'SIGTERM');
}

/** What the person confirmed when the target was shown; what comes after a signal is not waited for. */
async function askStopper({ pid, identity, keys }: SignalOrder, port: number): Promise<string> {
  let nowMs = 0;
  const stopper = createStopper({
    platform: process.platform,
    read: async (depth) => readingOf((await source.read(depth)).sockets),
    control,
    elevator: noElevator('nobody can be asked here'),
    readProcesses: createLinuxTableReader({ ...system, userName }),
    detectors: [],
    countClients: createLinuxClientCounter('/proc'),
    graceOf: () => 1,
    startAgain: () => null,
    sleep: async () => undefined,
    clock: () => {
      nowMs += 1_000;
      return nowMs;
    },
  });
  const target = { pid, identity, protocol: 'tcp', port, keys } as const;
  const confirmed = [{ pid, identity }];
  const { outcome } = await stopper.stop({
    ...{ target, confirmed, scope: 'process', way: 'signal' },
    ...{ force: false, elevate: false, graceMs: null },
  });
  return outcome;
}
