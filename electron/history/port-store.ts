import { appendFileSync, truncateSync } from 'node:fs';
import { makeFolder } from '../files/make-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { errorCodeOf } from '../shared/error-code.ts';
import type { Settings } from '../shared/settings.ts';
import { createDiskWriter } from './disk-writer.ts';
import { followListeners, type OpenListeners } from './open-listeners.ts';
import { lineOf, type OpenListener, type PortRecord } from './port-record.ts';
import { pruneSegments } from './prune-segments.ts';
import {
  forgetSegments,
  newestWithHead,
  readSegment,
  type Segment,
  segmentOf,
  segmentsIn,
  sizeOf,
} from './segments.ts';
import { portWords } from './text/ports.ts';

type Numbered = Exclude<PortRecord, { readonly type: 'learnt' }>;

/** What is to be remembered; its number is given when it is written. */
export type NewRecord = PortRecord extends infer R ? (R extends Numbered ? Omit<R, 'n'> : R) : never;

/** Adds to the history. Only one process at a time may have one: see `recording-lease.ts`. */
export interface PortStore {
  /** Reads what stood open when the last one wrote; false where nothing is remembered. */
  resume(): Promise<boolean>;
  /** Begins where nothing is remembered: these stand open, nobody knows since when. */
  begin(standing: readonly OpenListener[]): void;
  /** What stands open by all that was committed, by key. */
  open(): ReadonlyMap<string, OpenListener>;
  /** In this order; false where not all could be written, as `problem` tells. What was is in `open`. */
  commit(records: readonly NewRecord[]): boolean;
  /** Drops what is beyond the bounds, and notices that somebody else has forgotten all. */
  tidy(): void;
  /** Forgets all but what is open now. */
  forget(): void;
  /** Why the latest could not be written, or the oldest not dropped, in words; null when all is well. */
  problem(): string | null;
  /** Resolves when all is on the disk. */
  close(): Promise<void>;
}

export interface PortStoreDeps {
  readonly folder: string;
  bounds(): Settings['history'];
  now(): Date;
  setTimer(action: () => void, delayMs: number): () => void;
  /** Told what a person is told in `problem` as well. */
  complain(message: string): void;
}

/** Of a segment, besides the listeners at its head. */
const segmentLimits = { bytes: 1_048_576, records: 1_000 } as const;
/** A segment covers at most this part of the time and of the records that are kept, so that dropping one drops little. */
const parts = 20;
const dayMs = 86_400_000;

interface Current {
  readonly segment: Segment;
  readonly begunAtMs: number;
  /** The whole file, and what was added to its head, in bytes. */
  readonly size: number;
  readonly added: number;
}

