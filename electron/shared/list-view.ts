export const columnNames = [
  'port',
  'name',
  'reach',
  'age',
  'process',
  'pid',
  'user',
  'place',
  'registry',
  'addresses',
  'started',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** `sections`: yours, services, the operating system. */
export const groupNames = ['sections', 'none', 'project', 'process', 'unit', 'user', 'reach'] as const;
export type GroupName = (typeof groupNames)[number];

export interface SortOrder {
  readonly by: ColumnName;
  readonly descending: boolean;
}

/** Which rows a list shows: all that pass every part. */
export interface ListFilter {
  readonly which: 'all' | 'yours' | 'reachable' | 'new' | 'favourites';
  /** Null: both. */
  readonly protocol: 'tcp' | 'udp' | null;
}

/** How the full window's list is drawn. */
export interface ListView {
  readonly columns: readonly ColumnName[];
  readonly sort: SortOrder;
  readonly group: GroupName;
  readonly filter: ListFilter;
}

export const usualListView: ListView = {
  columns: ['port', 'name', 'reach', 'age'],
  sort: { by: 'port', descending: false },
  group: 'sections',
  filter: { which: 'all', protocol: null },
};
