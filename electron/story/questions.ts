import { isUnknown } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import type { MachinePorts } from '../shared/machine-ports.ts';
import type { Hazard, Question, Use } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { ReadingExtent } from './here.ts';
import { isEphemeral } from './port-range.ts';
import type { Standing } from './standing.ts';
import type { StoryText } from './text/en.ts';

export interface QuestionFacts {
  readonly port: number;
  readonly protocol: TransportProtocol | null;
  readonly standing: Standing;
  readonly groups: readonly ListenerGroup[];
  readonly reading: ReadingExtent;
  readonly uses: readonly Use[];
  readonly hazards: readonly Hazard[];
  readonly machine: MachinePorts;
}

/** What people ask of a port, answered for this one on this computer. */
export function questionsOf(facts: QuestionFacts, text: StoryText): readonly Question[] {
  const { questions: words } = text;
  const { names, status } = facts.standing;
  return [
    { question: words.mayIUse, answer: mayIUse(facts, words.use).join(' ') },
    { question: words.whatItMeans[status], answer: words.meaning[status] },
    { question: words.isItSafe, answer: isItSafe(facts, words.safe).join(' ') },
    { question: words.whyNoMatch, answer: names.length > 0 ? words.matchHere(names) : words.match },
  ];
}

function mayIUse(facts: QuestionFacts, words: StoryText['questions']['use']): readonly string[] {
  const { port, protocol, standing, groups, reading, uses, hazards, machine } = facts;
  if (port === 0) return [words.portZero];
  const sentences: string[] = [];
  if (standing.status === 'assigned') sentences.push(words.assigned(standing.names));
  else if (standing.status === 'reserved') sentences.push(words.reserved);
  else if (standing.status === 'dynamic') sentences.push(words.dynamic);
  else sentences.push(words.unassigned);
  if (groups.length > 0) sentences.push(words.heldNow);
  else if (reading !== 'whole') sentences.push(words.perhapsHeld);
  const software = new Set(uses.filter(({ shift }) => shift === null).map((use) => use.software));
  if (software.size > 0) sentences.push(words.used([...software]));
  const mayBeTaken = isEphemeral(port, protocol === 'udp' ? 'udp' : 'tcp', machine);
  if (standing.status !== 'dynamic' && mayBeTaken) sentences.push(words.taken);
  const { unprivilegedFrom } = machine;
  if (!isUnknown(unprivilegedFrom) && port < unprivilegedFrom) sentences.push(words.privileged(unprivilegedFrom));
  if (hazards.some(({ kind }) => kind === 'browser-blocked')) sentences.push(words.browser);
  if (standing.status === 'unassigned' || standing.status === 'no-row') sentences.push(words.register);
  return sentences;
}

function isItSafe(
  { groups, reading, hazards }: QuestionFacts,
  words: StoryText['questions']['safe'],
): readonly string[] {
  if (groups.length === 0) return [reading === 'whole' ? words.nothing : words.notRead, words.nobody];
  const reachable = groups.some(({ reach }) => reach.scope !== 'loopback');
  const dangers = hazards.some(({ kind, applies }) => kind !== 'browser-blocked' && applies === 'yes');
  return [reachable ? words.reachable : words.loopback, ...(dangers ? [words.hazards] : []), words.nobody];
}
