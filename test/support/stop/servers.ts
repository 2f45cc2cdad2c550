import { holderScript, lifetimeSeconds } from '../zoo/holder.ts';
import { serverScript } from './parents.ts';
import type { Actor, Scene } from './scene.ts';

const perl = '/usr/bin/perl';

/** A server as `server.pl` makes it, on a port of the system's choice unless one is given. */
export function startServer(scene: Scene, words: readonly string[], port = 0): Actor {
  return scene.start([perl, serverScript, String(port), ...words]);
}

/** The pids of so many processes that hold sockets as the steps of `holder.pl` say; the one that began comes first. */
export async function openTogether(
  scene: Scene,
  processes: number,
  steps: readonly string[],
): Promise<readonly number[]> {
  const actor = scene.start([perl, holderScript, String(lifetimeSeconds), ...steps]);
  const lines = Array.from({ length: processes }, (_, index) => actor.said(/^holds (\d+)$/, index + 1));
  const pids = (await Promise.all(lines)).map(([, pid]) => Number(pid));
  return [actor.pid, ...pids.filter((pid) => pid !== actor.pid)];
}
