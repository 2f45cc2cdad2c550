import type { RefObject } from 'react';
import { ListState } from '../components/list/list-state.tsx';
import { OfferList } from '../components/list/offer-list.tsx';
import { PortList } from '../components/list/port-list.tsx';
import { StopStrips } from '../components/stop/stop-strips.tsx';
import { useText } from '../environment.ts';
import type { Page } from '../hooks/use-page.ts';
import { outdatedSince } from '../model/outdated.ts';
import styles from './page.module.css';

interface ListPaneProps {
  readonly page: Page;
  readonly grid: RefObject<HTMLTableElement | null>;
}

export function ListPane({ page, grid }: ListPaneProps) {
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
      <OfferList page={page} />
    </section>
  );
}
