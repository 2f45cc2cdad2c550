import { readFileSync } from 'node:fs';
import { registryFile } from '../../electron/files/package-root.ts';

/** The registry's table as it is shipped. */
export function shippedTable(): string {
  return readFileSync(registryFile(), 'latin1');
}
