import type { Reach } from '../shared/listener.ts';
import type { PortEvent, PortHolder } from '../shared/port-event.ts';
import { isWider } from '../shared/reach.ts';

/** Who held a port lately, and how far it reached at the most. */
export interface FormerHolder {
  readonly protocol: PortEvent['protocol'];
  readonly port: number;
  readonly holder: PortHolder;
  readonly scope: Reach['scope'];
  readonly atMs: number;
}

/** A program that comes back to its port within this time, as one does that is started anew on each change, is no news. */
const comesBackMs = 60_000;

/** Another one that takes the port within this time took it over. */
export const takenOverMs = 5_000;

/** So many are remembered: on a computer where more come and go within a minute, some will count as news. */
const mostFormer = 1_000;

/** Those that may still come back. */
export function recentFormer(former: readonly FormerHolder[], nowMs: number): readonly FormerHolder[] {
  return former.filter(({ atMs }) => nowMs - atMs < comesBackMs).slice(-mostFormer);
}

/** Who left a port with an event, or reaches less far than before; null where nobody did. */
export function formerHolder(event: PortEvent, atMs: number): FormerHolder | null {
  const left = leftBy(event);
  const { protocol, port } = event;
  return left && { protocol, port, ...left, atMs };
}

function leftBy({
  kind,
  holder,
  holderBefore,
  scope,
  scopeBefore,
}: PortEvent): Pick<FormerHolder, 'holder' | 'scope'> | null {
  if (kind === 'closed') return { holder, scope };
  if (kind === 'reach-changed' && scopeBefore !== null && isWider(scopeBefore, scope))
    return { holder, scope: scopeBefore };
  return kind === 'owner-changed' && holderBefore !== null
    ? { holder: holderBefore, scope: scopeBefore ?? 'loopback' }
    : null;
}

/**
 * An event in the light of what was there just before: a port that opens where one closed a moment ago changed its
 * owner. Null where the same program came back and reaches no further than it did.
 */
export function withoutRestart(event: PortEvent, former: readonly FormerHolder[], atMs: number): PortEvent | null {
  if (event.kind === 'closed') return event;
  const here = former.filter(({ port, protocol }) => port === event.port && protocol === event.protocol);
  const own = here.filter(({ holder, atMs: left }) => isSameHolder(holder, event.holder) && atMs - left < comesBackMs);
  const reached = [event.scopeBefore, ...own.map(({ scope }) => scope)].filter((scope) => scope !== null);
  const known = event.kind === 'owner-changed' && event.holderBefore && isSameHolder(event.holderBefore, event.holder);
  if (event.kind === 'reach-changed' || known || own.length > 0) {
    const widest = reached.reduce((most, scope) => (isWider(scope, most) ? scope : most), 'loopback');
    // What is told of it, if anything, is how far it reaches now.
    return isWider(event.scope, widest) ? { ...event, kind: 'reach-changed', scopeBefore: widest } : null;
  }
  if (event.kind === 'owner-changed') return event;
  const last = here.findLast(({ atMs: left }) => atMs - left < takenOverMs);
  if (last === undefined) return event;
  return { ...event, kind: 'owner-changed', holderBefore: last.holder, scopeBefore: last.scope };
}

/** As far as both are known: an owner that could not be read is no other one. */
function isSameHolder(one: PortHolder, other: PortHolder): boolean {
  return (['name', 'user', 'place'] as const).every(
    (part) => one[part] === null || other[part] === null || one[part] === other[part],
  );
}
