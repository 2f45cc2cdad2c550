import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { monotonicMs } from '../monotonic.ts';
import { type ContainerSource, createContainerSource } from './container-source.ts';
import { findEngines, type Surroundings } from './find-engines.ts';

const timeoutMs = 2_000;
const mostBytes = 8 * 1024 * 1024;
const restMs = 60_000;

/** The container engines of this computer, as the environment, the home folder and the usual places tell. */
export function createSystemContainerSource(): ContainerSource {
  const surroundings: Surroundings = {
    platform: process.platform,
    env: process.env,
    homeFolder: homedir(),
    locate: locateFile,
    sha256,
    readText: (file) => readFileSync(file, 'utf8'),
  };
  return createContainerSource({
    findEngines: () => findEngines(surroundings),
    // Loading HTTP takes longer than reading the sockets, and where there is no engine nobody needs it.
    askEngine: async (socket) => (await import('./ask-engine.ts')).askEngine(socket, { timeoutMs, mostBytes }),
    now: () => new Date(),
    clock: monotonicMs,
    restMs,
  });
}

/** The library is loaded by this only: it would cost a short command more than its reading does. */
export function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}

/** Follows links, so that two names of one socket are one; `closed` where a folder above may not be entered. */
export function locateFile(path: string): { readonly path: string } | 'absent' | 'closed' {
  try {
    return { path: realpathSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? 'closed' : 'absent';
  }
}
