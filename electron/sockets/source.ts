import type { Socket } from '../shared/listener.ts';
import type { Problem } from '../shared/snapshot.ts';

/** What one source saw. An empty `sockets` means that it looked and found none: a source that failed throws. */
export interface SourceReading {
  readonly sockets: readonly Socket[];
  /** False when some rows are known to be missing. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/**
 * How closely to look. `quick`: what is new since the last reading. `thorough`: every owner checked again.
 * `cross-checked`: everything read afresh, and held against the other sources.
 */
export type ReadingDepth = 'quick' | 'thorough' | 'cross-checked';

/** A way to learn which sockets listen. */
export interface SocketSource {
  readonly name: string;
  /** Plain words. */
  readonly description: string;
  /**
   * A socket that did not change since the last reading is the same object; where nothing changed, so is the reading.
   * @throws SourceFailure when nothing could be read
   */
  read(depth: ReadingDepth): Promise<SourceReading>;
}

/** A source could not be read at all; `problem` says why and what to do. */
export class SourceFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
