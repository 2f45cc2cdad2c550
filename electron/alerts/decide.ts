import type { PortEvent } from '../shared/port-event.ts';
import type { AlertSettings } from '../shared/settings.ts';
import { type Matching, type Occurrence, occurrenceOf } from './occurrence.ts';
import { isQuiet } from './quiet-hours.ts';
import { type FormerHolder, formerHolder, recentFormer, takenOverMs, withoutRestart } from './restarts.ts';

/** What is to be told now, in one notification. */
export interface Telling {
  /** In the order in which they were noticed; at least one. */
  readonly occurrences: readonly Occurrence[];
  /** So many more happened than are kept. */
  readonly more: number;
  /** Since when it was held back, in milliseconds since the epoch; null: it has just happened. */
  readonly heldSinceMs: number | null;
  /** The hour's last one: what comes next is held back until then, in milliseconds since the epoch. */
  readonly silentUntilMs: number | null;
}

/** What was noticed and not told yet, and what was told. */
export interface AlertMemory {
  readonly former: readonly FormerHolder[];
  /** Noticed a moment ago: more may follow, or it may come to nothing. */
  readonly pending: readonly Occurrence[];
  /** Held back: the hours are quiet, or too much was told. */
  readonly held: readonly Occurrence[];
  readonly heldMore: number;
  /** When notifications were shown within the last hour, in milliseconds since the epoch. */
  readonly toldMs: readonly number[];
}

export interface AlertMoment extends Omit<Matching, 'rules'> {
  readonly settings: AlertSettings;
  /** Seen to happen since the last decision. */
  readonly events: readonly PortEvent[];
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Of the local day, from 0 to 1439. */
  readonly minute: number;
}

export interface AlertDecision {
  readonly memory: AlertMemory;
  readonly telling: Telling | null;
  /** When to decide again although nothing happened; null: not before something does. */
  readonly againInMs: number | null;
}

export const emptyMemory: AlertMemory = { former: [], pending: [], held: [], heldMore: 0, toldMs: [] };

/** What follows on each other within this time is one notification, which waits for this long at the most. */
export const togetherMs = 2_000;
export const longestWaitMs = 10_000;

/** In one hour a person is told so often; the rest comes in one summary, as soon as the hour allows another. */
export const mostInAnHour = 12;
export const hourMs = 3_600_000;

/** So many are kept of what was held back; of the others, the number. */
const mostHeld = 100;

/** The clock on the wall is looked at so often while quiet hours hold something back. */
const lookAtClockMs = 60_000;

/**
 * What of all that happened a person is told now. Not told are: a program that comes back to its port, what was over
 * before it could be told (unless a rule is for that very port), and what no rule wants. Quiet hours hold back what
 * happens in them, and it is told once, in one summary, when they have ended.
 */
export function decideAlerts(memory: AlertMemory, moment: AlertMoment): AlertDecision {
  const { settings, nowMs } = moment;
  const noticed = notice(stillWanted(notAhead(memory, nowMs), settings), moment);
  const due = new Set(dueOf(noticed.pending, nowMs));
  const pending = noticed.pending.filter((each) => !due.has(each));
  const waiting = keepMost([...noticed.held, ...due], noticed.heldMore);
  const toldMs = memory.toldMs.filter((at) => Math.abs(nowMs - at) < hourMs);
  const quiet = isQuiet(settings.quietHours, moment.minute);
  const mayTell = !quiet && toldMs.length < mostInAnHour;
  if (waiting.held.length === 0 || !mayTell) {
    const next = { ...noticed, pending, ...waiting, toldMs };
    return { memory: next, telling: null, againInMs: againIn(next, quiet, nowMs) };
  }
  const { held: occurrences, heldMore: more } = waiting;
  const told = [...toldMs, nowMs];
  const left = occurrences.filter(({ kind }) => kind === 'closed' || kind === 'owner-changed');
  const next: AlertMemory = {
    // Whoever was told that a program left is also told when it comes back.
    former: noticed.former.filter((each) => !left.some(({ event }) => isSamePort(event, each))),
    pending,
    held: [],
    heldMore: 0,
    toldMs: told,
  };
  const heldSinceMs = noticed.held[0]?.atMs ?? null;
  const silentUntilMs = told.length < mostInAnHour ? null : (told[0] ?? nowMs) + hourMs;
  const telling = { occurrences, more, heldSinceMs, silentUntilMs };
  return { memory: next, telling, againInMs: againIn(next, quiet, nowMs) };
}

