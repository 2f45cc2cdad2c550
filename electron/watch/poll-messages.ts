import type { RegistryPlaces } from '../registry/registry-in-use.ts';
import type { Language } from '../shared/language.ts';
import type { SourcesReport } from '../shared/snapshot.ts';
import type { Pace } from './pace.ts';
import type { PollResult } from './poller.ts';

/** What the worker is started with. */
export interface PollWorkerData {
  readonly registry: RegistryPlaces;
  readonly pace: Pace;
  readonly language: Language;
}

export type ToPollWorker =
  | { readonly type: 'running'; readonly running: boolean }
  | { readonly type: 'watched'; readonly watched: boolean }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'pace'; readonly pace: Pace }
  | { readonly type: 'refresh'; readonly id: number }
  | { readonly type: 'sources'; readonly id: number }
  /** Another edition of the registry is in use: load it. */
  | { readonly type: 'registry' };

export type FromPollWorker =
  /** A reading or a comparison began: that it ended is told by `read` or `sources`. */
  | { readonly type: 'began' }
  | ({ readonly type: 'read' } & PollResult)
  /** The refresh of this id ended; its result was reported before. `error`: it failed for a reason of our own. */
  | { readonly type: 'refreshed'; readonly id: number; readonly error: string | null }
  /** What the sources say, as was asked by this id. */
  | ({ readonly type: 'sources'; readonly id: number } & Comparison);

/** `error`: it failed for a reason of our own. */
export type Comparison =
  | { readonly report: SourcesReport; readonly error: null }
  | { readonly report: null; readonly error: string };
