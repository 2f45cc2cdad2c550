import type { RegistryState } from '../../electron/shared/registry-edition.ts';

/** Another one means that what was looked up before may read differently now. */
export function editionKey(registry: RegistryState | null): string {
  return registry === null ? '' : `${registry.edition.date} ${registry.edition.importedAt}`;
}
