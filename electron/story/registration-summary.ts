import { assertNever } from '../shared/known.ts';
import type { PortRegistration, RegistryBlock, RegistryEntry } from '../shared/registry.ts';
import { dynamicRange, portsWords } from './port-range.ts';
import type { StoryText } from './text/en.ts';

/** What the registry says of a port in one protocol, in a few plain sentences. */
export function registrationSummary(registration: PortRegistration, text: StoryText): string {
  const { names, block } = registration;
  const named = (entries: readonly RegistryEntry[]) =>
    entries.flatMap((entry) => (entry.name === null ? [] : [nameWords(entry.name, entry, text)]));
  const widespread = named(names.filter(({ kind }) => kind === 'widespread-use'));
  const unstated = named(names.filter(({ protocolStated }) => !protocolStated));
  return [
    standing(registration, text),
    ...(widespread.length > 0 ? [text.widespread(widespread)] : []),
    ...(unstated.length > 0 ? [text.protocolNotStated(unstated)] : []),
    ...(block?.remarks ?? []),
  ].join(' ');
}

function standing({ status, names, block }: PortRegistration, text: StoryText): string {
  switch (status) {
    case 'assigned':
      return text.assigned(assignedNames(names).map((entry) => nameWords(entry.name, entry, text)));
    case 'reserved': {
      const use = names.find(({ name, kind }) => name === null && kind === 'assignment')?.description ?? null;
      return use === null ? text.reserved(manyPorts(block)) : text.setAside(use);
    }
    case 'unassigned':
      return text.unassigned(manyPorts(block));
    case 'de-assigned':
      return text.deAssigned(manyPorts(block), block?.date ?? null);
    case 'no-row':
      return text.noRow;
    case 'dynamic':
      return text.dynamic(portsWords(dynamicRange));
    default:
      return assertNever(status);
  }
}

type AssignedEntry = RegistryEntry & { readonly name: string };

/** The names that the registry assigns for the protocol that was asked for. */
export function assignedNames(names: readonly RegistryEntry[]): readonly AssignedEntry[] {
  return names.filter(
    (entry): entry is AssignedEntry => entry.kind === 'assignment' && entry.protocolStated && entry.name !== null,
  );
}

function nameWords(name: string, entry: RegistryEntry, text: StoryText): string {
  return entry.firstPort === entry.lastPort ? name : text.namedWithPorts(name, portsWords(entry));
}

/** The ports of a block of more than one. */
function manyPorts(block: RegistryBlock | null): string | null {
  return block === null || block.firstPort === block.lastPort ? null : portsWords(block);
}
