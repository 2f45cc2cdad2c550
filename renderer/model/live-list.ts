import { compareRows, type Row } from './rows.ts';

/** How long a row stays after its port closed, so that what was pointed at is not replaced by its neighbour. */
export const lingerMs = 8_000;

export interface Departure {
  /** When the row was first missed, milliseconds since the epoch. */
  readonly atMs: number;
  /** When it was last known to be there: long before, if reading was paused or nobody looked. */
  readonly openUntilMs: number;
  /** False when the reading was incomplete: the port may well be open. */
  readonly certain: boolean;
}

export interface LiveRow extends Row {
  readonly departure: Departure | null;
}

export interface ListInput {
  /** Every row of the newest snapshot. */
  readonly rows: readonly Row[];
  /** Whether the snapshot has all rows. */
  readonly complete: boolean;
  /** When the sockets were last read, milliseconds since the epoch. */
  readonly checkedMs: number;
  readonly wants: (row: Row) => boolean;
  /** Whether a row stays after its port closed for as long as it has something to tell. */
  readonly keeps: (row: Row) => boolean;
  /** Names what the person asked to see; when it changes, the list is drawn anew even if it is frozen. */
  readonly asked: string;
  readonly systemFolded: boolean;
  /** While true no row changes its place. */
  readonly frozen: boolean;
  readonly nowMs: number;
}

export interface LiveList {
  readonly rows: readonly LiveRow[];
  /** Rows that opened while the list was frozen and will be shown when it thaws. */
  readonly waiting: number;
  readonly input: ListInput | null;
}

export const emptyList: LiveList = { rows: [], waiting: 0, input: null };

/**
 * The list after one more look. Frozen: every row keeps its place, what departed says so, what is new waits.
 * Otherwise: the rows in order, with what departed a moment ago still in its place.
 */
export function advanceList(list: LiveList, input: ListInput): LiveList {
  if (list.input === input) return list;
  if (list.input && onlyTimePassed(list, list.input, input)) return { ...list, input };
  const wanted = input.rows.filter(input.wants);
  if (list.input?.asked !== input.asked) return { rows: wanted.map(present), waiting: 0, input };

  const open = new Map(input.rows.map((row) => [row.key, row]));
  const openUntilMs = list.input.checkedMs;
  const kept = list.rows.map((row) => carried(row, open.get(row.key), input, openUntilMs));
  const shown = new Set(list.rows.map(({ key }) => key));
  if (input.frozen) {
    const opened = wanted.filter(
      ({ key, section }) => !shown.has(key) && !(input.systemFolded && section === 'system'),
    );
    return { rows: kept, waiting: opened.length, input };
  }
  const lingering = kept.filter(
    (row) => row.departure && (input.nowMs - row.departure.atMs < lingerMs || input.keeps(row)),
  );
  return { rows: [...wanted.map(present), ...lingering].sort(compareRows), waiting: 0, input };
}

function onlyTimePassed({ rows }: LiveList, before: ListInput, now: ListInput): boolean {
  return (
    before.rows === now.rows &&
    before.complete === now.complete &&
    before.wants === now.wants &&
    before.keeps === now.keeps &&
    before.asked === now.asked &&
    before.systemFolded === now.systemFolded &&
    before.frozen === now.frozen &&
    rows.every(({ departure }) => departure === null)
  );
}

function carried(row: LiveRow, open: Row | undefined, { complete, nowMs }: ListInput, openUntilMs: number): LiveRow {
  if (open) return { ...open, section: row.section, departure: null };
  const before = row.departure ?? { atMs: nowMs, openUntilMs, certain: false };
  return { ...row, departure: { ...before, certain: before.certain || complete } };
}

function present(row: Row): LiveRow {
  return { ...row, departure: null };
}
