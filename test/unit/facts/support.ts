import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsFolder } from '../../../electron/files/package-root.ts';

/** A file of the shipped facts, as it stands there. */
export function shippedFile(name: 'uses.json' | 'hazards.json'): unknown {
  return JSON.parse(readFileSync(join(factsFolder(), name), 'utf8'));
}
