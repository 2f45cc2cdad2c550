import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../files/make-folder.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { isErrorCode } from '../../shared/error-code.ts';
import type { Logger } from '../../shared/logger.ts';

/** The names of the programs that were seen to listen, whatever became of the history. */
export interface KnownPrograms {
  has(name: string): boolean;
  learn(names: Iterable<string>): void;
}

/** More than ever listen on one computer; beyond, those that were learnt first are forgotten. */
const mostPrograms = 2_000;
/** As long as the system keeps them, or cut off there. */
const longestName = 256;

const kept = z.object({ programs: z.array(z.string().max(longestName)).max(mostPrograms) });

/**
 * Reads `file` once and replaces it whole when a name is new. Of a damaged file nothing is taken over: it holds only
 * what is seen again.
 */
export function openKnownPrograms(file: string, log: Logger): KnownPrograms {
  const programs = new Set(read(file, log));
  const whole = (name: string) => name.slice(0, longestName);
  return {
    has: (name) => programs.has(whole(name)),
    learn(names) {
      const before = programs.size;
      for (const name of names) programs.add(whole(name));
      if (programs.size === before) return;
      for (const oldest of programs) {
        if (programs.size <= mostPrograms) break;
        programs.delete(oldest);
      }
      try {
        makeFolder(dirname(file));
        writeAtomically(file, `${JSON.stringify({ programs: [...programs] })}\n`, 0o600);
      } catch (error) {
        log.warn(`could not write ${file}: ${error}`);
      }
    },
  };
}

function read(file: string, log: Logger): readonly string[] {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8'))).programs;
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) log.warn(`${file} could not be read and is begun anew: ${error}`);
    return [];
  }
}
