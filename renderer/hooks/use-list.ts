import { useCallback, useMemo, useState } from 'react';
import type { ListFilter } from '../../electron/shared/list-view.ts';
import type { WatchState } from '../../electron/shared/snapshot.ts';
import { useText } from '../environment.ts';
import { arrange } from '../model/arrangement.ts';
import { countFacets, type Facets, facetCounter } from '../model/facets.ts';
import { beganMs, type Moment, passes, type Sieve, sinceMs } from '../model/filter.ts';
import type { Heading } from '../model/headings.ts';
import { headingBefore, type ListItem, listItems, placeStops, stepFrom } from '../model/list-items.ts';
import { matchesWords, searchWords } from '../model/matches-text.ts';
import { hasOwnSection, type Row, rowsOf } from '../model/rows.ts';
import { holdsTarget, isStopping, rowOfSpot, type StopSpot } from '../model/stop-spots.ts';
import type { Favourites } from './use-favourites.ts';
import type { ListViewControls } from './use-list-view.ts';
import { useLiveList } from './use-live-list.ts';
import { useLabels } from './use-notebook.ts';
import { type Selection, useSelection } from './use-selection.ts';
import { useSettings } from './use-settings.ts';

export interface ListControls extends ListViewControls {
  /** How it is drawn, by itself: the same until that changes. */
  readonly controls: ListViewControls;
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
  setFilter(filter: ListFilter): void;
  /** Ports behind each part of the filter; null until they were read. */
  readonly facets: Facets | null;
  /** Whether "yours" tells rows apart. */
  readonly ownMeansSomething: boolean;
  /** What a filter in place of this one would show, in ports. */
  countWith(filter: ListFilter): number;
  toggleFold(heading: Heading): void;
  readonly waiting: number;
  showWaiting(): void;
  readonly selection: Selection;
  /** -1 where no line is active. */
  readonly activeIndex: number;
  activate(item: ListItem): void;
  deactivate(): void;
  /** The line that is active then; null where there is none. */
  step(by: number): ListItem | null;
  /** Folds or unfolds the active heading; of a row, leads to its heading. False where there is nothing to do. */
  fold(folded: boolean): boolean;
}

const nothingToggled: ReadonlySet<string> = new Set();

/** "New" and the ages of rows need no finer clock. */
const coarseMs = 10_000;

export interface ListContext {
  readonly viewControls: ListViewControls;
  readonly favourites: Favourites['ports'];
  readonly spots: readonly StopSpot[];
  /** The port whose story is open: its stops are shown there and not in the list. */
  readonly openPort: number | null;
}

