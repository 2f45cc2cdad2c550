import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whoever is in one of these groups is an administrator anyway. macOS: `wheel` and `admin`, who own /Applications. */
const administratorGroups: Readonly<Record<string, readonly number[]>> = { linux: [0], darwin: [0, 80] };

const groupMayWrite = 0o020;
const othersMayWrite = 0o002;
/** In such a folder nobody may rename or remove what belongs to another (inode(7)). */
const isSticky = 0o1000;

/**
 * The file, or the folder above it, that somebody else than root and this user could change: whoever can do that
 * could have a program of theirs run with administrator rights. Null where there is none.
 * @param file an absolute path; where links lead is looked at too
 * @throws when the file is not there
 */
export function whoseToChange(file: string, uid: number, platform: string): string | null {
  const trusted = administratorGroups[platform] ?? [];
  const isOpen = (path: string) => {
    const { mode, uid: owner, gid } = statSync(path);
    if (owner !== 0 && owner !== uid) return true;
    const byGroup = (mode & groupMayWrite) !== 0 && !trusted.includes(gid);
    return (byGroup || (mode & othersMayWrite) !== 0) && (path === file || (mode & isSticky) === 0);
  };
  return [...upwards(file), ...upwards(realpathSync(file))].find(isOpen) ?? null;
}

function* upwards(path: string): Generator<string> {
  for (let each = path; ; each = dirname(each)) {
    yield each;
    if (dirname(each) === each) return;
  }
}
