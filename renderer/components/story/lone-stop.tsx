import type { RefObject } from 'react';
import { useFocusReturn } from '../../hooks/use-focus-return.ts';
import type { Page } from '../../hooks/use-page.ts';
import { StopPanel } from '../stop/stop-panel.tsx';

interface LoneStopProps {
  readonly page: Page;
  readonly open: boolean;
  /** What gets the focus when it closes. */
  readonly pane: RefObject<HTMLElement | null>;
}

/** A stop whose process has no card any more: it stands by itself. */
export function LoneStop({ page, open, pane }: LoneStopProps) {
  useFocusReturn(open, pane);
  return open && <StopPanel page={page} />;
}
