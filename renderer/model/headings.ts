import type { GroupName } from '../../electron/shared/list-view.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { containerOf, lastPart } from '../../electron/shared/place.ts';
import { scopes } from '../../electron/shared/reach.ts';
import type { Dictionary } from '../text/english.ts';
import type { FixedHeading } from './fixed-headings.ts';
import { type Fact, factOf } from './row-facts.ts';
import { type Row, sectionNames } from './rows.ts';

/** What rows stand under. */
export interface Heading {
  /** Unique. */
  readonly key: string;
  readonly by: GroupName;
  /** Null: these rows have none, or theirs could not be read. */
  readonly name: string | null;
  /** Ascending down the list. */
  readonly order: number;
}

/** Where a name stands before its lack, and the lack before what could not be read. */
const orders = { named: 0, none: 1, unknown: 2 } as const;

/** @param favourites ports that come first where rows stand in sections */
export function headingOf(row: Row, by: GroupName, favourites: ReadonlySet<number>): Heading | null {
  const { group, section } = row;
  switch (by) {
    case 'none':
      return null;
    case 'sections':
      return favourites.has(group.port)
        ? fixed(by, 'favourites', -1)
        : fixed(by, section, sectionNames.indexOf(section));
    case 'reach':
      return fixed(by, group.reach.scope, scopes.indexOf(group.reach.scope));
    case 'unit':
      return unitHeading(group);
    default:
      return ofFact(by, factOf(group, by));
  }
}

export interface HeadingWords {
  readonly name: string;
  /** More of it, where the name alone may be that of several. */
  readonly detail: string | null;
}

export function headingWords({ by, name, order }: Heading, { table }: Dictionary): HeadingWords {
  if (by === 'none') return { name: '', detail: null };
  if (by === 'sections' || by === 'reach') return { name: table.headings[name as FixedHeading], detail: null };
  if (name === null) {
    return { name: order === orders.none ? table.without[by] : table.notKnown[by], detail: null };
  }
  return by === 'project' ? { name: lastPart(name) ?? name, detail: name } : { name, detail: null };
}

function unitHeading(group: ListenerGroup): Heading {
  const container = containerOf(group.listeners);
  const found = factOf(group, 'container');
  if (container) return named('unit', found.values[0] ?? container.id, container.id);
  const unit = factOf(group, 'unit');
  return ofFact('unit', { values: unit.values, missing: unit.missing ?? found.missing });
}

function ofFact(by: GroupName, { values, missing }: Fact): Heading {
  const [name] = values;
  if (name !== undefined) return named(by, name, name);
  const order = missing === null ? orders.none : orders.unknown;
  return { key: `${by} ${order}`, by, name: null, order };
}

function named(by: GroupName, name: string, id: string): Heading {
  return { key: `${by} ${orders.named} ${id}`, by, name, order: orders.named };
}

function fixed(by: GroupName, name: FixedHeading, order: number): Heading {
  return { key: `${by} ${name}`, by, name, order };
}
