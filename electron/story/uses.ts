import type { Facts, Software, UsedPort } from '../facts/facts.ts';
import { namesAgree } from '../shared/names-agree.ts';
import type { Use } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { StoryText } from './text/en.ts';

export interface KnownUse {
  readonly software: Software;
  readonly use: UsedPort;
  readonly shift: Use['shift'];
}

/** How far from its default a listener is still guessed to be the moved one. */
const furthestOffset = 10;
const furthestNextFree = 4;

/**
 * Software that takes the port by default, then software that may have been moved to it. What bears the name of a
 * service that is registered here comes first: the port was given to it.
 */
export function knownUses(port: number, facts: Facts, services: readonly string[]): readonly KnownUse[] {
  const isNamesake = ({ software }: KnownUse) => services.some((service) => namesAgree(software.name, service));
  const exact = facts
    .usesOf(port)
    .map((each): KnownUse => ({ ...each, shift: null }))
    .sort((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)));
  const shifted = facts.movable.flatMap((software) => {
    if (exact.some((each) => each.software === software)) return [];
    const furthest = software.offset ? furthestOffset : furthestNextFree;
    const [nearest] = software.ports
      .filter(({ firstPort, lastPort }) => firstPort === lastPort && firstPort < port && port - firstPort <= furthest)
      .sort((a, b) => b.firstPort - a.firstPort);
    if (!nearest) return [];
    return [{ software, use: nearest, shift: { from: nearest.firstPort, by: port - nearest.firstPort } }];
  });
  return [...exact, ...shifted];
}

/** The uses of a port in words; of one transport protocol, or of all where it is null. */
export function usesOf(
  port: number,
  protocol: TransportProtocol | null,
  facts: Facts,
  services: readonly string[],
  text: StoryText,
): Pick<{ uses: readonly Use[]; usesSummary: string }, 'uses' | 'usesSummary'> {
  const uses = knownUses(port, facts, services)
    .filter(({ use }) => protocol === null || use.protocols.includes(protocol))
    .map((known) => useIn(known, text));
  const names = [...new Set(uses.filter(({ shift }) => shift === null).map(({ software }) => software))];
  return { uses, usesSummary: text.uses.summary(names, uses.length > names.length) };
}

function useIn({ software, use, shift }: KnownUse, text: StoryText): Use {
  return {
    software: software.name,
    role: use.role,
    kind: software.kind,
    protocols: use.protocols,
    firstPort: use.firstPort,
    lastPort: use.lastPort,
    confidence: use.confidence,
    shift,
    words: useWords({ software, use, shift }, text),
    source: (shift === null || software.offset ? null : software.nextFree) ?? use.source,
  };
}

function useWords({ software, use, shift }: KnownUse, { uses: words }: StoryText): string {
  const note = use.note === null ? '' : ` ${use.note}`;
  if (shift !== null) {
    const may = software.offset ? words.mayBeOffset : words.mayBeNextFree;
    return may(software.name, use.role, shift) + note;
  }
  const { firstPort, lastPort, os, confidence } = use;
  const ports = firstPort === lastPort ? null : ([firstPort, lastPort] as const);
  return words.byDefault({ software: software.name, role: use.role, ports, os, confidence }) + note;
}
