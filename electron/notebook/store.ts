import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type FileLock, type LockDeps, type LockOptions, takeLock } from '../files/file-lock.ts';
import { fileMark } from '../files/file-mark.ts';
import { makeFolder } from '../files/make-folder.ts';
import { setAside as keepAside } from '../files/set-aside.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { errorCodeOf } from '../shared/error-code.ts';
import type { Notebook, NotebookEntries } from '../shared/notebook.ts';
import type { Edit } from './edits.ts';
import { countEntries } from './entries.ts';
import { fileProblem } from './file-problem.ts';
import { type NotebookFile, readNotebookFile, writtenNotebook } from './notebook-file.ts';
import type { NotebookWords } from './text/en.ts';
import { notebookText } from './text/spoken.ts';

export interface NotebookStore {
  /** What the file holds now; it is read again only where it changed. */
  get(): Notebook;
  /**
   * Makes one change to what the file holds at that moment, whoever wrote it. Rejects, in words for the person, when
   * nothing was saved: then the file and what is known of it are as before.
   */
  change(edit: Edit): Promise<Notebook>;
  /** Reads again, and tells every listener if something is new. */
  refresh(): void;
  /** Returns the way to end the subscription. */
  subscribe(listener: (notebook: Notebook) => void): () => void;
}

/** A store that can be told that the process is about to end. */
export interface FileNotebookStore extends NotebookStore {
  /** Resolves when no change waits to be written. */
  settled(): Promise<void>;
}

export interface StoreDeps extends LockDeps, LockOptions {
  readonly file: string;
  /** For the name under which a damaged file is kept. */
  now(): Date;
}

/**
 * One notebook in one file, shared with every other door that has it open: each change takes the lock, reads, edits
 * and replaces the file as a whole.
 */
export function openNotebookStore(deps: StoreDeps, words: NotebookWords = notebookText): FileNotebookStore {
  const { file } = deps;
  const listeners = new Set<(notebook: Notebook) => void>();
  const lockPath = `${file}.lock`;
  let mark = fileMark(file);
  let read = readNotebookFile(file);
  /** How the last damaged file was dealt with. */
  let setAside: string | null = null;
  let notebook: Notebook = { ...read.entries, revision: 0, problem: fileProblem(read, file, words) };
  /** Changes of this process wait for each other, in the order in which they were asked for. */
  let last: Promise<unknown> = Promise.resolve();

  /** Takes over what the file holds now; whoever listens is told if that is news. */
  function learn(newMark: string, found: NotebookFile): void {
    mark = newMark;
    const same = isDeepStrictEqual(read.entries, found.entries);
    // Lists that did not change stay the same objects: whoever made something of them keeps that.
    read = same ? { ...found, entries: read.entries } : found;
    const problem = fileProblem(found, file, words) ?? setAside;
    if (same && problem === notebook.problem) return;
    notebook = { ...found.entries, revision: notebook.revision + 1, problem };
    for (const listener of listeners) listener(notebook);
  }

  function refresh(): void {
    // The mark is older than the reading or as old: what is written between the two is read again, never missed.
    const now = fileMark(file);
    if (now !== mark) learn(now, readNotebookFile(file));
  }

  async function change(edit: Edit): Promise<Notebook> {
    const lock = await takeNotebookLock();
    try {
      // Read in any case: another door may have written within the tick that the mark cannot tell apart.
      learn(fileMark(file), readNotebookFile(file));
      const problem = read.kind === 'newer' || read.kind === 'unreadable' ? notebook.problem : null;
      if (problem !== null) throw new Error(problem);
      const entries = edit(read.entries);
      if (entries !== read.entries || read.kind === 'damaged') {
        keepDamaged();
        if (!lock.isHeld()) throw new Error(words.busy(lockPath));
        write(entries);
      }
      return notebook;
    } finally {
      lock.release();
    }
  }

  async function takeNotebookLock(): Promise<FileLock> {
    let lock: FileLock | null;
    try {
      makeFolder(dirname(file));
      lock = await takeLock(lockPath, deps, deps);
    } catch (error) {
      throw new Error(words.notSaved(file, errorCodeOf(error)));
    }
    if (lock === null) throw new Error(words.busy(lockPath));
    return lock;
  }

  function keepDamaged(): void {
    if (read.kind !== 'damaged') return;
    try {
      setAside = words.setAside(countEntries(read.entries), keepAside(file, deps.now()));
    } catch (error) {
      throw new Error(words.notSetAside(file, errorCodeOf(error)));
    }
  }

  function write(entries: NotebookEntries): void {
    try {
      writeAtomically(file, writtenNotebook(entries), 0o600);
    } catch (error) {
      throw new Error(words.notSaved(file, errorCodeOf(error)));
    }
    learn(fileMark(file), { kind: 'whole', entries });
  }

  return {
    get() {
      refresh();
      return notebook;
    },
    change(edit) {
      const changed = last.then(() => change(edit));
      // A change that failed has told so itself, and the next one goes its own way.
      last = changed.catch(() => undefined);
      return changed;
    },
    refresh,
    async settled() {
      await last;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
