import type { Facts } from '../../facts/facts.ts';
import type { MachinePorts } from '../../shared/machine-ports.ts';
import { namesAgree } from '../../shared/names-agree.ts';
import type { PortRegistration, RegistryEntry } from '../../shared/registry.ts';
import type { TransportProtocol } from '../../shared/transport.ts';
import { assignedNames } from '../registration-summary.ts';
import type { KnownUse } from '../use-group.ts';
import { knownUses } from '../uses.ts';

/** What one would look for on a port and protocol before looking. */
export interface Expectation {
  readonly port: number;
  /** What the registry assigns. */
  readonly services: readonly (Pick<RegistryEntry, 'aliases'> & { readonly name: string })[];
  /** Software whose default this very port is, on this system. */
  readonly defaults: readonly KnownUse[];
  /** Software whose default may have been moved here. */
  readonly shifts: readonly KnownUse[];
  /** Whether the registry assigns it to the Web. */
  readonly webService: boolean;
  /** Whether it is a port of the Web, by the registry or by custom. */
  readonly web: boolean;
  /** Whether software of so many kinds takes it by default that none is out of place. */
  readonly shared: boolean;
}

/** So many make it nobody's own. Many programs of one kind do not: every DNS server takes port 53. */
const manyKinds = 3;

export function expectationOf(
  port: number,
  protocol: TransportProtocol,
  registration: PortRegistration,
  facts: Facts,
  os: MachinePorts['os'],
): Expectation {
  const services = assignedNames(registration.names);
  const names = services.map(({ name }) => name);
  const uses = knownUses(port, facts, names).filter(({ use }) => use.protocols.includes(protocol));
  const defaults = uses.filter(({ shift, use }) => shift === null && (use.os === null || use.os === os));
  const webService = names.some((name) => /^(https?|www|https?-alt)$/.test(name));
  return {
    port,
    services,
    defaults,
    shifts: uses.filter(({ shift }) => shift !== null),
    webService,
    web: webService || defaults.some(({ software }) => software.kind === 'web-server'),
    shared: new Set(defaults.map(({ software }) => software.kind)).size >= manyKinds,
  };
}

/** The registered service, if any, whose name or older name one of these bears. */
export function serviceAlike({ services }: Expectation, names: readonly string[]): string | null {
  const alike = services.find(({ name, aliases }) =>
    names.some((each) => [name, ...aliases].some((service) => namesAgree(each, service))),
  );
  return alike?.name ?? null;
}
