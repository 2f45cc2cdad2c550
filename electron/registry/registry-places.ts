import { join } from 'node:path';
import { ownDataFolder } from '../files/data-folder.ts';
import { registryFile } from '../files/package-root.ts';
import type { RegistryPlaces } from './registry-in-use.ts';

/** The registry's table as shipped, and where the one lies that this user may have imported. */
export function registryPlaces(): RegistryPlaces {
  return { shipped: registryFile(), imported: join(ownDataFolder(), 'registry', 'ports.tsv') };
}
