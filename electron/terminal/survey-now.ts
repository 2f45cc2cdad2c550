import type { Registry } from '../registry/registry.ts';
import { loadRegistryInUse } from '../registry/registry-in-use.ts';
import { registryPlaces } from '../registry/registry-places.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { survey } from '../watch/survey.ts';

export function registryInUse(): Registry {
  return loadRegistryInUse(registryPlaces()).registry;
}

/** What listens on this computer now, named by the registry. */
export function surveyNow(registry = registryInUse()): Promise<Snapshot> {
  return survey(registry);
}
