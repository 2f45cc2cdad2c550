import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ElectronPlace {
  /** The `electron` package, where a development checkout has it. */
  readonly package: string;
  /** `ELECTRON_OVERRIDE_DIST_PATH`: a folder with a runtime of its own. */
  readonly override: string | undefined;
  readonly platform: NodeJS.Platform;
}

/** The runtime's program, found by file: requiring the package would start a download. */
export function findElectron({ package: folder, override, platform }: ElectronPlace): string | null {
  if (override) return present(join(override, programIn(platform)));
  // The package writes this file last, once the runtime is whole.
  const pathFile = join(folder, 'path.txt');
  return existsSync(pathFile) ? present(join(folder, 'dist', readFileSync(pathFile, 'utf8'))) : null;
}

/** The script with which the package fetches its runtime, if the package is here. */
export function findElectronInstaller({ package: folder }: ElectronPlace): string | null {
  return present(join(folder, 'install.js'));
}

function present(file: string): string | null {
  return existsSync(file) ? file : null;
}

function programIn(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
