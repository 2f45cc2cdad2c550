import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileMark } from '../files/file-mark.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isErrorCode } from '../shared/error-code.ts';

/** The right to record what happens: of several doors that are open, one has it. */
export interface RecordingLease {
  /** Takes it, or has it. Throws what the file system throws. */
  take(): boolean;
  /** False once somebody took it for left behind. */
  isHeld(): boolean;
  release(): void;
}

export interface RecordingLeaseDeps {
  readonly folder: string;
  /** The file that whoever records touches again and again, as a sign of life. */
  readonly aliveFile: string;
  /** A text that no other holder has. */
  readonly token: string;
  readonly pid: number;
  /** Where a pid means what it means here: the computer and, in a container, its pids. */
  readonly place: string;
  isRunning(pid: number): boolean;
  /** Milliseconds of a clock that only goes forward. */
  monotonicMs(): number;
}

/** A holder that gave no sign of life for as long has ended or hangs, in milliseconds. */
const expiryMs = 60_000;

/**
 * The lease is a file that only one process can create (`O_EXCL`). One that was left behind is taken away by a rename,
 * which of two who try only one can do; who took away another one than he had seen puts it back. In the worst case two
 * record for a moment: neither writes into the other's segment, and the one who lost the file stops.
 */
export function createRecordingLease(deps: RecordingLeaseDeps): RecordingLease {
  const { folder, aliveFile, token, pid, place, isRunning, monotonicMs } = deps;
  const path = join(folder, 'recorder.lock');
  const mine = JSON.stringify({ token, pid, place });
  let seen = '';
  let seenSinceMs = 0;

  function isLeftBehind(standing: string): boolean {
    const holder = holderIn(standing);
    if (holder?.place === place && holder.pid !== pid && !isRunning(holder.pid)) return true;
    const now = `${standing} ${fileMark(aliveFile)}`;
    if (now !== seen) {
      seen = now;
      seenSinceMs = monotonicMs();
    }
    return monotonicMs() - seenSinceMs >= expiryMs;
  }

  function takeAway(standing: string): void {
    const aside = `${path}.${token}`;
    try {
      renameSync(path, aside);
      if (readFileSync(aside, 'utf8') !== standing) linkSync(aside, path);
    } catch (error) {
      // Somebody else was quicker, or has taken it again meanwhile.
      if (!isErrorCode(error, 'ENOENT') && !isErrorCode(error, 'EEXIST')) throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }

  function create(): boolean {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if (isErrorCode(error, 'EEXIST')) return false;
      throw error;
    }
  }

  const isHeld = () => contentOf(path) === mine;
  return {
    take() {
      makeFolder(dirname(path));
      const standing = contentOf(path);
      if (standing === mine) return true;
      if (standing !== null) {
        if (!isLeftBehind(standing)) return false;
        takeAway(standing);
      }
      return create();
    },
    isHeld,
    release() {
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Null for a lease that was cut off. */
function holderIn(text: string): { readonly pid: number; readonly place: string } | null {
  try {
    const { pid, place } = JSON.parse(text) as { readonly pid?: unknown; readonly place?: unknown };
    return typeof pid === 'number' && typeof place === 'string' ? { pid, place } : null;
  } catch {
    return null;
  }
}
