import type { RefObject } from 'react';
import { ListState } from '../components/list/list-state.tsx';
import { OfferList } from '../components/list/offer-list.tsx';
import { PortList } from '../components/list/port-list.tsx';
import { SelectionStrip } from '../components/list/selection-strip.tsx';
import { StopStrips } from '../components/stop/stop-strips.tsx';
import { useText } from '../environment.ts';
import type { RunCommand } from '../hooks/use-commands.ts';
import type { Page } from '../hooks/use-page.ts';
import { outdatedSince } from '../model/outdated.ts';
import styles from './page.module.css';

interface ListPaneProps {
  readonly page: Page;
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly run: RunCommand;
}

export function ListPane({ page, grid, run }: ListPaneProps) {
  const text = useText();
  const { list, feed } = page;
  return (
    <section className={styles['list']} aria-label={text.list.label}>
      <StopStrips page={page} home={grid} />
      {list.items.length > 0 && <PortList page={page} outdated={outdatedSince(feed) !== null} grid={grid} />}
      <ListState feed={feed} list={list} />
      {list.waiting > 0 && (
        <button type="button" className={styles['waiting']} onClick={list.showWaiting}>
          {text.list.waiting(list.waiting)}
        </button>
      )}
      <SelectionStrip page={page} run={run} />
      <OfferList page={page} />
    </section>
  );
}
