import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isErrorCode } from '../shared/error-code.ts';

export interface LockDeps {
  /** A text that no other holder has. */
  newToken(): string;
  sleep(durationMs: number): Promise<void>;
  /** Milliseconds of a clock that only goes forward, and stands still while the computer sleeps. */
  monotonicMs(): number;
}

export interface LockOptions {
  /** A lock that stood unchanged for as long was left behind by a process that ended. */
  readonly expiryMs: number;
  /** How long to wait for the lock before giving up. */
  readonly patienceMs: number;
}

export interface FileLock {
  /** False once somebody took it for left behind. */
  isHeld(): boolean;
  release(): void;
}

const retryMs = 4;

/**
 * Takes a lock that other processes respect: a file that only one of them can create (`O_EXCL`). Node has no lock that
 * the kernel would release with its process, so whoever waits breaks a lock that he has seen stand unchanged for
 * `expiryMs` of his own monotonic clock: neither another computer's clock nor a pid that means nothing in another
 * container is trusted, and a sleep of the computer is not counted. A holder that stands still for longer than that
 * between `isHeld` and its write would still write late: no lock without the kernel's help can prevent it. Null after `patienceMs`; throws what the file
 * system throws.
 */
export async function takeLock(path: string, options: LockOptions, deps: LockDeps): Promise<FileLock | null> {
  const token = deps.newToken();
  const startMs = deps.monotonicMs();
  let seen: string | null = null;
  let seenSinceMs = startMs;
  while (!create(path, token)) {
    const nowMs = deps.monotonicMs();
    const standing = read(path);
    if (standing !== seen) {
      seen = standing;
      seenSinceMs = nowMs;
    } else if (standing !== null && nowMs - seenSinceMs >= options.expiryMs) {
      breakLock(path, standing, token);
    }
    if (nowMs - startMs >= options.patienceMs) return null;
    await deps.sleep(retryMs);
  }
  const isHeld = () => read(path) === token;
  return {
    isHeld,
    release() {
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

/** Under a second lock, so that of two who wait none removes the lock that the other took after breaking the old. */
function breakLock(path: string, expired: string, token: string): void {
  const breaking = `${path}.breaking`;
  if (!create(breaking, token)) return;
  try {
    if (read(path) === expired) rmSync(path, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}

function create(path: string, token: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    writeFileSync(file, token);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}
