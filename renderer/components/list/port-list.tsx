import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { shownColumns } from '../../../electron/shared/list-view.ts';
import { useText } from '../../environment.ts';
import { useLabels } from '../../hooks/use-notebook.ts';
import type { Page } from '../../hooks/use-page.ts';
import { layoutOf } from '../../model/columns.ts';
import { keptWhile } from '../../model/kept-while.ts';
import { type ListItem, sameLines } from '../../model/list-items.ts';
import { countsSeconds } from '../../model/row-words.ts';
import { ColumnHeads } from './column-heads.tsx';
import { ListenerRow } from './listener-row.tsx';
import styles from './port-list.module.css';
import { SectionRow } from './section-row.tsx';
import { StopRow } from './stop-row.tsx';

interface PortListProps {
  readonly page: Page;
  /** Every row is of an earlier time. */
  readonly outdated: boolean;
  readonly grid: RefObject<HTMLTableElement | null>;
}

const rowHeight = 54;
const sectionHeight = 36;
const headsHeight = 30;
/** Until it is drawn and measured. */
const stopHeight = 190;

const heights: Readonly<Record<ListItem['type'], number>> = {
  row: rowHeight,
  heading: sectionHeight,
  stop: stopHeight,
};

/** What every window has room for, in pixels: a table that needs more may have to scroll. */
const narrowest = 480;

/** A range of rows is meant, not the text in them. */
function keepTextUnselected(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

/** A grid of which only the lines in sight exist. The grid has the focus; the active line is named to it. */
export function PortList({ page, outdated, grid }: PortListProps) {
  const text = useText();
  const labels = useLabels();
  const id = useId();
  const { list, nowMs, openPort, favourites } = page;
  const { items, activeIndex, selection, view } = list;
  // The panel has no room for heads.
  const headed = page.kind === 'window';
  const columns = useMemo(() => shownColumns(view.columns), [view.columns]);
  const { template, leastWidth } = useMemo(() => layoutOf(columns), [columns]);
  const [keptLines] = useState(() => keptWhile(sameLines));
  // Kept while the lines stay the same, or every one would be measured anew at each change of any.
  const lines = keptLines(items);
  const stopIndices = useMemo(() => lines.flatMap(({ type }, index) => (type === 'stop' ? [index] : [])), [lines]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    estimateSize: useCallback((index: number) => heights[lines[index]?.type ?? 'row'], [lines]),
    // The heads lie over the top of the lines, which therefore reach further down than the grid.
    scrollPaddingEnd: headed ? headsHeight : 0,
    overscan: 6,
    // A stop has the focus: scrolled out of sight, it stays in the page.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...stopIndices])].sort((a, b) => a - b),
  });

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, virtualizer]);

  function chooseAt(event: MouseEvent) {
    if (!(event.target instanceof Element)) return;
    const item = items[Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? -1)];
    if (!item) return;
    const act = event.target.closest('[data-act]')?.getAttribute('data-act');
    if (item.type !== 'row') page.choose(item);
    else if (act === 'stop') {
      list.activate(item);
      page.askToStop(item.row.group);
    } else if (act === 'favourite') {
      list.activate(item);
      favourites.toggle(item.row.group.port);
    } else if (headed && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      if (event.shiftKey) selection.extendTo(item, items[activeIndex]);
      else selection.toggle(item);
      list.activate(item);
      grid.current?.focus({ preventScroll: true });
    } else page.choose(item);
  }

  const activeId = activeIndex >= 0 ? `${id}${activeIndex}` : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page's shortcuts give every line its keys.
    <table
      ref={grid}
      className={styles['grid']}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what ARIA makes a grid of.
      role="grid"
      aria-label={text.list.label}
      aria-multiselectable={headed || undefined}
      aria-rowcount={items.length + (headed ? 1 : 0)}
      aria-activedescendant={activeId}
      tabIndex={0}
      data-scrolls={leastWidth > narrowest || undefined}
      style={{ '--columns': template, '--least-width': headed ? `${leastWidth}px` : '0' } as CSSProperties}
      onMouseDown={keepTextUnselected}
      onClick={chooseAt}
      onPointerEnter={() => page.setHeld(true)}
      onPointerLeave={() => page.setHeld(grid.current === document.activeElement)}
      onFocus={() => page.setHeld(true)}
      onBlur={() => page.setHeld(grid.current?.matches(':hover') ?? false)}
    >
      {headed && <ColumnHeads columns={columns} sort={view.sort} onSort={(sort) => list.change({ sort })} />}
      <tbody className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const row = index + (headed ? 2 : 1);
          const line = { id: `${id}${index}`, index, row, top: start, active: index === activeIndex };
          if (item.type === 'stop') {
            return (
              <StopRow
                key={key}
                line={line}
                measure={virtualizer.measureElement}
                page={page}
                spot={item.spot}
                width={columns.length}
                home={grid}
              />
            );
          }
          return item.type === 'row' ? (
            <ListenerRow
              key={key}
              line={line}
              row={item.row}
              moment={list.moment}
              nowMs={countsSeconds(item.row, nowMs) ? nowMs : list.moment.nowMs}
              label={labels.get(item.row.group.port) ?? null}
              stopping={list.stopping.has(item.key)}
              favourite={favourites.ports.has(item.row.group.port)}
              columns={columns}
              selected={selection.keys.has(item.key)}
              outdated={outdated}
              open={item.row.group.port === openPort}
            />
          ) : (
            <SectionRow key={key} line={line} item={item} width={columns.length} />
          );
        })}
      </tbody>
    </table>
  );
}
