import { join } from 'node:path';

/** Where and when a server is started once more, and how long it then runs. */
export interface Restart {
  /** After the end of the one before. */
  readonly afterMs: number;
  readonly address: string;
  readonly livesMs: number;
}

export interface Respawning {
  readonly port: number;
  readonly address: string;
  readonly restarts: readonly Restart[];
}

export const serverScript = join(import.meta.dirname, 'server.pl');

const folder = join(import.meta.dirname, 'parents');
const perlParent = ['/usr/bin/perl', join(folder, 'parent.pl')];

/** Programs that start a server again when it ends, none of which is known for that. */
const programs = {
  'a bash loop': ['/bin/bash', join(folder, 'parent.sh')],
  'a Node program': [process.execPath, join(folder, 'parent.mjs')],
  // Not by the search path: that may lead into a folder that only root can enter.
  'a Python program': ['/usr/bin/python3', join(folder, 'parent.py')],
  'a Perl program': perlParent,
  'an orphan of a session of its own': [...perlParent, 'orphan'],
} as const;

export type ParentKind = keyof typeof programs;

export const parentKinds = Object.keys(programs) as readonly ParentKind[];

/** The command of a parent that runs a server and starts it again as told. */
export function parentCommand(kind: ParentKind, { port, address, restarts }: Respawning): readonly string[] {
  const again = restarts.flatMap((restart) => [seconds(restart.afterMs), restart.address, seconds(restart.livesMs)]);
  return [...programs[kind], serverScript, String(port), address, ...again];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
