import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './data-folder.ts';
import { registryFile } from './package-root.ts';
import type { RegistryPlaces } from './registry/registry-in-use.ts';

/** The registry's table as shipped, and where the one lies that this user may have imported. */
export function registryPlaces(): RegistryPlaces {
  const folder = dataFolder({ platform: process.platform, environment: process.env, home: homedir() });
  return { shipped: registryFile(), imported: join(folder, 'registry', 'ports.tsv') };
}
