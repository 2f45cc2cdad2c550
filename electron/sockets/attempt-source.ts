import type { Problem } from '../shared/snapshot.ts';
import { type ReadingDepth, type SocketSource, SourceFailure, type SourceReading } from './source.ts';
import { toolText } from './text/tools.ts';

export type Attempt =
  | { readonly ok: true; readonly reading: SourceReading }
  | { readonly ok: false; readonly problem: Problem };

/** Asks a source; what it throws, and be it a fault of our own, becomes a problem. */
export async function attemptSource(source: SocketSource, depth: ReadingDepth): Promise<Attempt> {
  try {
    return { ok: true, reading: await source.read(depth) };
  } catch (error) {
    if (error instanceof SourceFailure) return { ok: false, problem: error.problem };
    const message = error instanceof Error ? error.message : String(error);
    const { reportFault: remedy } = toolText;
    return { ok: false, problem: { source: source.name, code: 'failed', message, rowsAffected: null, remedy } };
  }
}
