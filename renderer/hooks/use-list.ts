import { useCallback, useMemo, useState } from 'react';
import type { WatchState } from '../../electron/shared/snapshot.ts';
import {
  beganMs,
  countByFilter,
  type FilterName,
  filterNames,
  type Moment,
  matchesText,
  passesFilter,
} from '../model/filter.ts';
import { type ListItem, listItems, placeStops, stepFrom } from '../model/list-items.ts';
import { hasOwnSection, type Row, rowsOf } from '../model/rows.ts';
import { holdsTarget, isStopping, rowOfSpot, type StopSpot } from '../model/stop-spots.ts';
import { useLiveList } from './use-live-list.ts';
import { useLabels } from './use-notebook.ts';
import { useSettings } from './use-settings.ts';

export interface ListControls {
  /** Every row of the newest snapshot, whatever is shown of it. */
  readonly rows: readonly Row[];
  readonly items: readonly ListItem[];
  /** Stops that have no row in sight. */
  readonly unplaced: readonly StopSpot[];
  /** Keys of the rows whose process is being stopped. */
  readonly stopping: ReadonlySet<string>;
  readonly moment: Moment;
  readonly text: string;
  setText(text: string): void;
  readonly filter: FilterName;
  setFilter(filter: FilterName): void;
  /** The filters that mean something here, with the number of ports behind each; null until they were read. */
  readonly filters: readonly { readonly name: FilterName; readonly count: number | null }[];
  toggleSystem(): void;
  readonly waiting: number;
  showWaiting(): void;
  /** -1 where no line is active. */
  readonly activeIndex: number;
  activate(item: ListItem): void;
  deactivate(): void;
  step(by: number): void;
}

/** "New" and the ages of rows need no finer clock. */
const coarseMs = 10_000;

interface Stops {
  readonly spots: readonly StopSpot[];
  /** The port whose story is open: its stops are shown there and not in the list. */
  readonly openPort: number | null;
}

export function useList(watch: WatchState | null, nowMs: number, frozen: boolean, stops: Stops): ListControls {
  const { spots, openPort } = stops;
  const snapshot = watch?.snapshot ?? null;
  const checkedAt = watch?.checkedAt ?? null;
  const labels = useLabels();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<FilterName>('all');
  const { foldSystem } = useSettings().settings;
  /** The setting from which the person departed in this list: a change of the setting holds again. */
  const [departedFrom, setDepartedFrom] = useState<boolean | null>(null);
  const [shown, setShown] = useState(0);
  const [active, setActive] = useState<{ readonly key: string; readonly index: number } | null>(null);

  const rows = useMemo(() => (snapshot ? rowsOf(snapshot) : []), [snapshot]);
  const coarseNowMs = Math.floor(nowMs / coarseMs) * coarseMs;
  const moment = useMemo(() => ({ nowMs: coarseNowMs, beganMs: beganMs(rows) }), [coarseNowMs, rows]);
  const folds = departedFrom === foldSystem ? !foldSystem : foldSystem;
  const systemFolded = folds && text.trim() === '';
  const wants = useCallback(
    (row: Row) => passesFilter(row, filter, moment) && matchesText(row, text, labels.get(row.group.port) ?? null),
    [filter, moment, text, labels],
  );
  const keeps = useCallback((row: Row) => spots.some(({ target }) => holdsTarget(row.group, target)), [spots]);
  const complete = snapshot?.complete ?? false;
  const checkedMs = checkedAt === null ? 0 : Date.parse(checkedAt);
  const asked = `${filter} ${shown} ${text}`;
  const live = useLiveList(
    useMemo(
      () => ({ rows, complete, checkedMs, wants, keeps, asked, systemFolded, frozen, nowMs }),
      [rows, complete, checkedMs, wants, keeps, asked, systemFolded, frozen, nowMs],
    ),
  );
  const inList = useMemo(() => spots.filter(({ target }) => target.port !== openPort), [spots, openPort]);
  const lines = useMemo(() => listItems(live.rows, systemFolded), [live.rows, systemFolded]);
  const { items, unplaced } = useMemo(() => placeStops(lines, inList), [lines, inList]);
  const stopping = useMemo(
    () => new Set(spots.filter(isStopping).flatMap((spot) => rowOfSpot(live.rows, spot)?.key ?? [])),
    [spots, live.rows],
  );
  const counts = useMemo(() => countByFilter(rows, moment), [rows, moment]);
  const ownMeansSomething = snapshot !== null && hasOwnSection(snapshot.reader);

  const activate = (item: ListItem) => setActive({ key: item.key, index: items.indexOf(item) });
  const deactivate = useCallback(() => setActive(null), []);
  const activeIndex = active ? items.findIndex(({ key }) => key === active.key) : -1;

  return {
    rows,
    items,
    unplaced,
    stopping,
    moment,
    text,
    setText,
    filter,
    setFilter,
    filters: filterNames
      .filter((name) => name !== 'yours' || ownMeansSomething)
      .map((name) => ({ name, count: snapshot && counts[name] })),
    toggleSystem: () => setDepartedFrom((before) => (before === foldSystem ? null : foldSystem)),
    waiting: live.waiting,
    showWaiting: () => setShown((count) => count + 1),
    activeIndex,
    activate,
    deactivate,
    step(by) {
      const from = activeIndex === -1 && active ? Math.min(active.index, items.length - 1) : activeIndex;
      const item = items[stepFrom(items, from, by) ?? -1];
      if (item) activate(item);
    },
  };
}
