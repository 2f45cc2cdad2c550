import type { Language } from '../../electron/shared/language.ts';
import type { RegistryState } from '../../electron/shared/registry-edition.ts';
import { editionKey } from './edition-key.ts';
import type { Row } from './rows.ts';

/** Changes whenever a port's sockets or their owners do, the registry or the language: then its story is told anew. */
export function storySignature(
  language: Language,
  registry: RegistryState | null,
  rows: readonly Row[],
  port: number,
): string {
  const listeners = rows.filter(({ group }) => group.port === port).flatMap(({ group }) => group.listeners);
  const held = listeners.map(({ key, owners }) => [key, owners.map(({ pid, identity }) => [pid, identity])]);
  return `${language} ${editionKey(registry)} ${JSON.stringify(held)}`;
}
