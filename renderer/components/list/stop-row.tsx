import type { RefObject } from 'react';
import type { Page } from '../../hooks/use-page.ts';
import type { StopSpot } from '../../model/stop-spots.ts';
import { StopPanel } from '../stop/stop-panel.tsx';
import { type Line, lineProps } from './line.ts';
import styles from './port-list.module.css';

interface StopRowProps {
  readonly line: Line;
  readonly page: Page;
  readonly spot: StopSpot;
  /** How many columns it spans. */
  readonly width: number;
  /** What gets the focus when the stop is closed. */
  readonly home: RefObject<HTMLElement | null>;
  /** Told of the element, whose height is that of its words. */
  measure(element: HTMLElement | null): void;
}

/** The stop of a row, unfolded under it. */
export function StopRow({ line, page, spot, width, home, measure }: StopRowProps) {
  return (
    <tr ref={measure} {...lineProps(line)} className={styles['stop']}>
      <td colSpan={width}>
        <StopPanel page={page} spot={spot} home={home} />
      </td>
    </tr>
  );
}
