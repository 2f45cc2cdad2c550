import type { ListenerGroup } from '../shared/listener-groups.ts';
import type { Registrations } from '../shared/registry.ts';
import { type TransportProtocol, transportProtocols } from '../shared/transport.ts';
import type { Judgement } from './fit/judgement.ts';
import { holderNow, type ReadingExtent, reachWords } from './here.ts';
import { assignedNames } from './registration-summary.ts';
import type { StoryText } from './text/en.ts';

/** What the first lines of a story are made of. */
export interface FirstFacts {
  readonly port: number;
  readonly protocol: TransportProtocol | null;
  readonly registrations: Registrations;
  readonly groups: readonly ListenerGroup[];
  /** One for each of `groups`. */
  readonly fits: readonly Judgement[];
  readonly reading: ReadingExtent;
  readonly usesSummary: string | null;
}

/**
 * The headline and the lines after it. Where something listens: what it most likely is, then the registry, then the
 * addresses. Where nothing does: the registry, then what would be usual.
 */
export function firstLines(
  facts: FirstFacts,
  text: StoryText,
): { readonly headline: string; readonly opening: readonly string[] } {
  const { port, protocol, registrations, groups, fits, reading, usesSummary } = facts;
  const otherwise = assignedOtherwise(registrations, protocol, text);
  const registered = registeredWords(registrations, protocol, text);
  const name = text.portName(port, protocol && text.protocol[protocol]);
  const { headline: words, opening } = text;
  if (groups.length === 0) {
    const here = {
      none: words.notRead,
      unsupported: words.unsupported,
      partial: words.uncertain,
      whole: words.nothing,
    };
    return {
      headline: words.closed(name, registered, here[reading]),
      opening: [...otherwise, ...(usesSummary === null ? [] : [usesSummary])],
    };
  }
  const holders = [...new Set(groups.map((group) => holderNow(group, text)))];
  const reaches = groups.map((group) =>
    opening.reach(group.protocol, reachWords(group, text), group.reach.scope !== 'loopback', group.staleSince !== null),
  );
  return {
    headline: words.open(name, holders, tail(fits, text)),
    opening: [registrySentence(registered, fits, text), ...otherwise, ...new Set(reaches)],
  };
}

/** What the number is assigned to for other transport protocols, where it is not for the one that was asked for. */
function assignedOtherwise(
  registrations: Registrations,
  asked: TransportProtocol | null,
  text: StoryText,
): readonly string[] {
  if (asked === null || assignedWords(registrations, [asked], text) !== null) return [];
  const words = assignedWords(registrations, transportProtocols, text);
  return words === null ? [] : [text.opening.otherwise(words)];
}

/** Holders that are judged differently are judged below, one by one. */
function tail(fits: readonly Judgement[], { headline }: StoryText): string {
  const tails = new Set(fits.map(({ verdict, likely }) => headline.tail(verdict, likely)));
  const [only = ''] = tails.size === 1 ? tails : [];
  return only;
}

function registrySentence(registered: string, fits: readonly Judgement[], { opening }: StoryText): string {
  if (fits.every(({ agrees }) => agrees === true)) return opening.agrees(registered);
  return fits.some(({ agrees }) => agrees === false) ? opening.differs(registered) : opening.registered(registered);
}

/** All assigned names; where there is none, the status of TCP and UDP, or of the one asked for. */
function registeredWords(registrations: Registrations, asked: TransportProtocol | null, text: StoryText): string {
  const assigned = assignedWords(registrations, asked === null ? transportProtocols : [asked], text);
  if (assigned !== null) return assigned;
  const unstated = registrations[asked ?? 'tcp'].names.filter(({ protocolStated }) => !protocolStated);
  const unstatedNames = unstated.flatMap(({ name }) => (name === null ? [] : [name]));
  if (unstatedNames.length > 0) return text.registered.withoutProtocol(unstatedNames);
  const statuses = groupProtocols(
    (asked === null ? (['tcp', 'udp'] as const) : [asked]).map((protocol) => {
      const { status } = registrations[protocol];
      return [status === 'assigned' ? null : text.registered[status], protocol];
    }),
    text,
  );
  return text.registered.statuses(statuses.map(([words, protocols]) => ({ words, protocols })));
}

/** Null where none of the protocols has an assigned name. A single protocol goes without saying. */
function assignedWords(
  registrations: Registrations,
  protocols: readonly TransportProtocol[],
  text: StoryText,
): string | null {
  const assigned = groupProtocols(
    protocols.flatMap((protocol) =>
      assignedNames(registrations[protocol].names).map(({ name }) => [name, protocol] as const),
    ),
    text,
  );
  if (assigned.length === 0) return null;
  return text.registered.assigned(
    assigned.map(([name, each]) => ({ name, protocols: protocols.length === 1 ? [] : each })),
  );
}

/** Protocols of which the same is to be said, together. */
function groupProtocols(
  said: readonly (readonly [words: string | null, protocol: TransportProtocol])[],
  text: StoryText,
): readonly (readonly [words: string, protocols: readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const [words, protocol] of said) {
    if (words === null) continue;
    groups.set(words, [...(groups.get(words) ?? []), text.protocol[protocol]]);
  }
  return [...groups];
}
