import type { Socket } from '../shared/listener.ts';
import type { Problem } from '../shared/snapshot.ts';

/** What one source saw. An empty `sockets` means that it looked and found none: a source that failed throws. */
export interface SourceReading {
  readonly sockets: readonly Socket[];
  /** False when some rows are known to be missing. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** A way to learn which sockets listen. */
export interface SocketSource {
  readonly name: string;
  /** Plain words. */
  readonly description: string;
  /**
   * @param thorough false lets the source reuse what it learnt of sockets that were already open at its last reading
   * @throws SourceFailure when nothing could be read
   */
  read(thorough: boolean): Promise<SourceReading>;
}

/** A source could not be read at all; `problem` says why and what to do. */
export class SourceFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
