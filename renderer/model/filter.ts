import { zonedAddress } from '../../electron/shared/endpoint.ts';
import { isUnknown, type Known, knownOr } from '../../electron/shared/known.ts';
import type { Container } from '../../electron/shared/listener.ts';
import { countPorts, type ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { Row } from './rows.ts';

export const filterNames = ['all', 'yours', 'reachable', 'new'] as const;

export type FilterName = (typeof filterNames)[number];

const newForMs = 5 * 60_000;

/** What "new" is measured against. */
export interface Moment {
  readonly nowMs: number;
  /** The earliest first sighting of all rows: what was open already when Portolan began to look is not new. */
  readonly beganMs: number;
}

export function beganMs(rows: readonly Row[]): number {
  return rows.reduce(
    (earliest, { group }) => Math.min(earliest, Date.parse(group.firstSeen)),
    Number.POSITIVE_INFINITY,
  );
}

/** Seen for the first time in the last 5 minutes, or held by a process that is younger than that. */
export function isNew(group: ListenerGroup, { nowMs, beganMs }: Moment): boolean {
  const seenMs = Date.parse(group.firstSeen);
  return (seenMs > beganMs && nowMs - seenMs < newForMs) || nowMs - startedMs(group) < newForMs;
}

/** Since when, ISO 8601: the sighting of what is new, else the start of the process, which is older than Portolan. */
export function openSince(group: ListenerGroup, moment: Moment): string {
  const started = group.owners[0]?.startedAt;
  return started === undefined || isUnknown(started) || isNew(group, moment) ? group.firstSeen : started;
}

export function passesFilter({ section, group }: Row, filter: FilterName, moment: Moment): boolean {
  if (filter === 'yours') return section === 'yours';
  if (filter === 'reachable') return group.reach.scope !== 'loopback';
  if (filter === 'new') return isNew(group, moment);
  return true;
}

/** Ports, as every other count does, not rows: a port that two listeners share is one. */
export function countByFilter(rows: readonly Row[], moment: Moment): Readonly<Record<FilterName, number>> {
  const count = (filter: FilterName) =>
    countPorts(rows.filter((row) => passesFilter(row, filter, moment)).map(({ group }) => group));
  return { all: count('all'), yours: count('yours'), reachable: count('reachable'), new: count('new') };
}

/**
 * Each word must be found: a number as the start of the port or as the pid, `53/udp` as that port exactly, other
 * text in what the row shows. Each may also stand in `label`, the person's own.
 */
export function matchesText({ group }: Row, text: string, label: string | null = null): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const ownWords = label?.toLowerCase() ?? '';
  return words.every((word) => {
    if (ownWords.includes(word)) return true;
    if (/^\d+$/.test(word))
      return String(group.port).startsWith(word) || group.owners.some(({ pid }) => `${pid}` === word);
    if (/^\d+\/[a-z]+$/.test(word)) return word === `${group.port}/${group.protocol}`;
    return hasContainer(group, word) || searchable(group).some((value) => value.toLowerCase().includes(word));
  });
}

function searchable({ protocol, service, owners, listeners }: ListenerGroup): readonly string[] {
  const values: readonly (Known<string> | null)[] = [
    protocol,
    service.name,
    ...owners.flatMap(({ name, user, executable, project }) => [
      name,
      user,
      executable,
      knownOr(project, null)?.folder ?? null,
    ]),
    ...listeners.flatMap(({ address, zone, device, user, unit, container }) => [
      zonedAddress(address, zone),
      device,
      user,
      unit,
      ...containerWords(knownOr(container, null)),
    ]),
  ];
  return values.filter((value): value is string => typeof value === 'string');
}

/** An identifier is known by its start: any name of few letters stands somewhere in so many hexadecimal digits. */
function hasContainer({ listeners }: ListenerGroup, word: string): boolean {
  return word.length >= 4 && listeners.some(({ container }) => knownOr(container, null)?.id.startsWith(word));
}

function containerWords(container: Container | null): readonly Known<string>[] {
  if (container === null) return [];
  const { name, image, engine } = container;
  return ['container', name, image, ...(engine === null ? [] : [engine])];
}

function startedMs({ owners }: ListenerGroup): number {
  const starts = owners.flatMap(({ startedAt }) => (isUnknown(startedAt) ? [] : [Date.parse(startedAt)]));
  return starts.length > 0 ? Math.max(...starts) : Number.NEGATIVE_INFINITY;
}
