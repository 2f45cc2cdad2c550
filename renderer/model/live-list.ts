import type { Arrangement, Standing } from './arrangement.ts';
import type { Heading } from './headings.ts';
import type { Row } from './rows.ts';

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
  /** While the list is frozen that of an earlier look: a row keeps its place whatever becomes known of it. */
  readonly standing: Standing;
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
  readonly arrangement: Arrangement;
  /** Names what the person asked to see; when it changes, the list is drawn anew even if it is frozen. */
  readonly asked: string;
  /** Whether the rows under a heading are folded away. */
  readonly isFolded: (heading: Heading) => boolean;
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
 * Otherwise: the rows in order, with what departed a moment ago still in its place. A row of which nothing changed
 * stays the same object.
 */
export function advanceList(list: LiveList, input: ListInput): LiveList {
  if (list.input === input) return list;
  if (list.input && onlyTimePassed(list, list.input, input)) return { ...list, input };
  const wanted = new Map(input.rows.filter(input.wants).map((row) => [row.key, row]));
  if (list.input?.asked !== input.asked) return { rows: sorted(list, wanted, input, () => null), waiting: 0, input };

  const open = input.rows.length === wanted.size ? wanted : new Map(input.rows.map((row) => [row.key, row]));
  const openUntilMs = list.input.checkedMs;
  if (input.frozen) {
    const rows = list.rows.map((row) => {
      const now = open.get(row.key);
      return now ? present(now, row, row.standing) : departed(row, input, openUntilMs);
    });
    const shown = new Set(list.rows.map(({ key }) => key));
    const waiting = input.rows.filter((row) => wanted.has(row.key) && !shown.has(row.key));
    return { rows, waiting: countUnfolded(waiting, input), input };
  }
  const lingers = (row: LiveRow) => {
    if (open.has(row.key)) return null;
    const gone = departed(row, input, openUntilMs);
    return input.nowMs - gone.departure.atMs < lingerMs || input.keeps(gone) ? gone : null;
  };
  return { rows: sorted(list, wanted, input, lingers), waiting: 0, input };
}

/** What was in order already goes first, in that order: the engine's merge sort then has next to nothing to do. */
function sorted(
  { rows: before }: LiveList,
  wanted: ReadonlyMap<string, Row>,
  { arrangement }: ListInput,
  lingers: (row: LiveRow) => LiveRow | null,
): readonly LiveRow[] {
  const rows: LiveRow[] = [];
  const shown = new Set<string>();
  for (const row of before) {
    const now = wanted.get(row.key);
    const next = now ? present(now, row, standingIn(arrangement, now, row)) : lingers(row);
    if (next === null) continue;
    shown.add(row.key);
    rows.push(now ? next : { ...next, standing: standingIn(arrangement, next.standing.row, next) });
  }
  for (const row of wanted.values()) {
    if (!shown.has(row.key)) rows.push({ ...row, departure: null, standing: arrangement.standingOf(row) });
  }
  return rows.sort((a, b) => arrangement.compare(a.standing, b.standing));
}

function standingIn(arrangement: Arrangement, row: Row, { standing }: LiveRow): Standing {
  return standing.by === arrangement && standing.row === row ? standing : arrangement.standingOf(row);
}

function present(row: Row, before: LiveRow, standing: Standing): LiveRow {
  const same = before.group === row.group && before.section === row.section && before.departure === null;
  return same && before.standing === standing ? before : { ...row, departure: null, standing };
}

function departed(row: LiveRow, { complete, nowMs }: ListInput, openUntilMs: number) {
  const before = row.departure ?? { atMs: nowMs, openUntilMs, certain: false };
  return { ...row, departure: { ...before, certain: before.certain || complete } };
}

function countUnfolded(rows: readonly Row[], { arrangement, isFolded }: ListInput): number {
  let count = 0;
  for (const row of rows) {
    const { heading } = arrangement.standingOf(row);
    if (heading === null || !isFolded(heading)) count += 1;
  }
  return count;
}

function onlyTimePassed({ rows }: LiveList, before: ListInput, now: ListInput): boolean {
  return (
    before.rows === now.rows &&
    before.complete === now.complete &&
    before.wants === now.wants &&
    before.keeps === now.keeps &&
    before.arrangement === now.arrangement &&
    before.asked === now.asked &&
    before.isFolded === now.isFolded &&
    before.frozen === now.frozen &&
    rows.every(({ departure }) => departure === null)
  );
}