/** What was noticed before the clock was set back does not wait until the clock is there again. */
function notAhead(memory: AlertMemory, nowMs: number): AlertMemory {
  const notLater = <T extends { readonly atMs: number }>(each: T): T =>
    each.atMs > nowMs ? { ...each, atMs: nowMs } : each;
  return {
    ...memory,
    former: memory.former.map(notLater),
    pending: memory.pending.map(notLater),
    held: memory.held.map(notLater),
  };
}

/** Without what only rules wanted that are gone or switched off by now. */
function stillWanted(memory: AlertMemory, { enabled, rules }: AlertSettings): AlertMemory {
  const wanting = new Set(rules.filter((rule) => enabled && rule.enabled).map(({ id }) => id));
  const isWanted = (each: Occurrence) => each.rules.some((id) => wanting.has(id));
  const held = memory.held.filter(isWanted);
  return {
    ...memory,
    pending: memory.pending.filter(isWanted),
    held,
    heldMore: held.length === 0 ? 0 : memory.heldMore,
  };
}

function notice(memory: AlertMemory, { events, nowMs, settings, ...asked }: AlertMoment): AlertMemory {
  const matching = { ...asked, rules: settings.enabled ? settings.rules : [] };
  const former = [...recentFormer(memory.former, nowMs)];
  let { pending, held } = memory;
  for (const event of events) {
    const news = withoutRestart(event, former, nowMs);
    pending = pending.filter((each) => !isUndoneBy(each, event, news) && !isOverBy(each, event));
    held = held.filter((each) => !isUndoneBy(each, event, news));
    const occurrence = news && occurrenceOf(news, nowMs, matching);
    if (occurrence) pending = [...pending, occurrence];
    const left = formerHolder(event, nowMs);
    if (left) former.push(left);
  }
  return { ...memory, former: recentFormer(former, nowMs), pending, held };
}

/** What had closed is taken up again, which is told as a change of its owner or, of the same program, not at all. */
function isUndoneBy({ kind, event }: Occurrence, later: PortEvent, news: PortEvent | null): boolean {
  return kind === 'closed' && isSamePort(event, later) && later.kind !== 'closed' && news?.kind !== 'opened';
}

/** It closed before anybody was told of it. */
function isOverBy({ kind, asked, event }: Occurrence, later: PortEvent): boolean {
  return !asked && kind !== 'closed' && later.kind === 'closed' && event.key === later.key;
}

/** All, once nothing followed for a while; or those that have waited for long enough. */
function dueOf(pending: readonly Occurrence[], nowMs: number): readonly Occurrence[] {
  const settled = pending.filter((each) => settlesAtMs(each) <= nowMs);
  const longest = settled.some(({ atMs }) => nowMs - atMs >= longestWaitMs);
  return longest || settled.length === pending.length ? settled : [];
}

/** A port that closed may be taken up again in a moment. */
function settlesAtMs({ kind, atMs }: Occurrence): number {
  return atMs + (kind === 'closed' ? takenOverMs : togetherMs);
}

function againIn({ pending, held, toldMs }: AlertMemory, quiet: boolean, nowMs: number): number | null {
  const moments: number[] = [];
  const [first] = pending;
  if (first) {
    const allSettledMs = Math.max(...pending.map(settlesAtMs));
    moments.push(Math.min(allSettledMs, Math.max(first.atMs + longestWaitMs, settlesAtMs(first))));
  }
  if (held.length > 0 && quiet) moments.push(nowMs + lookAtClockMs);
  else if (held.length > 0) moments.push((toldMs[0] ?? nowMs) + hourMs);
  return moments.length === 0 ? null : Math.max(0, Math.min(...moments) - nowMs);
}

function keepMost(all: readonly Occurrence[], more: number): Pick<AlertMemory, 'held' | 'heldMore'> {
  return { held: all.slice(0, mostHeld), heldMore: more + Math.max(0, all.length - mostHeld) };
}

type Port = Pick<PortEvent, 'protocol' | 'port'>;

function isSamePort(one: Port, other: Port): boolean {
  return one.port === other.port && one.protocol === other.protocol;
}
