import type { RefObject } from 'react';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { StopPanel } from './stop-panel.tsx';
import styles from './stop-strips.module.css';

interface StopStripsProps {
  readonly page: Page;
  readonly home: RefObject<HTMLElement | null>;
}

/** Above the list, where nothing hides them: the stops whose row is not in it. */
export function StopStrips({ page, home }: StopStripsProps) {
  const { stop: words } = useText();
  const { unplaced } = page.list;
  if (unplaced.length === 0) return null;
  return (
    <section className={styles['strips']} aria-label={words.strips}>
      {unplaced.map((spot) => (
        <StopPanel key={spot.key} page={page} spot={spot} home={home} titled />
      ))}
    </section>
  );
}
