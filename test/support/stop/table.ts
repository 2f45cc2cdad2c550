import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isRunning } from '../ports.ts';
import { parentCommand } from './parents.ts';
import type { Scene } from './scene.ts';
import { openTogether, startServer } from './servers.ts';

/** Real processes in the state that one row of the table of `stopping.md` describes. */
export interface Stage {
  /** The port that the person names. */
  readonly port: number;
  /** The process whose row the person points at; null where there is none. */
  readonly pid: number | null;
  /** Who must not be touched. */
  readonly innocents: readonly number[];
  /** The user who asks; null for whoever runs the test. */
  readonly asker: number | null;
}

export interface TableRow {
  readonly name: string;
  set(scene: Scene): Promise<Stage>;
}

export const nobody = 65_534;
/** How long after its end the supervised server is started again. */
export const respawnAfterMs = 300;

/** Every row but that of the pid used anew, which takes a pid namespace: see `reuse_pid.py`. */
export const tableRows = {
  ordinary: { name: 'ordinary server', set: (scene) => setServer(scene) },
  ignores: { name: 'ignores SIGTERM', set: (scene) => setServer(scene, 'term=ignore') },
  stopped: {
    name: 'stopped by SIGSTOP',
    async set(scene) {
      const stage = await setServer(scene);
      if (stage.pid !== null) process.kill(stage.pid, 'SIGSTOP');
      return stage;
    },
  },
  respawned: {
    name: 'restarted by a supervisor',
    async set(scene) {
      const address = '127.0.0.1';
      const restarts = Array.from({ length: 5 }, () => ({ afterMs: respawnAfterMs, address, livesMs: 60_000 }));
      const command = parentCommand('a Perl program', { port: await freePort(), address, restarts });
      return stageOf(await scene.start(command).opened());
    },
  },
  shared: {
    name: 'one socket shared by 5 processes',
    async set(scene) {
      const port = await freePort();
      const steps = [`open tcp 127.0.0.1 ${port}`, 'fork 4'];
      const [pid = 0, ...innocents] = await openTogether(scene, 5, steps);
      return { port, pid, innocents, asker: null };
    },
  },
  roots: {
    name: "root's listener, asked by an ordinary user",
    async set(scene) {
      const stage = await setServer(scene);
      return { ...stage, innocents: stage.pid === null ? [] : [stage.pid], asker: nobody };
    },
  },
  prefix: {
    name: 'port 2149 asked, only 21499 listens',
    async set(scene) {
      // No chance port of a connection out (ip-sysctl.rst, ip_local_port_range) begins with these digits.
      const { pid, port } = await startServer(scene, [], 21_499).opened();
      return { port: Math.trunc(port / 10), pid: null, innocents: [pid], asker: null };
    },
  },
} as const satisfies Readonly<Record<string, TableRow>>;

async function setServer(scene: Scene, ...words: readonly string[]): Promise<Stage> {
  return stageOf(await startServer(scene, words, await freePort()).opened());
}

function stageOf({ pid, port }: { readonly pid: number; readonly port: number }): Stage {
  return { port, pid, innocents: [], asker: null };
}

/** Those of the innocents that run no more, as soon as that can be told. */
export async function hurtOf({ innocents }: Stage): Promise<readonly number[]> {
  await sleep(50);
  return innocents.filter((pid) => !isRunning(pid));
}
