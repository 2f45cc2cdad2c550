import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { aFolder } from './folder.ts';
import { canRun } from './needs.ts';

export const hasBus = canRun({
  isMet: spawnSync('dbus-daemon', ['--version']).status === 0,
  cases: 'the cases with a real session bus',
  problem: 'there is no dbus-daemon',
  remedy: 'install the package dbus',
  mustBeMet: false,
});

/** Starts a session bus of its own. @param ends gets what ends it */
export async function aBus(ends: (() => void)[]): Promise<{ readonly daemon: ChildProcess; readonly address: string }> {
  const path = join(aFolder(), 'bus');
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address', `--address=unix:path=${path}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  ends.push(() => daemon.kill());
  const [address] = (await once(daemon.stdout, 'data')) as [Buffer];
  return { daemon, address: address.toString().trim() };
}
