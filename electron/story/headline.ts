import { isUnknown } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { namesAgree } from '../shared/names-agree.ts';
import type { PortRegistration } from '../shared/registry.ts';
import { type TransportProtocol, transportProtocols } from '../shared/transport.ts';
import { holderWords, type ReadingExtent } from './here.ts';
import { assignedNames } from './registration-summary.ts';
import type { StoryText } from './text/en.ts';

type Registrations = Readonly<Record<TransportProtocol, PortRegistration>>;

/** One sentence: what the registry says of the port, and what was found on it. */
export function headline(
  port: number,
  registrations: Registrations,
  groups: readonly ListenerGroup[],
  reading: ReadingExtent,
  text: StoryText,
): string {
  return text.headline(port, registeredWords(registrations, text), hereWords(registrations, groups, reading, text));
}

/** The first assigned name of each protocol; where there is none, the status of TCP and UDP. */
function registeredWords(registrations: Registrations, text: StoryText): string {
  const assigned = groupProtocols(
    transportProtocols.map((protocol) => [assignedNames(registrations[protocol].names)[0]?.name ?? null, protocol]),
    text,
  );
  if (assigned.length > 0) return text.registered.assigned(assigned.map(([name, protocols]) => ({ name, protocols })));
  const unstated = registrations.tcp.names.filter(({ protocolStated }) => !protocolStated);
  const unstatedNames = unstated.flatMap(({ name }) => (name === null ? [] : [name]));
  if (unstatedNames.length > 0) return text.registered.withoutProtocol(unstatedNames);
  const statuses = groupProtocols(
    (['tcp', 'udp'] as const).map((protocol) => {
      const { status } = registrations[protocol];
      return [status === 'assigned' ? null : text.registered[status], protocol];
    }),
    text,
  );
  return text.registered.statuses(statuses.map(([words, protocols]) => ({ words, protocols })));
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

function hereWords(
  registrations: Registrations,
  groups: readonly ListenerGroup[],
  reading: ReadingExtent,
  text: StoryText,
): string {
  const { here } = text;
  if (reading === 'none') return here.notRead;
  if (groups.length === 0) return reading === 'whole' ? here.nothing : here.uncertain;
  const found = here.holders(groups.map((group) => holderWords(group, text)));
  const fits = groups.map((group) => fitOf(group, registrations[group.protocol]));
  const [fit] = fits;
  // Several holders may fit differently, which one clause cannot say.
  if (!fit || fits.some((each) => each?.name !== fit.name || each.consistent !== fit.consistent)) return found;
  return found + (fit.consistent ? here.consistent(fit.name) : here.cannotTell(fit.name));
}

/** Whether a program bears a name of the registry, which a port number alone never shows. */
function fitOf(
  { owners }: ListenerGroup,
  { names }: PortRegistration,
): { readonly name: string; readonly consistent: boolean } | null {
  const assigned = names.filter(({ kind, name }) => kind === 'assignment' && name !== null);
  const alike = assigned.find((entry) =>
    owners.some(
      ({ name }) => !isUnknown(name) && [entry.name ?? '', ...entry.aliases].some((each) => namesAgree(name, each)),
    ),
  );
  const name = (alike ?? assigned[0])?.name ?? null;
  return name === null ? null : { name, consistent: alike !== undefined };
}
