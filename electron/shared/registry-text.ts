import type { RegistryEdition } from './registry-edition.ts';
import { transportProtocols } from './transport.ts';

/** The words for an edition of the registry, the same in the terminal and in the window. */
export const registryWords = {
  edition: (date: string) => `Registry edition of ${date}`,
  origin: ({ origin, shippedDate }: RegistryEdition, importedAt: string) =>
    origin === 'shipped'
      ? 'Portolan came with it'
      : `imported on ${importedAt}; Portolan came with that of ${shippedDate}`,
  records: (records: number) => `${figure(records)} records`,
  assigned: ({ counts }: RegistryEdition) =>
    `ports with an assigned service: ${transportProtocols.map((each) => `${figure(counts.assigned[each])} ${each}`).join(', ')}`,
};

/** `14,533`. */
export function figure(count: number): string {
  return count.toLocaleString('en');
}
