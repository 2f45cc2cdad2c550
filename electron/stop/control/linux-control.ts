import { existsSync, readdirSync } from 'node:fs';
import { isPermissionError } from '../../shared/error-code.ts';
import { knownOr } from '../../shared/known.ts';
import { attempt } from '../../sockets/attempt.ts';
import type { Boot } from '../../sockets/linux/boot.ts';
import { inodeOfKey } from '../../sockets/linux/linux-socket.ts';
import { readIdentity } from '../../sockets/linux/process-identity.ts';
import { readProcessStat } from '../../sockets/linux/process-stat.ts';
import { socketInode } from '../../sockets/linux/socket-holders.ts';
import type { ProcessControl, Signal, SignalOrder, SignalResult } from '../process-control.ts';
import { controlText } from '../text/control.ts';
import { refuseProtected } from './never-signalled.ts';
import type { PinProcess } from './pin-process.ts';
import { type Kill, sendSignal } from './send-signal.ts';

export interface LinuxControlDeps {
  readonly procRoot: string;
  readonly boot: Boot;
  readonly ownPid: number;
  readonly kill: Kill;
  readonly pin: PinProcess;
}

/**
 * Verifies by `/proc` what is pinned, and signals that. A process that was verified while it is pinned is the one shown:
 * it had the pid before, so nobody else can have been pinned.
 *
 * Where nothing can be pinned, check and signal are one synchronous stretch with some microseconds in between. The kernel
 * goes through all other numbers before it hands a pid out again (alloc_pid, linux/kernel/pid.c), so that another process
 * gets it just then only if this one is held up there, and something forces the numbers.
 *
 * The start of a process is told in ticks of 10 ms. Two processes with one pid that started within the same tick are told
 * apart by the socket alone; where an order names none, they are not.
 */
export function createLinuxControl({ procRoot, boot, ownPid, kill, pin }: LinuxControlDeps): ProcessControl {
  /** @throws EACCES or EPERM where this user may not look */
  function lookAt(pid: number): string | null {
    const identity = readIdentity(procRoot, boot, pid);
    // Under the mount option `hidepid` the processes of others seem not to be there (proc(5)).
    const isHidden =
      identity === null && !existsSync(`${procRoot}/${pid}`) && sendSignal(kill, pid, 0) === 'permission';
    if (isHidden) throw Object.assign(new Error(controlText.hidden(pid)), { code: 'EACCES' });
    return identity;
  }

  function verify({ pid, identity, keys }: SignalOrder): SignalResult | 'verified' {
    const now = lookAt(pid);
    if (now !== identity) return now === null ? 'gone' : 'identity-changed';
    if (keys.length === 0) return 'verified';
    const held = attempt(() => holdsAny(`${procRoot}/${pid}/fd`, new Set(keys.map(inodeOfKey))));
    if (held === true) return 'verified';
    // One that has just ended holds nothing, and who may look into it is another question then.
    if (lookAt(pid) !== identity) return 'gone';
    if (held === false) return 'let-go';
    if (held.unknown === 'permission') return 'permission';
    throw new Error(controlText.unverified(pid, controlText.openFiles));
  }

  /** What is pinned may be another process than the one verified before, so it is verified again. */
  async function signalPinned(order: SignalOrder, signal: Signal): Promise<SignalResult> {
    const pinned = await pin(order.pid);
    try {
      const verdict = verify(order);
      if (verdict !== 'verified') return verdict;
      return pinned ? await pinned.signal(signal) : sendSignal(kill, order.pid, signal);
    } finally {
      pinned?.release();
    }
  }

  return {
    identityOf: async (pid) => lookAt(pid),
    async signalVerified(order, signal) {
      refuseProtected(order.pid, firstOrdinaryPid, ancestry(procRoot, ownPid));
      try {
        const verdict = verify(order);
        return verdict === 'verified' ? await signalPinned(order, signal) : verdict;
      } catch (error) {
        if (isPermissionError(error)) return 'permission';
        throw error;
      }
    },
    // Read each time: a parent that has ended leaves its pid to others.
    get ownPids() {
      return ancestry(procRoot, ownPid);
    },
    abrupt: false,
  };
}

/** 1 is the first process of the system, or of its container. */
const firstOrdinaryPid = 2;

/** @throws what the file system says */
function holdsAny(folder: string, inodes: ReadonlySet<number | null>): boolean {
  return readdirSync(folder).some((number) => {
    const inode = socketInode(folder, number);
    return inode !== null && inodes.has(inode);
  });
}

/** The process and those that it runs under, as far as they can be seen. */
function ancestry(procRoot: string, pid: number): ReadonlySet<number> {
  const pids = new Set<number>();
  for (let next = pid; next > 0 && !pids.has(next); next = parentOf(procRoot, next)) pids.add(next);
  return pids;
}

function parentOf(procRoot: string, pid: number): number {
  const parent = attempt(() => readProcessStat(procRoot, pid)?.parentPid ?? 0);
  return knownOr(parent, 0);
}
