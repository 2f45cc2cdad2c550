/** In the order in which they are drawn. */
export const columnNames = [
  'port',
  'name',
  'process',
  'pid',
  'user',
  'place',
  'registry',
  'addresses',
  'started',
  'reach',
  'age',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** `sections`: favourites, yours, services, the operating system. `unit`: the container, else the service unit. */
export const groupNames = ['sections', 'none', 'project', 'process', 'unit', 'user', 'reach'] as const;
export type GroupName = (typeof groupNames)[number];

export interface SortOrder {
  readonly by: ColumnName;
  readonly descending: boolean;
}

/** How long a listener is new to somebody who glances: in the list, by its filter and in the tray. */
export const newForMinutes = 10;

/** New since when: since a moment that the person set (ISO 8601), in the last minutes, or since midnight. */
export type NewSince =
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'today' };

/** Which rows a list shows: all that pass every part. What is null or false leaves all through. */
export interface ListFilter {
  readonly protocol: 'tcp' | 'udp' | null;
  /** `beyond`: bound to more than this computer. */
  readonly reach: 'loopback' | 'beyond' | null;
  /** Held by the person's own user. */
  readonly mine: boolean;
  readonly favourites: boolean;
  readonly since: NewSince | null;
}

/** How the full window's list is drawn. */
export interface ListView {
  /** The port is always shown, whether it is named here or not. */
  readonly columns: readonly ColumnName[];
  readonly sort: SortOrder;
  readonly group: GroupName;
  readonly filter: ListFilter;
}

export const openFilter: ListFilter = { protocol: null, reach: null, mine: false, favourites: false, since: null };

export const usualListView: ListView = {
  columns: ['port', 'name', 'reach', 'age'],
  sort: { by: 'port', descending: false },
  group: 'sections',
  filter: openFilter,
};

/** The port first, then what was chosen, in the order of `columnNames`. */
export function shownColumns(chosen: readonly ColumnName[]): readonly ColumnName[] {
  return columnNames.filter((name) => name === 'port' || chosen.includes(name));
}
