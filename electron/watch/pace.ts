import type { Cost } from '../shared/snapshot.ts';
import type { ReadingDepth } from '../sockets/source.ts';

/** How often to read, and what it may cost. */
export interface Pace {
  /** Between two readings while somebody looks on; while nobody does; and when nothing has changed for a while. */
  readonly watchedMs: number;
  readonly hiddenMs: number;
  readonly quietMs: number;
  readonly quietAfterMs: number;
  /** From one reading of every owner, and from one cross-check, to the next. */
  readonly thoroughMs: number;
  readonly crossCheckMs: number;
  /** From the first rows to the first cross-check: its process would take a core from windows that are being drawn. */
  readonly firstCrossCheckMs: number;
  /** The part of one processor core that each kind of reading may take in the long run, while somebody looks on or not. */
  readonly shares: { readonly watched: Shares; readonly hidden: Shares };
}

export type Shares = Readonly<Record<ReadingDepth, number>>;

/**
 * Together 0.9 % of one core while somebody looks on, and 0.13 % while nobody does: what the readings do not count
 * themselves, such as starting, finds room below 1 % and 0.3 %.
 */
export const usualPace: Pace = {
  watchedMs: 500,
  hiddenMs: 2_000,
  quietMs: 4_000,
  quietAfterMs: 60_000,
  thoroughMs: 60_000,
  crossCheckMs: 60_000,
  firstCrossCheckMs: 5_000,
  shares: {
    watched: { quick: 0.0055, thorough: 0.0015, 'cross-checked': 0.002 },
    hidden: { quick: 0.0008, thorough: 0.0002, 'cross-checked': 0.0003 },
  },
};

/** Nobody who looks away for an hour must wait longer than this for what happened. */
const seldomestMs = 60_000;

/**
 * The pace of somebody who wants to see news after `intervalMs`. While nobody looks on it stands to that as it usually
 * does, and is never faster than the person's nor than the usual.
 */
export function paceOf(intervalMs: number): Pace {
  const { watchedMs, hiddenMs, quietMs } = usualPace;
  const inProportion = (usualMs: number) => {
    const scaledMs = Math.min((intervalMs * usualMs) / watchedMs, seldomestMs);
    return Math.max(intervalMs, usualMs, scaledMs);
  };
  return { ...usualPace, watchedMs: intervalMs, hiddenMs: inProportion(hiddenMs), quietMs: inProportion(quietMs) };
}

/** Processor time that may be spent on quick readings; below zero, rest is due. */
export interface Credit {
  readonly balanceMs: number;
  /** When that was the balance, in monotonic milliseconds. */
  readonly at: number;
}

/**
 * What may be spent at once before it must be earned, so that news in a quiet time is not followed by a long rest. Spent
 * within one minute, it leaves quick readings below 0.9 % of it.
 */
const longestCreditMs = 200;

export function fullCredit(at: number): Credit {
  return { balanceMs: longestCreditMs, at };
}

/** The credit at `now`, after spending `cpuMs`. */
export function spend({ balanceMs, at }: Credit, now: number, cpuMs: number, share: number): Credit {
  return { balanceMs: Math.min(longestCreditMs, balanceMs + (now - at) * share) - cpuMs, at: now };
}

/** How long to rest from `now` until nothing is owed. */
export function restMs(credit: Credit, now: number, share: number): number {
  return Math.max(0, -spend(credit, now, 0, share).balanceMs / share);
}

/** A reading during which nothing else can be read, as with a tool that hangs, may take this part of the time. */
const longestHoldUp = 1 / 60;

/** From the end of a thorough or cross-checked reading until its like is due: later when it was dear or long. */
export function gapMs(usualMs: number, { cpuMs, wallMs }: Cost, share: number): number {
  return Math.max(usualMs, cpuMs / share, wallMs / longestHoldUp);
}
