import { readBoot } from '../sockets/linux/boot.ts';
import { readIdentity } from '../sockets/linux/process-identity.ts';
import { readProcessStat } from '../sockets/linux/process-stat.ts';

export type Signal = 'SIGTERM' | 'SIGKILL';

export type SignalResult = 'sent' | 'identity-changed' | 'gone' | 'permission';

/** The operating system's part in a stop. */
export interface ProcessControl {
  /** Of whatever has this pid now; null when nothing has it, or only a zombie. */
  identityOf(pid: number): string | null;
  /** Checks the identity and signals in one go: nothing can come between but the few microseconds of the calls. */
  signalVerified(pid: number, identity: string, signal: Signal): SignalResult;
  /** Portolan and the processes that it runs under: ending them would end Portolan. */
  readonly ownPids: ReadonlySet<number>;
}

/** @throws on systems where Portolan cannot verify a process's identity yet */
export function systemProcessControl(): ProcessControl {
  if (process.platform !== 'linux') {
    throw new Error(`Stopping is not offered on ${process.platform} yet: the process could not be verified`);
  }
  const procRoot = '/proc';
  const boot = readBoot(procRoot);
  const identityOf = (pid: number) => readIdentity(procRoot, boot, pid);
  return {
    identityOf,
    signalVerified(pid, identity, signal) {
      const now = identityOf(pid);
      if (now !== identity) return now === null ? 'gone' : 'identity-changed';
      try {
        process.kill(pid, signal);
        return 'sent';
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ESRCH') return 'gone';
        if (code === 'EPERM') return 'permission';
        throw error;
      }
    },
    ownPids: ancestry(procRoot, process.pid),
  };
}

function ancestry(procRoot: string, pid: number): ReadonlySet<number> {
  const pids = new Set<number>();
  for (let next = pid; next > 0 && !pids.has(next); ) {
    pids.add(next);
    next = readProcessStat(procRoot, next)?.parentPid ?? 0;
  }
  return pids;
}
