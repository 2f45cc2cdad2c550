import type { Facts } from '../facts/facts.ts';
import type { Registry } from '../registry/registry.ts';
import type { Registrations, RegistryEntry } from '../shared/registry.ts';
import type { RelatedPort, Use } from '../shared/story.ts';
import { transportProtocols } from '../shared/transport.ts';
import { assignedNames } from './registration-summary.ts';

const mostAlike = 6;

/** Ports that one may have meant instead, or may look at next: neighbours, same service, same software. */
export function relatedPorts(
  port: number,
  registrations: Registrations,
  uses: readonly Use[],
  { registry, facts }: { readonly registry: Registry; readonly facts: Facts },
): readonly RelatedPort[] {
  const { previous, next } = registry.assignedNear(port);
  const names = new Set(
    transportProtocols.flatMap((protocol) => assignedNames(registrations[protocol].names).map(({ name }) => name)),
  );
  const sameService = [...names].flatMap((name) => registry.portsNamed(name)).filter((each) => each !== port);
  const software = new Set(uses.filter(({ shift }) => shift === null).map((use) => use.software));
  return mergeSoftware([
    ...(previous === null ? [] : [registered(previous, 'previous-assigned', registry)]),
    ...(next === null ? [] : [registered(next, 'next-assigned', registry)]),
    ...[...new Set(sameService)].slice(0, mostAlike).map((each) => registered(each, 'same-service', registry)),
    ...facts.software
      .filter(({ name }) => software.has(name))
      .flatMap(({ name, ports }) => ports.map((use) => ({ name, use })))
      .filter(({ use }) => use.firstPort > port || use.lastPort < port)
      .slice(0, mostAlike)
      .map(({ name, use }) => ({
        port: use.firstPort,
        protocols: use.protocols,
        relation: 'same-software' as const,
        name,
        description: use.role,
      })),
  ]);
}

/** A port that several kinds of software share is listed once, with all of them, and not again where it was told of. */
function mergeSoftware(ports: readonly RelatedPort[]): readonly RelatedPort[] {
  const merged = new Map<number, RelatedPort>();
  for (const each of ports) {
    const known = merged.get(each.port);
    if (known === undefined) merged.set(each.port, each);
    else if (known.relation === 'same-software') {
      merged.set(each.port, { ...known, name: `${known.name}, ${each.name}`, description: null });
    }
  }
  return [...merged.values()];
}

function registered(port: number, relation: RelatedPort['relation'], registry: Registry): RelatedPort {
  const entries = transportProtocols.map((protocol) => ({ protocol, names: registry.lookup(port, protocol).names }));
  const isAssigned = ({ kind, name }: RegistryEntry) => kind === 'assignment' && name !== null;
  const entry = entries.flatMap(({ names }) => names).find(isAssigned);
  return {
    port,
    protocols: entries
      .filter(({ names }) => names.some((each) => isAssigned(each) && each.protocolStated))
      .map(({ protocol }) => protocol),
    relation,
    name: entry?.name ?? null,
    description: entry?.description ?? null,
  };
}
