import type { PortRegistration, Reference } from '../shared/registry.ts';
import type { Hazard, Use } from '../shared/story.ts';
import type { StoryText } from './text/en.ts';

export interface SourceFacts {
  readonly port: number;
  readonly registrations: readonly PortRegistration[];
  readonly uses: readonly Use[];
  readonly hazards: readonly Hazard[];
  /** `YYYY-MM-DD`. */
  readonly registryDate: string;
}

/** The registry and the rules of its ranges, then what it refers to, then whence uses and hazards are known; each once. */
export function sourcesOf(facts: SourceFacts, text: StoryText): readonly Reference[] {
  const registry = 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml';
  const sources: readonly Reference[] = [
    { label: text.registrySource(facts.registryDate), url: `${registry}?search=${facts.port}` },
    { label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' },
    ...facts.registrations.flatMap(({ names }) => names.flatMap(({ references }) => references)),
    ...facts.uses.map(({ source }) => source),
    ...facts.hazards.flatMap((hazard) => hazard.sources),
  ];
  return [...new Map(sources.map((source) => [source.url ?? source.label, source])).values()];
}
