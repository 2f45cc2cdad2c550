import type { Known } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';

/** What the system's list of processes says of each at little cost. */
export interface ListedProcess extends Pick<Owner, 'pid' | 'identity' | 'name' | 'startedAt'> {
  /** Zero for one that nobody started. */
  readonly parentPid: number;
  readonly groupId: Known<number>;
  /** Whether a person could type to it: what a service manager starts has no controlling terminal. */
  readonly hasTerminal: Known<boolean>;
}

export interface DescribedProcess extends ListedProcess, Pick<Owner, 'executable' | 'command' | 'user' | 'cwd'> {}

/** All processes at one moment. Zombies are left out: they hold nothing and cannot be signalled. */
export interface ProcessTable {
  readonly processes: ReadonlyMap<number, ListedProcess>;
  /**
   * Null when it has ended since, or another process has its pid. On Windows, where to ask again takes half a second,
   * what the list said.
   */
  describe(pid: number): Promise<DescribedProcess | null>;
}

export type ReadProcessTable = () => Promise<Known<ProcessTable>>;
