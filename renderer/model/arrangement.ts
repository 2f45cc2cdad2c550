import { isUnknown } from '../../electron/shared/known.ts';
import type { ColumnName, GroupName, SortOrder } from '../../electron/shared/list-view.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { scopes } from '../../electron/shared/reach.ts';
import { openSince } from './filter.ts';
import { type Heading, headingOf } from './headings.ts';
import { boundTo, factOf } from './row-facts.ts';
import { rowNames } from './row-names.ts';
import type { Row } from './rows.ts';

/** Where a row belongs. Made once for a row and an arrangement, so that comparing two is comparing two values. */
export interface Standing {
  readonly row: Row;
  readonly heading: Heading | null;
  /** What the rows of a heading are sorted by; null stands last, whichever way they are sorted. */
  readonly value: string | number | null;
}

/** How rows are grouped and sorted. Each makes standings of its own, which only it can compare. */
export interface Arrangement {
  /** The very same row gives the very same standing again. */
  standingOf(row: Row): Standing;
  /** A total order: no two rows of different keys are equal. */
  compare(a: Standing, b: Standing): number;
}

export interface ArrangementChoice {
  readonly group: GroupName;
  readonly sort: SortOrder;
  readonly favourites: ReadonlySet<number>;
  /** See `Moment`. */
  readonly beganMs: number;
  /** BCP 47: names are sorted as its speakers expect. */
  readonly language: string;
}

export function arrange({ group, sort, favourites, beganMs, language }: ArrangementChoice): Arrangement {
  const { compare: compareText } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const direction = sort.descending ? -1 : 1;

  function compareValues(a: Standing['value'], b: Standing['value']): number {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    return direction * compareText(String(a), String(b));
  }

  function compareHeadings(a: Heading | null, b: Heading | null): number {
    if (a === b || a === null || b === null || a.key === b.key) return 0;
    return a.order - b.order || compareText(a.name ?? '', b.name ?? '') || plainly(a.key, b.key);
  }

  const known = new WeakMap<Row, Standing>();
  const headings = new Map<string, Heading>();

  /** One object for one heading, so that whether two rows share theirs is seen at a glance. */
  function theOne(heading: Heading | null): Heading | null {
    if (heading === null) return null;
    const same = headings.get(heading.key) ?? heading;
    headings.set(heading.key, same);
    return same;
  }

  function standingOf(row: Row): Standing {
    const before = known.get(row);
    if (before) return before;
    const standing = {
      row,
      heading: theOne(headingOf(row, group, favourites)),
      value: sortValue(row.group, sort.by, beganMs),
    };
    known.set(row, standing);
    return standing;
  }

  return {
    standingOf,
    compare: (a, b) =>
      compareHeadings(a.heading, b.heading) || compareValues(a.value, b.value) || comparePlaces(a.row, b.row),
  };
}

/** What a column sorts by: numbers and moments as such, names without regard to case. */
function sortValue(group: ListenerGroup, by: ColumnName, beganMs: number): string | number | null {
  switch (by) {
    case 'port':
      return group.port;
    case 'name': {
      const { strong, place, registry } = rowNames(group);
      return strong ?? place?.name ?? registry;
    }
    case 'reach':
      return scopes.indexOf(group.reach.scope);
    case 'age':
      // The youngest first.
      return -Date.parse(openSince(group, beganMs));
    case 'pid':
      return group.owners.length === 0 ? null : Math.min(...group.owners.map(({ pid }) => pid));
    case 'started': {
      const starts = group.owners.flatMap(({ startedAt }) => (isUnknown(startedAt) ? [] : [Date.parse(startedAt)]));
      return starts.length === 0 ? null : Math.min(...starts);
    }
    case 'place':
      return rowNames(group).place?.name ?? null;
    case 'addresses':
      return boundTo(group)[0] ?? null;
    default:
      return factOf(group, by).values[0] ?? null;
  }
}

/** By port, protocol and key: what settles the order where nothing else does. */
function comparePlaces(a: Row, b: Row): number {
  return a.group.port - b.group.port || plainly(a.group.protocol, b.group.protocol) || plainly(a.key, b.key);
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
