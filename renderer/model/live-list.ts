import { mergeSorted } from '../../electron/shared/merge-sorted.ts';
import type { Arrangement, Standing } from './arrangement.ts';
import type { Heading } from './headings.ts';
import { rowChanges } from './row-changes.ts';
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
  const before = list.input;
  if (before === input) return list;
  if (before && asksTheSame(before, input)) {
    if (onlyTimePassed(list, before, input)) return { ...list, input };
    if (!input.frozen) return { rows: patched(list.rows, before, input), waiting: 0, input };
  }
  const wanted = new Map(input.rows.filter(input.wants).map((row) => [row.key, row]));
  if (before?.asked !== input.asked) return { rows: sorted(list, wanted, input, () => null), waiting: 0, input };

  const open = input.rows.length === wanted.size ? wanted : new Map(input.rows.map((row) => [row.key, row]));
  if (input.frozen) {
    const rows = list.rows.map((row) => {
      const now = open.get(row.key);
      return now ? present(now, row, row.standing) : departed(row, input, before.checkedMs);
    });
    const shown = new Set(list.rows.map(({ key }) => key));
    const waiting = input.rows.filter((row) => wanted.has(row.key) && !shown.has(row.key));
    return { rows, waiting: countUnfolded(waiting, input), input };
  }
  const stays = (row: LiveRow) => (open.has(row.key) ? null : lingering(row, input, before.checkedMs));
  return { rows: sorted(list, wanted, input, stays), waiting: 0, input };
}

/** What was in order already goes first, in that order: the engine's merge sort then has next to nothing to do. */
function sorted(
  { rows: before }: LiveList,
  wanted: ReadonlyMap<string, Row>,
  { arrangement }: ListInput,
  stays: (row: LiveRow) => LiveRow | null,
): readonly LiveRow[] {
  const rows: LiveRow[] = [];
  const shown = new Set<string>();
  for (const row of before) {
    const now = wanted.get(row.key);
    const next = now ? present(now, row, arrangement.standingOf(now)) : stays(row);
    if (next === null) continue;
    shown.add(row.key);
    rows.push(now ? next : { ...next, standing: arrangement.standingOf(next.standing.row) });
  }
  for (const row of wanted.values()) if (!shown.has(row.key)) rows.push(opened(row, arrangement));
  return rows.sort((a, b) => arrangement.compare(a.standing, b.standing));
}

/** The same, where the question is the one before: only what changed, and what departed, is looked at and put in its place. */
function patched(shown: readonly LiveRow[], before: ListInput, input: ListInput): readonly LiveRow[] {
  const { arrangement, wants } = input;
  const { gone, come } = rowChanges(before.rows, input.rows);
  const news = new Map<string, Row | null>();
  for (const { key } of gone) news.set(key, null);
  for (const row of come) news.set(row.key, row);
  const kept: LiveRow[] = [];
  const placed: LiveRow[] = [];
  for (const row of shown) {
    const now = news.get(row.key);
    if (now === undefined && row.departure === null) {
      kept.push(row);
      continue;
    }
    news.delete(row.key);
    const next = now
      ? wants(now) && present(now, row, arrangement.standingOf(now))
      : lingering(row, input, before.checkedMs);
    if (next) placed.push(next);
  }
  for (const row of news.values()) if (row && wants(row)) placed.push(opened(row, arrangement));
  if (placed.length === 0 && kept.length === shown.length) return shown;
  return mergeSorted(kept, placed, (a, b) => arrangement.compare(a.standing, b.standing));
}

function opened(row: Row, arrangement: Arrangement): LiveRow {
  return { ...row, departure: null, standing: arrangement.standingOf(row) };
}

/** A row that is not open any more, for as long as it stays. */
function lingering(row: LiveRow, input: ListInput, openUntilMs: number): LiveRow | null {
  const gone = departed(row, input, openUntilMs);
  return input.nowMs - gone.departure.atMs < lingerMs || input.keeps(gone) ? gone : null;
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

/** Whether the rows of two looks differ by nothing but what happened to them. */
function asksTheSame(before: ListInput, now: ListInput): boolean {
  return (
    before.wants === now.wants &&
    before.keeps === now.keeps &&
    before.arrangement === now.arrangement &&
    before.asked === now.asked &&
    before.frozen === now.frozen
  );
}

function onlyTimePassed({ rows }: LiveList, before: ListInput, now: ListInput): boolean {
  return (
    before.rows === now.rows &&
    before.complete === now.complete &&
    before.isFolded === now.isFolded &&
    rows.every(({ departure }) => departure === null)
  );
}
