import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect, useId } from 'react';
import { useText } from '../../environment.ts';
import type { ListControls } from '../../hooks/use-list.ts';
import { useLabels } from '../../hooks/use-notebook.ts';
import type { ListItem } from '../../model/list-items.ts';
import { countsSeconds, rowWords } from '../../model/row-words.ts';
import { ListenerRow } from './listener-row.tsx';
import styles from './port-list.module.css';
import { SectionRow } from './section-row.tsx';

interface PortListProps {
  readonly list: ListControls;
  readonly nowMs: number;
  /** Every row is of an earlier time. */
  readonly outdated: boolean;
  readonly openPort: number | null;
  readonly grid: RefObject<HTMLTableElement | null>;
  onChoose(item: ListItem): void;
  onHeld(held: boolean): void;
}

const rowHeight = 54;
const sectionHeight = 36;

/** A grid of which only the lines in sight exist. The grid has the focus; the active line is named to it. */
export function PortList({ list, nowMs, outdated, openPort, grid, onChoose, onHeld }: PortListProps) {
  const text = useText();
  const labels = useLabels();
  const id = useId();
  const { items, activeIndex } = list;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.type === 'row' ? rowHeight : sectionHeight),
    overscan: 6,
  });

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, virtualizer]);

  function chooseAt(event: MouseEvent) {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const item = items[Number(line?.getAttribute('data-index') ?? -1)];
    if (item) onChoose(item);
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
      onPointerEnter={() => onHeld(true)}
      onPointerLeave={() => onHeld(grid.current === document.activeElement)}
      onFocus={() => onHeld(true)}
      onBlur={() => onHeld(grid.current?.matches(':hover') ?? false)}
    >
      <tbody className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const line = { id: `${id}${index}`, index, top: start, active: index === activeIndex };
          return item.type === 'row' ? (
            <ListenerRow
              key={key}
              line={line}
              words={rowWords(
                item.row,
                list.moment,
                countsSeconds(item.row, nowMs) ? nowMs : list.moment.nowMs,
                text,
                labels.get(item.row.group.port) ?? null,
              )}
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
