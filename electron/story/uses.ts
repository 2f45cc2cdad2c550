import type { Facts } from '../facts/facts.ts';
import type { MachinePorts } from '../shared/machine-ports.ts';
import { namesAgree } from '../shared/names-agree.ts';
import type { Use } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { StoryText } from './text/en.ts';
import { groupOf, type KnownUse, type UseGroup, useGroups } from './use-group.ts';

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

export interface UsesInWords {
  readonly uses: readonly Use[];
  readonly usesSummary: string;
  /** Software that would take this very port of this computer unless it is told otherwise. */
  readonly takers: readonly string[];
}

/** The uses of a port in words; of one transport protocol, or of all where it is null. */
export function usesOf(
  port: number,
  protocol: TransportProtocol | null,
  { facts, machine }: { readonly facts: Facts; readonly machine: Pick<MachinePorts, 'os'> },
  services: readonly string[],
  text: StoryText,
): UsesInWords {
  const known = knownUses(port, facts, services).filter(
    ({ use }) => protocol === null || use.protocols.includes(protocol),
  );
  const isHere = ({ use: { os } }: KnownUse) => os === null || os === machine.os;
  // What this computer cannot have is named last, where few are named.
  const ordered = [...known.filter(isHere), ...known.filter((each) => !isHere(each))];
  const named = (group: UseGroup) => [
    ...new Set(ordered.filter((each) => groupOf(each) === group).map((each) => nameOn(each, machine.os, text))),
  ];
  const told = useGroups.filter((group) => named(group).length > 0);
  const unasked = known.filter((each) => isHere(each) && ['default', 'common'].includes(groupOf(each)));
  return {
    uses: known.map((each) => useIn(each, text)),
    usesSummary: [
      ...(told.some((group) => group !== 'moved') ? [] : [text.uses.none]),
      ...told.map((group) => text.uses.summary[group](named(group))),
    ].join(' '),
    takers: [...new Set(unasked.map(({ software }) => software.name))],
  };
}

function nameOn({ software, use }: KnownUse, os: MachinePorts['os'], { uses: words }: StoryText): string {
  return use.os === null || use.os === os ? software.name : words.onOtherSystem(software.name, use.os);
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
    note: use.note,
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
  const { firstPort, lastPort, os, confidence, whenConfigured, role } = use;
  const ports = firstPort === lastPort ? null : ([firstPort, lastPort] as const);
  return words.byDefault({ software: software.name, role, ports, os, confidence, whenConfigured }) + note;
}
