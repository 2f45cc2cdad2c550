import { firstIndex } from '../../electron/shared/first-index.ts';
import { portOrder } from '../../electron/shared/listener-groups.ts';
import {
  type FilterPart,
  filterParts,
  isActive,
  passesPart,
  type Sieve,
  sinceMs,
  switchedOn,
  usualFilter,
} from './filter.ts';
import { rowChanges } from './row-changes.ts';
import type { Row } from './rows.ts';

const facetNames = [...filterParts, 'all'] as const;

export type Facets = Readonly<Record<(typeof facetNames)[number], number>>;

/**
 * How many ports there would be with each part switched on beside the others, and without any. Ports, as every other
 * count does, not rows: a port that two listeners share is one.
 * @param rows by port and protocol
 */
export function countFacets(rows: readonly Row[], sieve: Sieve, nowMs: number): Facets {
  const parts = filterParts.map((part) => ({ part, active: isActive(sieve.filter, part), count: counter() }));
  const all = counter();
  const wanted: Sieve = {
    ...sieve,
    filter: parts.reduce((filter, { part, active }) => (active ? filter : switchedOn(filter, part)), sieve.filter),
    sinceMs: sieve.sinceMs ?? (usualFilter.since && sinceMs(usualFilter.since, nowMs)),
  };
  const passed = parts.map(() => false);
  for (const row of rows) {
    const place = portOrder(row.group);
    all.take(place);
    let missed = 0;
    parts.forEach(({ part, active }, index) => {
      const passing = passesPart(row, part, wanted);
      passed[index] = passing;
      if (active && !passing) missed += 1;
    });
    parts.forEach(({ count }, index) => {
      if (missed === 0 && passed[index]) count.take(place);
    });
  }
  const counts = Object.fromEntries(parts.map(({ part, count }) => [part, count.taken()]));
  return { ...(counts as Record<FilterPart, number>), all: all.taken() };
}

/**
 * Counts facets, of a reading that follows on another by what changed: ports are counted each by itself, so that those
 * which changed can be taken off as they were and put on as they are.
 */
export function facetCounter(): typeof countFacets {
  let last: {
    readonly rows: readonly Row[];
    readonly sieve: Sieve;
    readonly nowMs: number;
    readonly facets: Facets;
  } | null = null;
  return (rows, sieve, nowMs) => {
    const facets =
      last?.sieve === sieve && last.nowMs === nowMs
        ? recounted(last.facets, last.rows, rows, (some) => countFacets(some, sieve, nowMs))
        : countFacets(rows, sieve, nowMs);
    const kept = last !== null && sameFacets(last.facets, facets) ? last.facets : facets;
    last = { rows, sieve, nowMs, facets: kept };
    return kept;
  };
}

function recounted(
  facets: Facets,
  before: readonly Row[],
  now: readonly Row[],
  count: (rows: readonly Row[]) => Facets,
): Facets {
  const { gone, come } = rowChanges(before, now);
  const changed = new Set([...gone, ...come].map(({ group }) => portOrder(group)));
  if (changed.size === 0) return facets;
  const ports = [...changed].sort((a, b) => a - b);
  const were = count(ports.flatMap((order) => rowsOfPort(before, order)));
  const are = count(ports.flatMap((order) => rowsOfPort(now, order)));
  const counts = facetNames.map((name) => [name, facets[name] - were[name] + are[name]]);
  return Object.fromEntries(counts) as Facets;
}

function rowsOfPort(rows: readonly Row[], order: number): readonly Row[] {
  const first = firstIndex(rows, 0, ({ group }) => portOrder(group) >= order);
  return rows.slice(
    first,
    firstIndex(rows, first, ({ group }) => portOrder(group) > order),
  );
}

function sameFacets(a: Facets, b: Facets): boolean {
  return facetNames.every((name) => a[name] === b[name]);
}

/** Counts places that come in order, each once. */
function counter() {
  let last = -1;
  let count = 0;
  return {
    take(place: number) {
      if (place !== last) count += 1;
      last = place;
    },
    taken: () => count,
  };
}