export function useList(watch: WatchState | null, nowMs: number, frozen: boolean, context: ListContext): ListControls {
  const { viewControls, favourites, spots, openPort } = context;
  const { view, change } = viewControls;
  const { filter, group, sort } = view;
  const { language } = useText();
  const { foldSystem } = useSettings().settings;
  const snapshot = watch?.snapshot ?? null;
  const checkedAt = watch?.checkedAt ?? null;
  const labels = useLabels();
  const [text, setText] = useState('');
  const [byHand, setByHand] = useState({ foldSystem, keys: nothingToggled });
  // What was folded by hand was against the setting as it was: another setting holds for all.
  const toggled = byHand.foldSystem === foldSystem ? byHand.keys : nothingToggled;
  const [shown, setShown] = useState(0);
  const [active, setActive] = useState<{ readonly key: string; readonly index: number } | null>(null);

  const rows = useMemo(() => (snapshot ? rowsOf(snapshot) : []), [snapshot]);
  const coarseNowMs = Math.floor(nowMs / coarseMs) * coarseMs;
  const began = useMemo(() => beganMs(rows), [rows]);
  const moment = useMemo(() => ({ nowMs: coarseNowMs, beganMs: began }), [coarseNowMs, began]);
  const since = filter.since && sinceMs(filter.since, coarseNowMs);
  const sieve = useMemo<Sieve>(
    () => ({ filter, favourites, sinceMs: since, beganMs: began }),
    [filter, favourites, since, began],
  );
  const words = useMemo(() => searchWords(text), [text]);
  const matches = useCallback(
    (row: Row) => words.length === 0 || matchesWords(row, words, labels.get(row.group.port) ?? null),
    [words, labels],
  );
  const wants = useCallback((row: Row) => passes(row, sieve) && matches(row), [sieve, matches]);
  const keeps = useCallback((row: Row) => spots.some(({ target }) => holdsTarget(row.group, target)), [spots]);
  const arrangement = useMemo(
    () => arrange({ group, sort, favourites, beganMs: began, language }),
    [group, sort, favourites, began, language],
  );
  const searching = words.length > 0;
  const isFolded = useCallback(
    (heading: Heading) => toggled.has(foldKey(heading, searching)) !== (foldSystem && !searching && isSystem(heading)),
    [toggled, foldSystem, searching],
  );
  const complete = snapshot?.complete ?? false;
  const checkedMs = checkedAt === null ? 0 : Date.parse(checkedAt);
  const asked = JSON.stringify([filter, group, sort, shown, words]);
  const live = useLiveList(
    useMemo(
      () => ({ rows, complete, checkedMs, wants, keeps, arrangement, asked, isFolded, frozen, nowMs }),
      [rows, complete, checkedMs, wants, keeps, arrangement, asked, isFolded, frozen, nowMs],
    ),
  );
  const inList = useMemo(() => spots.filter(({ target }) => target.port !== openPort), [spots, openPort]);
  const lines = useMemo(() => listItems(live.rows, isFolded), [live.rows, isFolded]);
  const { items, unplaced } = useMemo(() => placeStops(lines, inList), [lines, inList]);
  const stopping = useMemo(
    () => new Set(spots.filter(isStopping).flatMap((spot) => rowOfSpot(live.rows, spot)?.key ?? [])),
    [spots, live.rows],
  );
  const [count] = useState(facetCounter);
  const facets = useMemo(
    () => snapshot && count(rows, sieve, coarseNowMs),
    [snapshot, rows, sieve, coarseNowMs, count],
  );
  const selection = useSelection(items);

  const activate = (item: ListItem) => setActive({ key: item.key, index: items.indexOf(item) });
  const deactivate = useCallback(() => setActive(null), []);
  const activeIndex = useMemo(() => (active ? items.findIndex(({ key }) => key === active.key) : -1), [active, items]);
  const toggleFold = (heading: Heading) =>
    setByHand((before) => {
      const keys = new Set(before.foldSystem === foldSystem ? before.keys : nothingToggled);
      const key = foldKey(heading, searching);
      if (!keys.delete(key)) keys.add(key);
      return { foldSystem, keys };
    });

  return {
    controls: viewControls,
    view,
    change,
    rows,
    items,
    unplaced,
    stopping,
    moment,
    text,
    setText,
    setFilter: (next) => change({ filter: next }),
    facets,
    ownMeansSomething: snapshot !== null && hasOwnSection(snapshot.reader),
    countWith: (other) => {
      const otherSieve = { ...sieve, filter: other, sinceMs: other.since && sinceMs(other.since, coarseNowMs) };
      return countFacets(
        rows.filter((row) => passes(row, otherSieve) && matches(row)),
        otherSieve,
        coarseNowMs,
      ).all;
    },
    toggleFold,
    waiting: live.waiting,
    showWaiting: () => setShown((count) => count + 1),
    selection,
    activeIndex,
    activate,
    deactivate,
    step(by) {
      const from = activeIndex === -1 && active ? Math.min(active.index, items.length - 1) : activeIndex;
      const item = items[stepFrom(items, from, by) ?? -1] ?? null;
      if (item) activate(item);
      return item;
    },
    fold(folded) {
      const line = items[activeIndex];
      if (line?.type === 'heading') {
        if (line.folded !== folded) toggleFold(line.heading);
        return true;
      }
      const heading = folded ? headingBefore(items, activeIndex) : null;
      if (heading === null) return false;
      activate(heading);
      return true;
    },
  };
}

/** A search unfolds everything; what is folded while it lasts is folded for as long as it lasts. */
function foldKey({ key }: Heading, searching: boolean): string {
  return searching ? `search ${key}` : key;
}

function isSystem({ by, name }: Heading): boolean {
  return by === 'sections' && name === 'system';
}
