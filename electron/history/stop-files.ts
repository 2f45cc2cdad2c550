import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownDataFolder } from '../files/data-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { errorCodeOf, isErrorCode } from '../shared/error-code.ts';
import type { StopHistory } from '../shared/stop.ts';
import { readEntries, recordsOf, type StopEntry } from './stop-entry.ts';
import type { HistoryWords } from './text/en.ts';
import { historyText } from './text/spoken.ts';

/** As many stops are remembered, the newest. */
export const mostStops = 1_000;

/** In bytes: long command lines fill a file before the stops do. */
const longestFile = 8 * 1_048_576;

/** Where this person's stops lie, the same for every door: JSON Lines, and those before them in `olderFile`. */
export function stopLogPath(): string {
  return join(ownDataFolder(), 'stops.jsonl');
}

/** Where the log goes when it has become long, in the place of the one that lies there. */
export function olderFile(file: string): string {
  return file.replace(/(\.\w+)?$/, '.older$1');
}

/** What the log in `file` tells. Never throws. @param unwritten what belongs to it and could not be written yet */
export function readStopHistory(
  file: string,
  unwritten: readonly StopEntry[] = [],
  words: HistoryWords = historyText,
): StopHistory {
  const parts = [olderFile(file), file].map((path) => readPart(path, words));
  const records = recordsOf([...parts.flatMap(({ entries }) => entries), ...unwritten]);
  const problems = parts.flatMap(({ problem }) => problem ?? []);
  return { records: records.slice(-mostStops).reverse(), problem: problems.join(' ') || null };
}

function readPart(path: string, words: HistoryWords) {
  try {
    const { entries, damaged } = readEntries(readFileSync(path, 'utf8'));
    return { entries, problem: damaged > 0 ? words.damaged(damaged, path) : null };
  } catch (error) {
    return { entries: [], problem: isErrorCode(error, 'ENOENT') ? null : words.unreadable(path, errorCodeOf(error)) };
  }
}

/** Whether it is time to set the log aside. Throws what the file system throws. */
export function isLong(file: string): boolean {
  const { size } = statSync(file);
  if (size >= longestFile) return true;
  return readEntries(readFileSync(file, 'utf8')).entries.filter((entry) => 'begun' in entry).length >= mostStops;
}

/**
 * Adds to a file that several processes may write to at once, and writes it through to the disk. Each addition is one
 * write at the end (`O_APPEND`), which on a local disk nothing comes between (POSIX.1-2024, write()). Throws what the
 * file system throws.
 */
export function appendDurably(file: string, text: string): void {
  makeFolder(dirname(file));
  // Command lines may hold secrets.
  const descriptor = openSync(file, 'a', 0o600);
  try {
    appendFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Empties a file rather than removing it: what a link leads to is forgotten too, and a process that is about to write
 * to it still does so in the right place. Throws what the file system throws; a file that is missing is as good as empty.
 */
export function emptyFile(file: string): void {
  try {
    truncateSync(file);
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error;
  }
}
