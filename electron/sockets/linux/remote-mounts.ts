import { readFileSync } from 'node:fs';

/**
 * File systems behind which another program or machine stands: to look at a file there may wait for ever. Those of
 * FUSE name their program after a dot.
 */
const remoteTypes = /^(?:nfs4?|cifs|smb3|smbfs|9p|afs|ceph|glusterfs|lustre|ncpfs|autofs|fuse(?:\..+)?)$/;

/**
 * Whether a path lies on such a file system, by `/proc/self/mountinfo`, which answers at once whatever is mounted.
 * The file is read when the first path is asked about; where it cannot be read, every path may be remote.
 */
export function readRemoteMounts(procRoot: string): (path: string) => boolean {
  let mounts: ReadonlyMap<string, boolean> | null = null;
  return (path) => {
    mounts ??= readMounts(`${procRoot}/self/mountinfo`);
    for (let here = path; ; here = here.slice(0, here.lastIndexOf('/'))) {
      const remote = mounts.get(here === '' ? '/' : here);
      if (remote !== undefined) return remote;
      if (here === '') return true;
    }
  };
}

function readMounts(file: string): ReadonlyMap<string, boolean> {
  try {
    return parseMounts(readFileSync(file, 'utf8'));
  } catch {
    return new Map();
  }
}

/** Mount point → whether it is remote; the last mount on a point covers those before (proc_pid_mountinfo(5)). */
export function parseMounts(text: string): ReadonlyMap<string, boolean> {
  const mounts = new Map<string, boolean>();
  for (const line of text.split('\n')) {
    const [, point, type] = /^\d+ \d+ \S+ \S+ (\/\S*) .*? - (\S+) /.exec(line) ?? [];
    if (point !== undefined && type !== undefined) mounts.set(unescaped(point), remoteTypes.test(type));
  }
  return mounts;
}

/** Blanks, line ends and backslashes are written as three octal digits. */
function unescaped(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
