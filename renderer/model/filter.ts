import { isUnknown } from '../../electron/shared/known.ts';
import { type ListFilter, type NewSince, newForMinutes } from '../../electron/shared/list-view.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { Row } from './rows.ts';

/** The parts of a filter, each of which may be set and cleared by itself. */
export const filterParts = ['mine', 'reach', 'since', 'favourites', 'protocol'] as const;

export type FilterPart = (typeof filterParts)[number];

/** What a part is set to where a person switches it on with one click. */
export const usualFilter: ListFilter = {
  mine: true,
  reach: 'beyond',
  since: { kind: 'minutes', minutes: newForMinutes },
  favourites: true,
  protocol: 'tcp',
};

/** What "new" is measured against. */
export interface Moment {
  readonly nowMs: number;
  /** The earliest first sighting of all rows: what was open already when Portolan began to look is not new. */
  readonly beganMs: number;
}

export function beganMs(rows: readonly Row[]): number {
  // Moments of one form are in order as texts, which need not be parsed.
  let earliest: string | null = null;
  for (const { group } of rows) if (earliest === null || group.firstSeen < earliest) earliest = group.firstSeen;
  return earliest === null ? Number.POSITIVE_INFINITY : Date.parse(earliest);
}

/** Seen for the first time within `newForMinutes`, or held by a process that is younger than that. */
export function isNew(group: ListenerGroup, { nowMs, beganMs }: Moment): boolean {
  return isNewSince(group, nowMs - newForMinutes * 60_000, beganMs);
}

/** Opened after a moment (milliseconds since the epoch), or held by a process that is younger than that. */
function isNewSince(group: ListenerGroup, sinceMs: number, beganMs: number): boolean {
  const { seenMs, startedMs } = timesOf(group);
  return (seenMs > beganMs && seenMs > sinceMs) || startedMs > sinceMs;
}

/** Since when, ISO 8601: the sighting of what Portolan saw opening, else the start of the process if that is earlier. */
export function openSince(group: ListenerGroup, beganMs: number): string {
  const { firstSeen, owners } = group;
  const started = owners[0]?.startedAt;
  if (started === undefined || isUnknown(started) || Date.parse(firstSeen) > beganMs) return firstSeen;
  return started;
}

/** A filter in the terms of one moment. */
export interface Sieve {
  readonly filter: ListFilter;
  readonly favourites: ReadonlySet<number>;
  /** Milliseconds since the epoch; null where rows of any age are wanted. */
  readonly sinceMs: number | null;
  readonly beganMs: number;
}

/** The moment that is meant by "since", milliseconds since the epoch; midnight is that of this computer's clock. */
export function sinceMs(since: NewSince, nowMs: number): number {
  if (since.kind === 'moment') return Date.parse(since.at);
  if (since.kind === 'minutes') return nowMs - since.minutes * 60_000;
  return new Date(nowMs).setHours(0, 0, 0, 0);
}

export function activeParts(filter: ListFilter): readonly FilterPart[] {
  return filterParts.filter((part) => isActive(filter, part));
}

export function isActive(filter: ListFilter, part: FilterPart): boolean {
  return filter[part] !== null && filter[part] !== false;
}

/** The filter with one part set to a value, or cleared. */
export function cleared(filter: ListFilter, part: FilterPart): ListFilter {
  return { ...filter, [part]: part === 'mine' || part === 'favourites' ? false : null };
}

export function passes(row: Row, sieve: Sieve): boolean {
  for (const part of filterParts) if (isActive(sieve.filter, part) && !passesPart(row, part, sieve)) return false;
  return true;
}

export function passesPart({ section, group }: Row, part: FilterPart, sieve: Sieve): boolean {
  switch (part) {
    case 'mine':
      return section === 'yours';
    case 'reach':
      return (group.reach.scope === 'loopback') === (sieve.filter.reach === 'loopback');
    case 'since':
      return sieve.sinceMs === null || isNewSince(group, sieve.sinceMs, sieve.beganMs);
    case 'favourites':
      return sieve.favourites.has(group.port);
    case 'protocol':
      return group.protocol === sieve.filter.protocol;
  }
}

/** The filter with one more part, as one click sets it. */
export function switchedOn(filter: ListFilter, part: FilterPart): ListFilter {
  return { ...filter, [part]: usualFilter[part] };
}

interface Times {
  readonly seenMs: number;
  /** Of the youngest process. */
  readonly startedMs: number;
}

/** Read off once for each listener, which is looked at on every change of any other. */
const known = new WeakMap<ListenerGroup, Times>();

function timesOf(group: ListenerGroup): Times {
  const before = known.get(group);
  if (before) return before;
  const times = { seenMs: Date.parse(group.firstSeen), startedMs: startedMs(group) };
  known.set(group, times);
  return times;
}

function startedMs({ owners }: ListenerGroup): number {
  return owners.reduce(
    (latest, { startedAt }) => (isUnknown(startedAt) ? latest : Math.max(latest, Date.parse(startedAt))),
    Number.NEGATIVE_INFINITY,
  );
}
