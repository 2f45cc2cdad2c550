import type { Problem, SourceReport } from '../../shared/snapshot.ts';
import type { Bind } from './comparison.ts';

/** Somebody else who can be asked which sockets listen, for the sake of comparison. */
export interface Witness {
  readonly name: string;
  /** Plain words. */
  readonly description: string;
  readonly role: SourceReport['role'];
  /** Never rejects. `binds` is null when nothing could be learnt. */
  observe(): Promise<{ readonly binds: readonly Bind[] | null; readonly problems: readonly Problem[] }>;
}
