import { readlink } from 'node:fs/promises';

/**
 * Whether a path means the same file to that process as to this one: they share a mount namespace (mount_namespaces(7)).
 * A process in a container has one of its own. False where it may not be looked at, which is so for other users'.
 */
export function createLinuxSameFiles(procRoot: string): (pid: number) => Promise<boolean> {
  const namespaceOf = (pid: number | 'self') => readlink(`${procRoot}/${pid}/ns/mnt`);
  return async (pid) => {
    try {
      const [own, other] = await Promise.all([namespaceOf('self'), namespaceOf(pid)]);
      return own === other;
    } catch {
      // Ended, or not to be looked at: either way it cannot be told.
      return false;
    }
  };
}
