import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect, useId } from 'react';
import { useText } from '../../environment.ts';
import { useLabels } from '../../hooks/use-notebook.ts';
import type { Page } from '../../hooks/use-page.ts';
import type { ListItem } from '../../model/list-items.ts';
import { countsSeconds, rowWords } from '../../model/row-words.ts';
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
/** Until it is drawn and measured. */
const stopHeight = 190;

const heights: Readonly<Record<ListItem['type'], number>> = {
  row: rowHeight,
  section: sectionHeight,
  fold: sectionHeight,
  stop: stopHeight,
};

/** A grid of which only the lines in sight exist. The grid has the focus; the active line is named to it. */
export function PortList({ page, outdated, grid }: PortListProps) {
  const text = useText();
  const labels = useLabels();
  const id = useId();
  const { list, nowMs, openPort } = page;
  const { items, activeIndex } = list;
  const stopIndices = items.flatMap(({ type }, index) => (type === 'stop' ? [index] : []));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => heights[items[index]?.type ?? 'row'],
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
    if (item?.type === 'row' && event.target.closest('[data-act="stop"]')) {
      list.activate(item);
      page.askToStop(item.row.group);
    } else if (item) page.choose(item);
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
      aria-rowcount={items.length}
      aria-activedescendant={activeId}
      tabIndex={0}
      onClick={chooseAt}
      onPointerEnter={() => page.setHeld(true)}
      onPointerLeave={() => page.setHeld(grid.current === document.activeElement)}
      onFocus={() => page.setHeld(true)}
      onBlur={() => page.setHeld(grid.current?.matches(':hover') ?? false)}
    >
      <tbody className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const line = { id: `${id}${index}`, index, top: start, active: index === activeIndex };
          if (item.type === 'stop') {
            return (
              <StopRow
                key={key}
                line={line}
                measure={virtualizer.measureElement}
                page={page}
                spot={item.spot}
                home={grid}
              />
            );
          }
          return item.type === 'row' ? (
            <ListenerRow
              key={key}
              line={line}
              words={rowWords(item.row, list.moment, countsSeconds(item.row, nowMs) ? nowMs : list.moment.nowMs, text, {
                label: labels.get(item.row.group.port) ?? null,
                stopping: list.stopping.has(item.key),
              })}
              outdated={outdated}
              open={item.row.group.port === openPort}
            />
          ) : (
            <SectionRow key={key} line={line} item={item} />
          );
        })}
      </tbody>
    </table>
  );
}
