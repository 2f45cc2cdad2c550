import { open } from 'node:fs/promises';
import { isErrorCode } from '../shared/error-code.ts';

export interface DiskWriter {
  /** Has the system write to the disk what it holds of this file, within a second or so. */
  writeThrough(path: string): void;
  /** Resolves when all is on the disk. */
  settle(): Promise<void>;
}

export interface DiskWriterDeps {
  setTimer(action: () => void, delayMs: number): () => void;
  complain(error: unknown): void;
}

const restMs = 1_000;

/** Writes through one time after the other: a slow disk is not asked again before it has answered. */
export function createDiskWriter({ setTimer, complain }: DiskWriterDeps): DiskWriter {
  /** Files that the system has not yet written to the disk, as far as we know. */
  const dirty = new Set<string>();
  let cancelTimer: (() => void) | null = null;
  let writing: Promise<void> | null = null;

  function write(): void {
    cancelTimer = null;
    if (writing !== null) return;
    const paths = [...dirty];
    dirty.clear();
    writing = Promise.all(paths.map(writeFileThrough))
      .then(() => undefined, complain)
      .finally(() => {
        writing = null;
        if (dirty.size > 0) cancelTimer ??= setTimer(write, restMs);
      });
  }

  return {
    writeThrough(path) {
      dirty.add(path);
      cancelTimer ??= setTimer(write, restMs);
    },
    async settle() {
      await writing;
      cancelTimer?.();
      write();
      await writing;
    },
  };
}

async function writeFileThrough(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: unknown) => {
    // Forgotten or dropped meanwhile.
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  });
  try {
    await file?.datasync();
  } finally {
    await file?.close();
  }
}
