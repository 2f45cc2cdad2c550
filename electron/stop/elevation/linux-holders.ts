import { isUnknown, type Known } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import type { RevealedHolder } from '../../shared/stop.ts';
import { attempt } from '../../sockets/attempt.ts';
import { readBoot } from '../../sockets/linux/boot.ts';
import { inodeOfKey } from '../../sockets/linux/linux-socket.ts';
import { createProcessMemory } from '../../sockets/linux/process-details.ts';
import { createHolderSearch } from '../../sockets/linux/socket-holders.ts';
import { readUsers } from '../../sockets/linux/users.ts';
import { elevationText } from '../text/elevation.ts';

/**
 * Who holds these sockets. A socket that has closed has no holder; a process that ends meanwhile is left out.
 * @param keys `Socket.key` of Linux
 * @throws when the processes cannot be looked at, so that no holder may mean a hidden one
 */
export function revealLinuxHolders(procRoot: string, keys: readonly string[]): readonly RevealedHolder[] {
  const inodes = new Set(keys.map(inodeOf));
  const { pidsByInode, unseen } = createHolderSearch(procRoot).find(inodes, 'cross-checked');
  const isWhole = unseen === 'nothing' || unseen === 'other namespaces';
  if (pidsByInode.size === 0 && !isWhole) throw new Error(elevationText.stillHidden);
  const pass = createProcessMemory({
    procRoot,
    boot: attempt(() => readBoot(procRoot)),
    userName: readUsers('/etc/passwd'),
    findProject: () => null,
  }).startPass('thorough');
  const pids = new Set([...pidsByInode.values()].flat());
  return [...pids].flatMap((pid) => {
    const holder = describe(pass.owner(pid));
    const held = keys.filter((key) => pidsByInode.get(inodeOf(key))?.includes(pid));
    return holder ? [{ ...holder, keys: held }] : [];
  });
}

/** Null of one that has ended. */
function describe(owner: Owner): Omit<RevealedHolder, 'keys'> | null {
  const { pid, identity, name, command, user } = owner;
  if (isUnknown(identity) || isUnknown(name)) return null;
  return {
    pid,
    identity,
    name,
    command: word(command, (words) => words.join(' ')),
    user: word(user, (known) => known),
  };
}

function word<T>(value: Known<T>, write: (value: T) => string): string {
  return isUnknown(value) ? `(not known: ${value.unknown})` : write(value);
}

/** @throws on a key that Linux does not write: it names no socket */
function inodeOf(key: string): number {
  const inode = inodeOfKey(key);
  if (inode === null) throw new Error(elevationText.noSocket(key));
  return inode;
}
