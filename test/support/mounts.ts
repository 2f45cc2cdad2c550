import { spawnSync } from 'node:child_process';
import { canRun } from './needs.ts';

/** A shell that may mount file systems, which nobody else sees; the script comes next. */
export const withMounts = ['unshare', '--map-root-user', '--mount', 'sh', '-c'];

export function canMount(cases: string): boolean {
  const [unshare = '', ...words] = withMounts;
  return canRun({
    isMet: process.platform === 'linux' && spawnSync(unshare, [...words, 'mount -t tmpfs none /mnt']).status === 0,
    cases,
    problem: 'no file system can be mounted here',
    remedy: 'run on Linux as root, or permit user namespaces',
    mustBeMet: process.geteuid?.() === 0,
  });
}
