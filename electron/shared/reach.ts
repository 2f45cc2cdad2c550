import { isUnknown, type Known } from './known.ts';
import type { Reach } from './listener.ts';

type Scope = Reach['scope'];

/** The widest first. */
export const scopes = ['any', 'address', 'loopback'] as const satisfies readonly Scope[];

/**
 * Whether more computers can connect than before: what opens on loopback is not wider than nothing.
 * @param before null: nothing listened
 */
export function isWider(scope: Scope, before: Scope | null): boolean {
  return scopes.indexOf(scope) < scopes.indexOf(before ?? 'loopback');
}

/** The reach of several sockets taken together: never narrower than any one of them. */
export function widestReach(reaches: readonly [Reach, ...Reach[]]): Reach {
  return reaches.reduce((widest, reach) => ({
    scope: isWider(reach.scope, widest.scope) ? reach.scope : widest.scope,
    ipv4: either(widest.ipv4, reach.ipv4),
    ipv6: either(widest.ipv6, reach.ipv6),
  }));
}

/** Logical or, in which a known `true` settles the matter and an unknown otherwise stays unknown. */
function either(a: Known<boolean>, b: Known<boolean>): Known<boolean> {
  if (a === true || b === true) return true;
  return isUnknown(a) ? a : b;
}
