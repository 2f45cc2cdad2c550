import type { Finding } from './supervision.ts';

/** A finding that says nothing but what is given. */
export function finding(change: Partial<Finding>): Finding {
  return {
    ways: [],
    lesserWays: [],
    refusal: null,
    warning: null,
    reopensWithinMs: null,
    suspects: [],
    ...change,
  };
}
