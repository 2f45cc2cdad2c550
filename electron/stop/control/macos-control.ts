import { placeOfKey } from '../../sockets/details/bare-socket.ts';
import { isSamePlace } from '../../sockets/macos/holders.ts';
import { parseHeldSockets, socketWords } from '../../sockets/macos/lsof.ts';
import { lsofOptions } from '../../sockets/macos/owners.ts';
import { oneProcessWords, parseProcessList, psEnvironment } from '../../sockets/macos/ps.ts';
import { type RunTool, type ToolProblem, unreadable } from '../../sockets/tools/tool-problem.ts';
import type { ProcessControl, SignalOrder } from '../process-control.ts';
import { controlText } from '../text/control.ts';
import { refuseProtected } from './never-signalled.ts';
import { createOwnProcesses, type OwnProcessesDeps } from './own-processes.ts';
import { type Kill, sendSignal } from './send-signal.ts';

export interface MacosControlDeps extends OwnProcessesDeps {
  readonly runTool: RunTool;
  readonly kill: Kill;
}

/**
 * Verifies the sockets by lsof and, last of all, the identity by ps; the signal follows as soon as ps has ended, some
 * milliseconds after it looked.
 *
 * ps tells the start of a process in whole seconds, though the kernel knows it to the microsecond (`p_starttime`,
 * sys/proc.h): two processes with one pid that started within the same second are told apart by their sockets alone, and
 * those have no numbers either. macOS hands its 99,999 pids out in a circle (PID_MAX, bsd/sys/proc_internal.h).
 */
export function createMacosControl(deps: MacosControlDeps): ProcessControl {
  const { runTool, kill, ownPid } = deps;
  const own = createOwnProcesses(deps);

  /** Null for what has ended. @throws in plain words where ps does not tell */
  async function identityNow(pid: number): Promise<string | null> {
    // Status 1: no such process.
    const answer = await runTool('ps', oneProcessWords(pid), { environment: psEnvironment, endsWell: [0, 1] });
    if (!answer.ok) throw unverified(pid, answer);
    const listed = parseProcessList(answer.output).get(pid);
    if (listed === undefined && answer.output.trim() !== '') throw unverified(pid, unreadable('ps'));
    return listed === undefined || listed.isZombie ? null : listed.identity;
  }

  /** @throws in plain words where lsof does not tell */
  async function holdsAny({ pid, keys }: SignalOrder): Promise<boolean> {
    const answer = await runTool('lsof', socketWords(ownPid), lsofOptions);
    if (!answer.ok) throw unverified(pid, answer);
    const sockets = parseHeldSockets(answer.output);
    if (sockets === null) throw unverified(pid, unreadable('lsof'));
    const held = sockets.filter(({ pids }) => pids.includes(pid));
    return keys.some((key) => {
      const place = placeOfKey(key);
      return place !== null && held.some((socket) => isSamePlace(place, socket));
    });
  }

  return {
    identityOf: own.identityOf,
    async signalVerified(order, signal) {
      const listed = await own.identityOf(order.pid);
      refuseProtected(order.pid, firstOrdinaryPid, own.pids);
      if (listed !== order.identity) return listed === null ? 'gone' : 'identity-changed';
      const holds = order.keys.length === 0 || (await holdsAny(order));
      const now = await identityNow(order.pid);
      if (now !== order.identity) return now === null ? 'gone' : 'identity-changed';
      if (holds) return sendSignal(kill, order.pid, signal);
      // lsof shows the files of this user's processes only: of those that this user may signal.
      return sendSignal(kill, order.pid, 0) === 'permission' ? 'permission' : 'let-go';
    },
    get ownPids() {
      return own.pids;
    },
    abrupt: false,
  };
}

/** 1 is launchd. */
const firstOrdinaryPid = 2;

function unverified(pid: number, { message }: ToolProblem): Error {
  return new Error(controlText.unverified(pid, message));
}
