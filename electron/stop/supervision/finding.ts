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

/** A way that is left to the person. @param way its id is of its command, unless another is given */
export function shownWay(
  way: Pick<StopWay, 'kind' | 'title' | 'effect' | 'command'> & {
    readonly id?: string;
    readonly unavailable: string;
  },
): OfferedWay {
  const id = [way.kind, ...(way.command ?? [])].join(' ');
  return { way: { id, ...way, warning: null }, does: null };
}
