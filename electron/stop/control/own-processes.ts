import { isUnknown } from '../../shared/known.ts';
import type { ReadProcessTable } from '../processes/process-table.ts';
import { ancestorsOf } from '../processes/process-tree.ts';
import { controlText } from '../text/control.ts';

export interface OwnProcessesDeps {
  readonly readTable: ReadProcessTable;
  readonly ownPid: number;
  readonly ownParentPid: number;
}

/** Portolan and all that it runs under, learnt from each table that is read; before the first, its parent only. */
export interface OwnProcesses {
  readonly pids: ReadonlySet<number>;
  /** By the table of now; null for what has ended. @throws in plain words where the table does not tell */
  identityOf(pid: number): Promise<string | null>;
}

export function createOwnProcesses({ readTable, ownPid, ownParentPid }: OwnProcessesDeps): OwnProcesses {
  let pids: ReadonlySet<number> = new Set([ownPid, ownParentPid]);
  return {
    get pids() {
      return pids;
    },
    async identityOf(pid) {
      const table = await readTable();
      if (isUnknown(table)) throw new Error(controlText.noTable(table));
      pids = new Set([ownPid, ownParentPid, ...ancestorsOf(table, ownPid).map(({ pid }) => pid)]);
      const identity = table.processes.get(pid)?.identity ?? null;
      if (isUnknown(identity)) throw new Error(controlText.unverified(pid, controlText.hiddenStart));
      return identity;
    },
  };
}