export function createPortStore({ folder, bounds, now, setTimer, complain }: PortStoreDeps): PortStore {
  let listeners: OpenListeners = followListeners();
  let current: Current | null = null;
  /** The number of the next record. */
  let next = 0;
  /** Why the latest could not be written, and why what is beyond the bounds is still there. */
  let failure: string | null = null;
  let overdue: string | null = null;
  const disk = createDiskWriter({
    setTimer,
    complain: (error) => complain(portWords.notWritten(folder, errorCodeOf(error))),
  });

  function beginSegment(): Current {
    makeFolder(folder);
    // Above all that is there: a damaged segment is not written over.
    next = Math.max(next, ...segmentsIn(folder).map(({ first }) => first + 1));
    const at = now();
    const open = [...listeners.now.values()];
    const lines = open.map((listener) => lineOf({ type: 'open', listener }));
    const text = [lineOf({ type: 'head', at: at.toISOString(), open: open.length }), ...lines].join('');
    const segment = segmentOf(folder, next);
    // Whole or not at all: a head that is cut off would tell of listeners that closed.
    writeAtomically(segment.path, text, 0o600);
    return { segment, begunAtMs: at.getTime(), size: Buffer.byteLength(text), added: 0 };
  }

  /** Fewer where fewer are kept; more where its head is long, so that heads do not fill the disk. */
  function recordsEach(): number {
    const { mostEvents } = bounds();
    const usual = Math.min(segmentLimits.records, mostEvents / parts);
    return Math.ceil(Math.min(mostEvents / 2, Math.max(usual, listeners.now.size / 4)));
  }

  /** How many records the next write may have, so that a busy moment does not make a segment longer than others. */
  function room(): number {
    const left = current === null ? 0 : recordsEach() - (next - current.segment.first);
    return left > 0 ? left : recordsEach();
  }

  function isFull({ segment, begunAtMs, added }: Current): boolean {
    const { keepDays } = bounds();
    const ageMs = now().getTime() - begunAtMs;
    return (
      added >= segmentLimits.bytes ||
      next - segment.first >= recordsEach() ||
      ageMs >= (keepDays * dayMs) / parts ||
      // The clock was set back.
      ageMs < -dayMs
    );
  }

  /** What is open now stays known, but not since when. */
  function forgetOpenings(): void {
    const known = [...listeners.now.values()];
    listeners = followListeners();
    for (const listener of known) {
      listeners.follow({ type: 'open', listener: { ...listener, openedAt: null, openedSince: null } });
    }
  }

  /** The segment to add to, as it was left; a new one where that was removed, changed or has become long. */
  function ready(): Current {
    if (current !== null) {
      const size = sizeOf(current.segment);
      // Somebody forgot all, through another door.
      if (size === null && segmentsIn(folder).length === 0) forgetOpenings();
      if (size === current.size && !isFull(current)) return current;
    }
    current = null;
    current = beginSegment();
    // With room for what the new one will hold.
    prune(next + recordsEach());
    return current;
  }

  /** What cannot be dropped is told, and is no reason not to record what happens now. */
  function prune(until: number): void {
    overdue = attempted(() => pruneSegments(folder, bounds(), until, now().getTime()), overdue, portWords.notForgotten);
  }

  function write(records: readonly NewRecord[]): readonly PortRecord[] {
    const into = ready();
    let n = next;
    const numbered = records.map((record): PortRecord => (record.type === 'learnt' ? record : { ...record, n: n++ }));
    const text = numbered.map(lineOf).join('');
    try {
      appendFileSync(into.segment.path, text);
    } catch (error) {
      takeBack(into);
      throw error;
    }
    next = n;
    const bytes = Buffer.byteLength(text);
    current = { ...into, size: into.size + bytes, added: into.added + bytes };
    disk.writeThrough(into.segment.path);
    return numbered;
  }

  /** Of a line for which the disk had no room there may be a part. */
  function takeBack({ segment, size }: Current): void {
    try {
      truncateSync(segment.path, size);
    } catch (error) {
      // The file then has another size than it was left with, and a new segment begins.
      complain(portWords.notWritten(segment.path, errorCodeOf(error)));
    }
  }

  function attempt(work: () => void, words = portWords.notWritten): boolean {
    failure = attempted(work, failure, words);
    return failure === null;
  }

  /** Null, or why it failed, in words: complained of unless it failed so before. */
  function attempted(work: () => void, before: string | null, words: typeof portWords.notWritten): string | null {
    try {
      work();
      return null;
    } catch (error) {
      const message = words(folder, errorCodeOf(error));
      if (message !== before) complain(message);
      return message;
    }
  }

  return {
    async resume() {
      listeners = followListeners();
      current = null;
      const segments = segmentsIn(folder);
      for (const segment of segments.slice(await newestWithHead(segments))) {
        let begunAtMs = Number.NaN;
        next = Math.max(next, segment.first);
        const { damaged, size, whole } = await readSegment(segment, (line) => {
          if (line.type === 'head') begunAtMs = Date.parse(line.at);
          if ('n' in line) next = Math.max(next, line.n + 1);
          listeners.follow(line);
          return true;
        });
        // What is damaged is left as it is, and a new one begins.
        const sound = damaged === 0 && whole && !Number.isNaN(begunAtMs);
        current = sound ? { segment, begunAtMs, size, added: 0 } : null;
      }
      return segments.length > 0;
    },
    begin(standing) {
      for (const listener of standing) listeners.follow({ type: 'open', listener });
      attempt(ready);
    },
    open: () => listeners.now,
    commit(records) {
      return attempt(() => {
        for (let from = 0; from < records.length; ) {
          const until = from + room();
          for (const record of write(records.slice(from, until))) listeners.follow(record);
          from = until;
        }
      });
    },
    tidy() {
      attempt(() => {
        ready();
        prune(next);
      });
    },
    forget() {
      attempt(() => {
        forgetSegments(folder);
        forgetOpenings();
        current = null;
        ready();
      }, portWords.notForgotten);
    },
    problem: () => failure ?? overdue,
    close: disk.settle,
  };
}
