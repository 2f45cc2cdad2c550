import { isAbsolute, join } from 'node:path';
import { outsideArchive } from '../../files/outside-archive.ts';
import { elevationText } from '../text/elevation.ts';
import { whoseToChange } from './trusted-file.ts';

/** The helper as it can be started on this computer, or why it must not be started with administrator rights. */
export type HelperProgram =
  | { readonly executable: string; readonly file: string; readonly isElectron: boolean }
  | { readonly obstacle: string };

export interface HelperPlace {
  /** `process.execPath`: Node, or Electron that can behave as Node. */
  readonly executable: string;
  readonly isElectron: boolean;
  /** The folder of the built main files. */
  readonly folder: string;
  readonly platform: string;
  /** The asking user; null on Windows, where files have other owners. */
  readonly uid: number | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const helperName = 'stop-helper.mjs';

/** The variable that makes Electron behave as Node (electronjs.org, "Environment Variables"). */
export const asNode = { name: 'ELECTRON_RUN_AS_NODE', value: '1' } as const;

/**
 * POSIX promises `env` at no path, but every Linux and macOS has it here, and scripts rely on it. It comes with the
 * system and belongs to root, unlike what the search path finds.
 */
export const envProgram = '/usr/bin/env';

export function findHelper({ executable, isElectron, folder, platform, uid, environment }: HelperPlace): HelperProgram {
  const file = join(outsideArchive(folder), helperName);
  const { APPIMAGE: image, APPDIR: mount } = environment;
  // Programs that an AppImage starts inherit its variables; only what lies in its mount is a part of it.
  if (image && mount && file.startsWith(`${mount}/`)) return { obstacle: elevationText.appImage };
  if (!isAbsolute(executable) || !isAbsolute(file)) return { obstacle: elevationText.relative };
  if (uid === null) return { executable, file, isElectron };
  const programs = isElectron ? [file, executable, envProgram] : [file, executable];
  for (const program of programs) {
    const weak = changeable(program, uid, platform);
    if (weak !== null) return { obstacle: weak };
  }
  return { executable, file, isElectron };
}

/** Runs the helper on systems that have `env`. */
export function helperCommand({ executable, file, isElectron }: Exclude<HelperProgram, { obstacle: string }>) {
  return isElectron ? [envProgram, `${asNode.name}=${asNode.value}`, executable, file] : [executable, file];
}

function changeable(program: string, uid: number, platform: string): string | null {
  try {
    const path = whoseToChange(program, uid, platform);
    return path === null ? null : elevationText.changeable(path);
  } catch (error) {
    return elevationText.missing(program, error instanceof Error ? error.message : String(error));
  }
}
