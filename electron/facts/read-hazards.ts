import type { TransportProtocol } from '../shared/transport.ts';
import type { HazardFact } from './facts.ts';
import type { HazardRecord, HazardsFile } from './facts-files.ts';

/** All hazards, what concerns a port most first. Throws where a source is named that the file does not have. */
export function hazardsOf(file: HazardsFile): readonly HazardFact[] {
  const hazards = (
    kind: HazardFact['kind'],
    records: readonly (HazardRecord & { readonly fact?: string })[],
    usual: TransportProtocol,
  ): readonly HazardFact[] =>
    records.map(({ port, protocols, subject, fact, sources }) => ({
      kind,
      port,
      protocols: protocols ?? [usual],
      subject,
      fact: fact ?? null,
      sources: sources.map((label) => {
        const url = file.sources[label];
        if (url === undefined) throw new Error(`the hazards have no source ${label}`);
        return { label, url };
      }),
    }));

  const { services, sources } = file.browserBlocked;
  const blocked = Object.entries(services).map(([port, service]) => ({
    port: Number(port),
    subject: service ?? 'an unnamed service',
    sources,
  }));
  return [
    ...hazards('exposure', file.exposures, 'tcp'),
    ...hazards('amplification', file.amplifiers, 'udp'),
    ...hazards('browser-blocked', blocked, 'tcp'),
    ...hazards('historic-malware', file.malware, 'tcp'),
  ];
}
