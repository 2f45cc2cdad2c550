import type { Reference } from './registry.ts';
import type { Story } from './story.ts';

/** Every address to which a story refers, as `URL.href` has it: what its links may open, and nothing else. */
export function citedAddresses({ protocols, uses, hazards, sources }: Story): readonly string[] {
  const references: readonly Reference[] = [
    ...sources,
    ...uses.map(({ source }) => source),
    ...hazards.flatMap((hazard) => hazard.sources),
    ...Object.values(protocols).flatMap(({ names }) => names.flatMap((entry) => entry.references)),
  ];
  const addresses = references.flatMap(({ url }) => (url !== null && URL.canParse(url) ? [new URL(url).href] : []));
  return [...new Set(addresses)];
}
