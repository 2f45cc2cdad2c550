import { isUnknown } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import type { MachinePorts } from '../shared/machine-ports.ts';
import type { Hazard, Question } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { Judgement } from './fit/judgement.ts';
import { dangersNow } from './hazards.ts';
import type { ReadingExtent } from './here.ts';
import { isEphemeral } from './port-range.ts';
import type { Standing } from './standing.ts';
import type { StoryText } from './text/en.ts';

export interface QuestionFacts {
  readonly port: number;
  readonly protocol: TransportProtocol | null;
  readonly standing: Standing;
  readonly groups: readonly ListenerGroup[];
  /** One for each of `groups`. */
  readonly fits: readonly Judgement[];
  readonly reading: ReadingExtent;
  /** Software that would take the port by default. */
  readonly takers: readonly string[];
  readonly hazards: readonly Hazard[];
  readonly machine: MachinePorts;
}

/** What people ask of a port, answered for this one on this computer. */
export function questionsOf(facts: QuestionFacts, text: StoryText): readonly Question[] {
  const { questions: words } = text;
  const { status } = facts.standing;
  return [
    { question: words.mayIUse, answer: mayIUse(facts, words.use).join(' ') },
    { question: words.whatItMeans[status], answer: words.meaning[status] },
    { question: words.isItSafe, answer: isItSafe(facts, words.safe).join(' ') },
    nameAndFact(facts, words),
  ];
}

function nameAndFact({ standing: { names }, fits }: QuestionFacts, words: StoryText['questions']): Question {
  if (names.length === 0) return { question: words.doesItTell, answer: words.match };
  return fits.some(({ agrees }) => agrees === false)
    ? { question: words.whyNoMatch, answer: words.matchHere(names) }
    : { question: words.doesItTell, answer: `${words.no} ${words.matchHere(names)}` };
}

function mayIUse(facts: QuestionFacts, words: StoryText['questions']['use']): readonly string[] {
  const { port, protocol, standing, groups, reading, takers, hazards, machine } = facts;
  if (port === 0) return [words.portZero];
  const sentences: string[] = [];
  if (standing.status === 'assigned') sentences.push(words.assigned(standing.names));
  else if (standing.status === 'reserved') sentences.push(words.reserved);
  else if (standing.status === 'dynamic') sentences.push(words.dynamic);
  else sentences.push(words.unassigned);
  if (groups.length > 0) sentences.push(words.heldNow);
  else if (reading !== 'whole') sentences.push(words.perhapsHeld);
  if (takers.length > 0) sentences.push(words.used(takers));
  const mayBeTaken = isEphemeral(port, protocol === 'udp' ? 'udp' : 'tcp', machine);
  if (mayBeTaken) sentences.push(words.taken);
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
  if (groups.length === 0) return [reading === 'whole' ? words.nothing : words.notRead];
  const reachable = groups.some(({ reach }) => reach.scope !== 'loopback');
  const dangers = dangersNow(hazards).length > 0;
  return [reachable ? words.reachable : words.loopback, ...(dangers ? [words.hazards] : [])];
}
