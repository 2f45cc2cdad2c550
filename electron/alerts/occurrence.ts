import type { AlertRule } from '../shared/alert.ts';
import type { PortEvent } from '../shared/port-event.ts';
import { isWider } from '../shared/reach.ts';

/** What a person is told of an event. */
export type OccurrenceKind = 'newly-reachable' | 'owner-changed' | 'new-program' | 'opened' | 'closed';

/** Something that happened and that a rule wants told. */
export interface Occurrence {
  readonly kind: OccurrenceKind;
  readonly event: PortEvent;
  /** The rules that want it. */
  readonly rules: readonly string[];
  /** A rule for this very port wants it: it is told even where it was over at once. */
  readonly asked: boolean;
  /** When it was noticed, in milliseconds since the epoch. */
  readonly atMs: number;
}

export interface Matching {
  readonly rules: readonly AlertRule[];
  /** Whether a program of this name was seen to listen before. */
  isKnownProgram(name: string): boolean;
  /**
   * Whether the system hands out this UDP port by itself: who holds it then most likely is a client that waits for its
   * answers, as browsers and calls do all day long. No general rule tells of those.
   */
  isHandedOut(port: number): boolean;
}

/** Of what several rules say of one event, the first of these is told. */
const kinds: readonly OccurrenceKind[] = ['newly-reachable', 'owner-changed', 'new-program', 'opened', 'closed'];

/** What is to be told of an event; null where no rule wants it. */
export function occurrenceOf(event: PortEvent, atMs: number, matching: Matching): Occurrence | null {
  const wanted = matching.rules
    .filter(({ enabled }) => enabled)
    .flatMap((rule) => {
      const kind = kindFor(event, rule, matching);
      return kind === null ? [] : [{ kind, rule }];
    });
  const kind = kinds.find((each) => wanted.some((want) => want.kind === each));
  if (kind === undefined) return null;
  const rules = wanted.map(({ rule }) => rule.id);
  return { kind, event, rules, asked: wanted.some(({ rule }) => rule.when === 'port'), atMs };
}

function kindFor(event: PortEvent, rule: AlertRule, matching: Matching): OccurrenceKind | null {
  const { kind, port, protocol, holder, scope, scopeBefore } = event;
  if (rule.when === 'port') {
    if (rule.port !== port || (rule.protocol !== null && rule.protocol !== protocol)) return null;
    if (kind === 'opened') return rule.opens ? kind : null;
    if (kind === 'closed') return rule.closes ? kind : null;
    // One left and another came: whoever waits for either, or for the change itself, waits for this.
    return kind === 'owner-changed' && (rule.opens || rule.closes || rule.changesOwner) ? kind : null;
  }
  if (kind === 'closed' || (protocol === 'udp' && matching.isHandedOut(port))) return null;
  if (rule.when === 'newly-reachable') return isWider(scope, scopeBefore) ? 'newly-reachable' : null;
  if (kind === 'reach-changed') return null;
  if (rule.when === 'anything-opens') return kind;
  return holder.name === null || matching.isKnownProgram(holder.name) ? null : 'new-program';
}
