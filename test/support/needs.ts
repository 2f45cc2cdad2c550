import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What some cases need of the machine. */
export interface Need {
  readonly isMet: boolean;
  /** The cases that cannot run without it, in words. */
  readonly cases: string;
  readonly problem: string;
  readonly remedy: string;
  /** Where everything for it is at hand, a case that does not run is a fault. */
  readonly mustBeMet: boolean;
}

/** Says loudly, with the remedy, where the cases that need it cannot run; throws where there is no excuse. */
export function canRun({ isMet, cases, problem, remedy, mustBeMet }: Need): boolean {
  if (isMet) return true;
  const why = `${problem}. To enable it: ${remedy}.`;
  if (mustBeMet && process.env['CI'] === 'true') throw new Error(why);
  console.error(`!!! SKIPPED, ${cases}: ${why}`);
  return false;
}

const isRoot = process.geteuid?.() === 0;

/** For cases with a network namespace of their own, and with sockets of several users. */
export function canOpenNetworks(): boolean {
  const trial = ['--net', 'setpriv', '--reuid=65534', 'perl', '-e', '1'];
  return canRun({
    isMet: isRoot && process.platform === 'linux' && spawnSync('unshare', trial).status === 0,
    cases: 'the cases with a network of their own',
    problem: 'no network namespace can be made here',
    remedy: 'run on Linux as root, with the packages iproute2, util-linux and perl',
    mustBeMet: isRoot,
  });
}

const labFolder = resolve(import.meta.dirname, '../../../shared/lab');

/** A tool of the lab that stands beside the project on its build machines; null where it is absent, which is said loudly. */
export function labTool(name: 'user-systemd' | 'container-engine', cases: string): string | null {
  const file = resolve(labFolder, name);
  const isThere = existsSync(file);
  const can = canRun({
    isMet: isThere && isRoot,
    cases,
    problem: isThere ? `${name} needs root` : `there is no ${name} in the lab beside the project`,
    remedy: `run as root where ../shared/lab/${name} is`,
    mustBeMet: isThere,
  });
  return can ? file : null;
}
