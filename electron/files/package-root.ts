import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, which holds `resources/` and `out/`: found upwards, so it is the same built or not. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}

/** The registry's table as shipped. */
export function registryFile(): string {
  return join(packageRoot(), 'resources', 'registry', 'ports.tsv');
}

/** The folder of the facts as shipped: known uses and hazards. */
export function factsFolder(): string {
  return join(packageRoot(), 'resources', 'facts');
}
