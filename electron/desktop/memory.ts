import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../files/make-folder.ts';
import { setAside } from '../files/set-aside.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { isErrorCode } from '../shared/error-code.ts';
import type { Logger } from '../shared/logger.ts';

const coordinate = z.int().min(-100_000).max(100_000);
const length = z.int().min(1).max(100_000);

const remembered = z.object({
  /** Bounds of the full window while not maximized, in screen points. */
  window: z.object({ x: coordinate, y: coordinate, width: length, height: length, maximized: z.boolean() }).nullable(),
  /** Where the panel was put on a system that does not tell where its tray icon is. */
  panel: z.object({ x: coordinate, y: coordinate }).nullable(),
  /** The missing tray was explained once. */
  trayExplained: z.boolean(),
});

export type Remembered = Readonly<z.infer<typeof remembered>>;

/** What the desktop remembers between launches: places on the screen, never anything about ports. */
export interface Memory {
  get(): Remembered;
  update(change: Partial<Remembered>): void;
}

const nothing: Remembered = { window: null, panel: null, trayExplained: false };

/**
 * Reads `file` once and replaces it whole on each change. A damaged file is set aside.
 * @param now for the name under which it is kept
 */
export function openMemory(file: string, log: Logger, now: () => Date): Memory {
  let current = read(file, log, now);
  return {
    get: () => current,
    update(change) {
      current = { ...current, ...change };
      try {
        makeFolder(dirname(file));
        writeAtomically(file, `${JSON.stringify(current, null, 2)}\n`);
      } catch (error) {
        log.warn(`could not write ${file}: ${error}`);
      }
    },
  };
}

function read(file: string, log: Logger, now: () => Date): Remembered {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) log.warn(`could not read ${file}: ${error}`);
    return nothing;
  }
  try {
    return remembered.parse(JSON.parse(text));
  } catch (error) {
    log.warn(`${file} is damaged and is set aside: ${error}`);
    discard(file, log, now());
    return nothing;
  }
}

/** It is written anew only when something is to be remembered: left there, it would be set aside at each start. */
function discard(file: string, log: Logger, now: Date): void {
  try {
    setAside(file, now);
    rmSync(file);
  } catch (error) {
    log.warn(`could not set ${file} aside: ${error}`);
  }
}
