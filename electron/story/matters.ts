import { assertNever, isUnknown } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { covers, type MachinePorts } from '../shared/machine-ports.ts';
import type { Hazard } from '../shared/story.ts';
import { dangersNow } from './hazards.ts';
import { portsWords } from './port-range.ts';
import type { Standing } from './standing.ts';
import type { StoryText } from './text/en.ts';

export interface MatterFacts {
  readonly port: number;
  readonly standing: Standing;
  readonly groups: readonly ListenerGroup[];
  /** Software that would take the port by default. */
  readonly takers: readonly string[];
  readonly hazards: readonly Hazard[];
  readonly machine: MachinePorts;
}

/** Why one should care about the port: its status, who else takes it, how it is bound, and what is known of its dangers. */
export function mattersOf(facts: MatterFacts, { matters: words }: StoryText): readonly string[] {
  const { port, standing, groups, takers, hazards, machine } = facts;
  const sentences = [standingWords(standing, words)];
  if (port === 0) sentences.push(words.portZero);
  if (takers.length > 1) sentences.push(words.popular(takers));
  const { tcp } = machine.ephemeral;
  if (!isUnknown(tcp) && covers(tcp, port)) sentences.push(words.taken(portsWords(tcp)));
  const reachable = groups.filter(({ reach }) => reach.scope !== 'loopback').length;
  if (groups.length > 0) {
    sentences.push(reachable === 0 ? words.loopback : reachable === groups.length ? words.reachable : words.partly);
  }
  const dangers = dangersNow(hazards).length;
  if (dangers > 0) sentences.push(words.hazards(dangers));
  return sentences;
}

function standingWords({ status, names }: Standing, words: StoryText['matters']): string {
  switch (status) {
    case 'assigned':
      return words.assigned(names);
    case 'reserved':
      return words.reserved;
    case 'de-assigned':
      return words.deAssigned;
    case 'dynamic':
      return words.dynamic;
    case 'unassigned':
    case 'no-row':
      return words.unassigned;
    default:
      return assertNever(status);
  }
}
