import type { ProcessControl } from '../process-control.ts';
import { refuseProtected } from './never-signalled.ts';
import { createOwnProcesses, type OwnProcessesDeps } from './own-processes.ts';
import { type Kill, sendSignal } from './send-signal.ts';

export interface WindowsControlDeps extends OwnProcessesDeps {
  readonly kill: Kill;
}

/**
 * Verifies the identity by CIM's list of processes, and ends the process as soon as PowerShell has ended: some tenths of
 * a second after it looked. A start in parts of a microsecond tells any two processes apart, so the sockets are not
 * asked for; what is not covered is a process that ends, and whose pid is taken, while PowerShell ends.
 *
 * Either signal is TerminateProcess (Node.js documentation, process.kill): nothing is asked, nothing is saved.
 */
export function createWindowsControl(deps: WindowsControlDeps): ProcessControl {
  const own = createOwnProcesses(deps);

  return {
    identityOf: own.identityOf,
    async signalVerified({ pid, identity }, signal) {
      const now = await own.identityOf(pid);
      refuseProtected(pid, firstOrdinaryPid, own.pids);
      if (now !== identity) return now === null ? 'gone' : 'identity-changed';
      return sendSignal(deps.kill, pid, signal);
    },
    get ownPids() {
      return own.pids;
    },
    abrupt: true,
  };
}

/** 0 is the idle process, 4 the kernel. */
const firstOrdinaryPid = 5;
