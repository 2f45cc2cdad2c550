import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Electron to measure with: the one that the environment names, else the installed one. */
export function electronProgram(root) {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const program = join(folder, 'electron');
  if (!existsSync(program)) throw new Error(`there is no Electron runtime in ${folder}`);
  return program;
}
