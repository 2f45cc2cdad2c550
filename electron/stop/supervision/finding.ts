import type { StopWay } from '../../shared/stop.ts';
import type { Finding, OfferedWay } from './supervision.ts';

/** A finding that says nothing but what is given. */
export function finding(change: Partial<Finding>): Finding {
  return {
    ways: [],
    lesserWays: [],
    refusal: null,
    warning: null,
    signalEffect: null,
    reopensWithinMs: null,
    suspects: [],
    ...change,
  };
}

/** A way that is left to the person, with the command for it. */
export function shownWay(
  way: Pick<StopWay, 'kind' | 'title' | 'effect'> & {
    readonly command: readonly string[];
    readonly unavailable: string;
  },
): OfferedWay {
  return { way: { ...way, id: [way.kind, ...way.command].join(' '), warning: null }, does: null };
}
