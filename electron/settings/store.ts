import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type FileLock, type LockDeps, type LockOptions, takeLock } from '../files/file-lock.ts';
import { fileMark } from '../files/file-mark.ts';
import { makeFolder } from '../files/make-folder.ts';
import { setAside } from '../files/set-aside.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { errorCodeOf } from '../shared/error-code.ts';
import {
  changedSettings,
  type Settings,
  type SettingsChange,
  type SettingsState,
  usualSettings,
} from '../shared/settings.ts';
import { changedContent, readSettingsFile, writtenSettings } from './settings-file.ts';
import { settingsFileWords as words } from './text/words.ts';

export interface SettingsStore {
  get(): SettingsState;
  /**
   * Applies at once, before it returns; resolves with the state when it was written, or could not be: that is told in
   * `problem`, and what was changed lasts as long as this process. Never rejects.
   */
  change(change: SettingsChange): Promise<SettingsState>;
  /** Returns the way to end the subscription. */
  subscribe(listener: (state: SettingsState) => void): () => void;
}

/** A store that can be told that its file may have changed. */
export interface FileSettingsStore extends SettingsStore {
  refresh(): void;
  /** Sets a damaged file aside and writes what could be saved of it. Never rejects. */
  mend(): Promise<void>;
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

export interface SettingsStoreDeps extends LockDeps, LockOptions {
  readonly file: string;
  /** For the name under which a damaged file is kept. */
  now(): Date;
}

/** In the language that is spoken when it is asked for. */
type Trouble = () => string;

/** Why nothing may be written now. */
class NotWritten extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super('the settings were not written');
    this.trouble = trouble;
  }
}

/**
 * One person's settings in one file, shared with every other door that has it open: each change takes the lock, reads,
 * and replaces the file as a whole. The file holds what was ever set, so that what never was follows a later version's
 * idea of usual. Never throws for what the file is or the disk does.
 */
export function openSettingsStore(deps: SettingsStoreDeps): FileSettingsStore {
  const { file } = deps;
  const lockPath = `${file}.lock`;
  const listeners = new Set<(state: SettingsState) => void>();
  let mark = fileMark(file);
  let found = readSettingsFile(file);
  /** Changes that are not in the file. */
  let unsaved: SettingsChange = {};
  let settings = composed();
  let revision = 0;
  /** How the last damaged file was dealt with. */
  let mended: Trouble | null = null;
  let failure: Trouble | null = null;
  /** Writings of this process wait for each other. */
  let last: Promise<unknown> = Promise.resolve();

  function composed(): Settings {
    return changedSettings(changedSettings(usualSettings, found.settings), unsaved);
  }

  function trouble(): Trouble | null {
    const { kind, code } = found;
    if (kind === 'unreadable') return () => words.unreadable(file, code);
    return failure ?? (kind === 'damaged' ? () => words.damaged(file) : mended);
  }

  function get(): SettingsState {
    return { settings, revision, problem: trouble()?.() ?? null, desktop: null };
  }

  /** Does something, and tells whoever listens if it came to anything new. */
  function tellingNews(act: () => void): void {
    const problem = get().problem;
    act();
    const next = composed();
    const same = isDeepStrictEqual(next, settings);
    if (same && get().problem === problem) return;
    // What did not change stays the same object: whoever made something of it keeps that.
    if (!same) settings = keepingParts(settings, next);
    revision += 1;
    // Asked for each: one of them may change a setting itself.
    for (const listener of listeners) listener(get());
  }

  function learn(): void {
    mark = fileMark(file);
    found = readSettingsFile(file);
    // Another door may have mended what this one could not.
    if (mustStay()) failure = null;
  }

  function mustStay(): boolean {
    return found.kind !== 'damaged' && Object.keys(unsaved).length === 0;
  }

  async function write(): Promise<void> {
    if (mustStay()) return;
    let lock: FileLock | null = null;
    try {
      lock = await takeSettingsLock();
      const held = lock;
      // Nothing waits from here on: what is written is what was read, with the changes of now.
      tellingNews(() => {
        learn();
        if (found.kind === 'unreadable' || mustStay()) return;
        if (!held.isHeld()) throw new NotWritten(() => words.busy(lockPath));
        keepDamaged();
        save();
        unsaved = {};
        failure = null;
        learn();
      });
    } catch (error) {
      tellingNews(() => {
        failure = obstacleOf(error);
      });
    } finally {
      release(lock);
    }
  }

  async function takeSettingsLock(): Promise<FileLock> {
    makeFolder(dirname(file));
    const lock = await takeLock(lockPath, deps, deps);
    if (lock === null) throw new NotWritten(() => words.busy(lockPath));
    return lock;
  }

  function release(lock: FileLock | null): void {
    try {
      lock?.release();
    } catch {
      // Whoever waits for it breaks it when it has expired.
    }
  }

  function keepDamaged(): void {
    if (found.kind !== 'damaged') return;
    const aside = setAside(file, deps.now());
    mended = () => words.setAside(aside);
  }

  function save(): void {
    writeAtomically(file, writtenSettings(changedContent(found.content, unsaved)), 0o600);
  }

  function obstacleOf(error: unknown): Trouble {
    if (error instanceof NotWritten) return error.trouble;
    const code = errorCodeOf(error);
    return () => (found.kind === 'damaged' ? words.notSetAside(file, code) : words.notSaved(file, code));
  }

  function writeInTurn(): Promise<void> {
    const written = last.then(write);
    last = written;
    return written;
  }

  return {
    get,
    async change(change) {
      tellingNews(() => {
        unsaved = changedSettings(unsaved, change);
      });
      await writeInTurn();
      return get();
    },
    refresh() {
      // The mark is older than the reading or as old: what is written between the two is read again, never missed.
      if (fileMark(file) !== mark) tellingNews(learn);
    },
    mend: writeInTurn,
    async settled() {
      await last;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function keepingParts(before: Settings, next: Settings): Settings {
  const kept = Object.entries(before).filter(([name, value]) => isDeepStrictEqual(value, Reflect.get(next, name)));
  return { ...next, ...Object.fromEntries(kept) };
}
