import type { Software } from '../../facts/facts.ts';
import type { FitVerdict } from '../../shared/story.ts';

/** How one row of the list agrees with what its port is for, and what it most likely is. */
export interface Judgement {
  readonly verdict: FitVerdict;
  /** Whole sentences. */
  readonly reasons: readonly string[];
  /** Whether the registry names what it most likely is; null where that cannot be said. */
  readonly agrees: boolean | null;
  /** What the evidence is consistent with; null where it names no software. */
  readonly software: Software | null;
  /** What it most likely is, to stand in a sentence; null where nothing can be said. */
  readonly likely: string | null;
}
