import { readFileSync, statSync } from 'node:fs';
import type { Known } from '../../shared/known.ts';

/**
 * uid → user name from `/etc/passwd` alone: names that only a directory service knows stay unknown, because asking
 * for them may wait on the network. The file is read when the first name is wanted, and again when one is not in it and
 * the file has changed since.
 */
export function readUsers(passwdFile: string): (uid: number) => Known<string> {
  let names: ReadonlyMap<number, string> = new Map();
  let readAt: number | null = null;
  return (uid) => {
    const known = names.get(uid);
    if (known !== undefined) return known;
    const changedAt = statSync(passwdFile, { throwIfNoEntry: false })?.mtimeMs ?? null;
    if (changedAt !== readAt) {
      names = readPasswd(passwdFile);
      readAt = changedAt;
    }
    return names.get(uid) ?? { unknown: 'unsupported' };
  };
}

function readPasswd(file: string): ReadonlyMap<number, string> {
  try {
    return parsePasswd(readFileSync(file, 'utf8'));
  } catch {
    // Some containers have no such file: the numbers are then all that is known.
    return new Map();
  }
}

export function parsePasswd(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name = '', , uid = ''] = line.split(':');
    // Several names may share a uid; the first is the one that the system's own tools show.
    if (name !== '' && /^\d+$/.test(uid) && !names.has(Number(uid))) names.set(Number(uid), name);
  }
  return names;
}
