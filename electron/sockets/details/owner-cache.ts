import type { Owner } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';

/** `gone`: no process has this pid any more. */
export type FoundOwner = Owner | 'gone';

export interface OwnersAnswer {
  /** Every pid asked for. */
  readonly owners: ReadonlyMap<number, FoundOwner>;
  /** False when the list of processes could not be read, so that nothing is known of any of them. */
  readonly isList: boolean;
  readonly problems: readonly Problem[];
}

export type OwnerReader = (pids: readonly number[]) => Promise<OwnersAnswer>;

/**
 * Keeps what was learnt of processes for as long as sockets name them, since asking means starting a tool. Between
 * thorough readings only pids that were not there before are asked for; a pid that another process takes over within
 * that time, on the same port, goes unnoticed until the next thorough one. A failure does not forget what was known.
 */
export function createOwnerCache(readOwners: OwnerReader) {
  let known: ReadonlyMap<number, FoundOwner> = new Map();
  let problems: readonly Problem[] = [];
  return async (pids: readonly number[], thorough: boolean): Promise<Omit<OwnersAnswer, 'isList'>> => {
    const wanted = pids.filter((pid) => thorough || !known.has(pid));
    const answer = wanted.length > 0 ? await readOwners(wanted) : null;
    const ownerOf = (pid: number) => {
      const [before, now] = [known.get(pid), answer?.owners.get(pid)];
      return answer?.isList ? (now ?? before) : (before ?? now);
    };
    known = new Map(pids.flatMap((pid) => [[pid, ownerOf(pid) ?? 'gone'] as const]));
    if (answer) problems = answer.problems;
    return { owners: known, problems };
  };
}
