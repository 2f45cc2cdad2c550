import type { Registry } from '../registry/registry.ts';
import { groupListeners } from '../shared/listener-groups.ts';
import type { PortRegistration, Reference } from '../shared/registry.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { Story } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import { checkCommands } from './check-commands.ts';
import { headline } from './headline.ts';
import { hereSummary } from './here.ts';
import { rangeOf } from './port-range.ts';
import { registrationSummary } from './registration-summary.ts';
import { english, type StoryText } from './text/en.ts';

export interface StoryFacts {
  /** 0 to 65535. */
  readonly port: number;
  readonly registry: Registry;
  /** Null where the sockets were not read. */
  readonly snapshot: Snapshot | null;
}

/** The explanation of a port: what the registry says, what is there now, and how to check. Pure. */
export function composeStory({ port, registry, snapshot }: StoryFacts, text: StoryText = english): Story {
  const registered = (protocol: TransportProtocol) => {
    const registration = registry.lookup(port, protocol);
    return { ...registration, summary: registrationSummary(registration, protocol, text) };
  };
  const protocols = {
    tcp: registered('tcp'),
    udp: registered('udp'),
    sctp: registered('sctp'),
    dccp: registered('dccp'),
  };
  const here = snapshot?.listeners.filter((listener) => listener.port === port) ?? [];
  const groups = groupListeners(here);
  const reading = snapshot === null ? 'none' : snapshot.complete ? 'whole' : 'partial';
  return {
    port,
    protocol: null,
    opening: [],
    uses: [],
    usesSummary: '',
    hazards: [],
    matters: [],
    fit: { verdict: 'cannot-tell', reasons: [], listeners: [] },
    related: [],
    questions: [],
    headline: headline(port, protocols, groups, reading, text),
    range: rangeOf(port, text),
    protocols,
    here,
    hereComplete: reading === 'whole',
    hereSummary: hereSummary(port, groups, reading, text),
    check: checkCommands(port, text),
    sources: sourcesOf(port, Object.values(protocols), text),
    registryDate: registry.date,
  };
}

/** The registry and the rules of its ranges, then what the registry itself refers to for this port. */
function sourcesOf(port: number, registrations: readonly PortRegistration[], text: StoryText): readonly Reference[] {
  const registry = 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml';
  const sources: readonly Reference[] = [
    { label: text.registrySource, url: `${registry}?search=${port}` },
    { label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' },
    ...registrations.flatMap(({ names }) => names.flatMap(({ references }) => references)),
  ];
  return [...new Map(sources.map((source) => [source.label, source])).values()];
}
