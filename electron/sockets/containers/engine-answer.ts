import type { Problem } from '../../shared/snapshot.ts';
import type { EngineContainer, EngineName } from './engine-container.ts';

/** What an engine said. `absent`: nobody listens there, which is a problem where a setting says that somebody should. */
export type EngineAnswer =
  | {
      readonly state: 'answered';
      readonly engine: EngineName;
      readonly containers: readonly EngineContainer[];
      readonly problems: readonly Problem[];
    }
  | { readonly state: 'absent'; readonly problem: Problem | null }
  | { readonly state: 'failed'; readonly problem: Problem };
