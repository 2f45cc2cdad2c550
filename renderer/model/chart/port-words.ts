import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { localTime } from '../../../electron/shared/local-moment.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import type { Dictionary } from '../../text/english.ts';
import { reachWords } from '../reach-words.ts';
import { rowNames } from '../row-names.ts';
import type { Ground } from './ground.ts';
import type { Knowledge } from './knowledge.ts';
import { rangeAt } from './ranges.ts';

/** What a person reads of one port: its name, and what is so of it, what matters most first. */
export interface PortWords {
  readonly name: string | null;
  readonly facts: readonly string[];
}

export function portWords(port: number, knowledge: Knowledge, text: Dictionary, nowMs: number): PortWords {
  const { ground, open, recent, favourites, complete } = knowledge;
  const { chart: words } = text;
  const groups = open?.get(port) ?? [];
  const facts: string[] = [];
  if (groups.length > 0) {
    facts.push(words.open, ...new Set(groups.flatMap((group) => listenerWords(group, text))));
  } else {
    facts.push(registryWords(port, ground, words));
    facts.push(open === null || !complete ? words.openUnknown : words.notOpen);
    const last = recent?.get(port);
    if (last !== undefined) facts.push(words.wasOpen(localTime(last, nowMs)));
  }
  if (favourites.has(port)) facts.push(words.favourite);
  if (ground?.blocked.has(port)) facts.push(words.blocked);
  if (ground?.ephemeral.some(({ firstPort, lastPort }) => firstPort <= port && port <= lastPort)) {
    facts.push(words.givenOut);
  }
  return { name: ground?.names.get(port) ?? null, facts };
}

function listenerWords(group: ListenerGroup, text: Dictionary): readonly string[] {
  const { chart: words } = text;
  const reach = reachWords(group, text);
  return [
    rowNames(group).strong ?? words.hiddenOwner,
    text.reach.spoken(reach.lead, reach.words),
    ...(group.staleSince === null ? [] : [words.stale]),
  ];
}

function registryWords(port: number, ground: Ground | null, words: Dictionary['chart']): string {
  if (rangeAt(port).name === 'dynamic') return words.neverAssigned;
  if (ground === null) return words.registryUnknown;
  const protocols = transportProtocols.filter((protocol) => ground.assigned[protocol].has(port));
  if (protocols.length > 0) return words.assignedFor(protocols);
  return ground.names.has(port) ? words.noProtocol : words.unassigned;
}
