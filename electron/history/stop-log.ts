import { renameSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type LockDeps, type LockOptions, takeLock } from '../files/file-lock.ts';
import { fileMark } from '../files/file-mark.ts';
import { errorCodeOf } from '../shared/error-code.ts';
import type { StopHistory, StopPlan, StopReport } from '../shared/stop.ts';
import { begunEntry, entryLine, type StopEntry } from './stop-entry.ts';
import { appendDurably, emptyFile, isLong, olderFile, readStopHistory } from './stop-files.ts';
import type { HistoryWords } from './text/en.ts';
import { historyText } from './text/spoken.ts';

export interface StopLog {
  /**
   * Remembers a stop that was confirmed, before anything is done; returns its id. What cannot be written never prevents
   * a stop: it is kept in memory, told in `StopHistory.problem`, and written with the next entry that can be.
   */
  began(run: { readonly at: string; readonly plan: StopPlan }): string;
  /** @param at ISO 8601 */
  ended(id: string, at: string, report: StopReport): void;
  /** What the files hold now; they are read again only where they changed. */
  history(): StopHistory;
  /** Forgets all, also those under way. */
  clear(): StopHistory;
  /** Reads again, and tells every listener if something is new. */
  refresh(): void;
  /** Returns the way to end the subscription. */
  subscribe(listener: (history: StopHistory) => void): () => void;
}

export interface StopLogDeps extends LockDeps, LockOptions {
  readonly file: string;
  /** Unique among all that are remembered. */
  newId(): string;
  /** Told what a person is told in `StopHistory.problem` as well. */
  complain(message: string): void;
}

/**
 * The stops that were made, in files that several processes add to at once without waiting for each other. A log that
 * has become long is set aside as a whole: whoever is about to add to it then adds to the one that was set aside, which
 * is read too, so that nothing is lost.
 */
export function createStopLog(deps: StopLogDeps, words: HistoryWords = historyText): StopLog {
  const { file, complain } = deps;
  const listeners = new Set<(history: StopHistory) => void>();
  let unwritten: readonly StopEntry[] = [];
  /** Why the latest attempt to change the files failed. */
  let failure: string | null = null;
  /** What was read last, and when; not before somebody asks. */
  let mark = '';
  let known: StopHistory = { records: [], problem: null };

  function marks(): string {
    return `${fileMark(file)} ${fileMark(olderFile(file))}`;
  }

  /** Whether anything is new. */
  function read(): boolean {
    // Older than the reading or as old: what is written between the two is read again, never missed.
    mark = marks();
    const { records, problem } = readStopHistory(file, unwritten, words);
    const now = { records, problem: [problem ?? [], failure ?? []].flat().join(' ') || null };
    if (isDeepStrictEqual(now, known)) return false;
    known = now;
    return true;
  }

  function learn(): void {
    if (read()) for (const listener of listeners) listener(known);
  }

  function refresh(): void {
    if (marks() !== mark) learn();
  }

  function fail(message: string): void {
    failure = message;
    complain(message);
  }

  function add(entry: StopEntry): void {
    unwritten = [...unwritten, entry];
    try {
      appendDurably(file, unwritten.map(entryLine).join(''));
      unwritten = [];
      failure = null;
    } catch (error) {
      fail(words.notWritten(file, errorCodeOf(error)));
    }
    learn();
  }

  /** Under a lock and judged under it: of two processes, the second must not set aside what the first has just begun. */
  async function setAsideIfLong(): Promise<void> {
    try {
      if (!isLong(file)) return;
      const lock = await takeLock(`${file}.lock`, deps, deps);
      try {
        if (lock?.isHeld() && isLong(file)) renameSync(file, olderFile(file));
      } finally {
        lock?.release();
      }
    } catch (error) {
      complain(words.notSetAside(file, errorCodeOf(error)));
    }
  }

  return {
    began({ at, plan }) {
      const id = deps.newId();
      add(begunEntry(id, at, plan));
      if (unwritten.length === 0) void setAsideIfLong();
      return id;
    },
    ended(id, at, { outcome, detail }) {
      add({ ended: { id, at, outcome, detail } });
    },
    history() {
      // What somebody asks for first is no news to them.
      if (mark === '') read();
      else refresh();
      return known;
    },
    clear() {
      try {
        // The one that may be set aside at this moment first.
        emptyFile(file);
        emptyFile(olderFile(file));
        unwritten = [];
        failure = null;
      } catch (error) {
        fail(words.notForgotten(file, errorCodeOf(error)));
      }
      learn();
      return known;
    },
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
