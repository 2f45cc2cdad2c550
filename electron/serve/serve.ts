import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core, CoreOptions } from '../core.ts';
import { packageRoot } from '../files/package-root.ts';
import { readPageFiles } from '../page-files.ts';
import { localeLanguages } from '../shared/locale-languages.ts';
import type { Logger } from '../shared/logger.ts';
import { startServer } from './server.ts';

export interface ServeOptions {
  /** Null: any free one. */
  readonly port: number | null;
  readonly json: boolean;
}

export interface ServeDeps {
  readonly openCore: (options: CoreOptions) => Core;
  readonly print: (text: string) => void;
  readonly complain: (message: string) => void;
  readonly process: NodeJS.Process;
}

const heartbeatMs = 15_000;
/** Whoever pressed Ctrl+C is not kept waiting longer. */
const closeLimitMs = 800;

/** `portolan serve`: runs until it is interrupted; returns the exit status. */
export async function serve({ port, json }: ServeOptions, deps: ServeDeps): Promise<number> {
  const { print, complain } = deps;
  const log: Logger = { info: () => undefined, warn: complain, error: complain };
  const core = deps.openCore({ log, preferredLanguages: () => systemLanguages(deps.process) });
  const server = await startServer({
    core,
    files: readPageFiles(join(packageRoot(), 'out/renderer')),
    port: port ?? 0,
    log,
    randomToken: () => randomBytes(32).toString('base64url'),
    heartbeatMs,
  });
  if ('error' in server) {
    complain(`${server.error}.`);
    await core.close();
    return 1;
  }
  print(json ? JSON.stringify({ address: server.address, port: server.port }) : words(server.address));
  await interrupted(deps.process);
  await letStopsEnd(core.stops, () => interrupted(deps.process), complain);
  await Promise.race([Promise.all([server.close(), core.close()]), sleep(closeLimitMs)]);
  return 0;
}

/** Waits for stops that are under way, so that each outcome is seen and kept; whoever interrupts again does not wait. */
export async function letStopsEnd(
  stops: Pick<Core['stops'], 'pending' | 'settled'>,
  interruption: () => Promise<void>,
  complain: (message: string) => void,
): Promise<void> {
  const pending = stops.pending();
  if (pending === 0) return;
  const what = pending === 1 ? 'a stop is' : `${pending} stops are`;
  complain(`${what} under way; Ctrl+C again ends without the outcome.`);
  await Promise.race([stops.settled(), interruption()]);
}

function words(address: string): string {
  return [
    'Portolan is served to this computer only. Open this address; it works once:',
    '',
    `  ${address}`,
    '',
    'Ctrl+C ends it.',
  ].join('\n');
}

function systemLanguages({ env, platform }: NodeJS.Process): readonly string[] {
  return platform === 'win32' ? [Intl.DateTimeFormat().resolvedOptions().locale] : localeLanguages(env);
}

function interrupted(own: NodeJS.Process): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) own.once(signal, () => resolve());
  });
}
