import type { HazardFact } from '../facts/facts.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import type { Hazard } from '../shared/story.ts';
import type { ReadingExtent } from './here.ts';
import type { StoryText } from './text/en.ts';

/** How what listens is bound, as far as a danger of this transport protocol is concerned. */
type Bound = 'reachable' | 'loopback' | 'nothing' | 'unknown';

/** The dangers that sources tell of, each with what it means as the port is bound here. */
export function hazardsOf(
  facts: readonly HazardFact[],
  groups: readonly ListenerGroup[],
  reading: ReadingExtent,
  text: StoryText,
): readonly Hazard[] {
  return facts.map((fact) => {
    const bound = boundFor(fact, groups, reading);
    return {
      kind: fact.kind,
      protocols: fact.protocols,
      words: wordsOf(fact, text),
      inEnglish: fact.fact !== null,
      ...meaning(fact.kind, bound, text),
      sources: fact.sources,
    };
  });
}

function boundFor({ protocols }: HazardFact, groups: readonly ListenerGroup[], reading: ReadingExtent): Bound {
  const concerned = groups.filter(({ protocol }) => protocols.includes(protocol));
  if (concerned.some(({ reach }) => reach.scope !== 'loopback')) return 'reachable';
  if (reading !== 'whole') return 'unknown';
  return concerned.length > 0 ? 'loopback' : 'nothing';
}

function wordsOf({ kind, subject, fact }: HazardFact, { hazards: words }: StoryText): string {
  return fact ?? words[kind](subject);
}

/** A browser refuses the port, and malware used it, however it is bound; the others need to be reached. */
function meaning(
  kind: HazardFact['kind'],
  bound: Bound,
  { hazards: words }: StoryText,
): Pick<Hazard, 'here' | 'applies'> {
  if (kind === 'browser-blocked') return { here: words.anyBrowser, applies: 'yes' };
  if (kind === 'historic-malware') return { here: words.provesNothing, applies: 'no' };
  const applies = { reachable: 'yes', loopback: 'no', nothing: 'no', unknown: 'unknown' } as const;
  return { here: words.bound[bound], applies: applies[bound] };
}

/** Those that concern this computer as the port is bound now; that a browser refuses a port is no danger. */
export function dangersNow(hazards: readonly Hazard[]): readonly Hazard[] {
  return hazards.filter(({ kind, applies }) => kind !== 'browser-blocked' && applies === 'yes');
}
