import { useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { Page } from './use-page.ts';
import { useSettings } from './use-settings.ts';

export interface Welcome {
  readonly open: boolean;
  /** It was read, for good. */
  close(): void;
}

/** The first screen, for whoever has not seen it; it waits while something is shown that was asked for. */
export function useWelcome({ openPort, sheet, stop }: Pick<Page, 'openPort' | 'sheet' | 'stop'>): Welcome {
  const { settings } = useEnvironment();
  const { settings: current, revision } = useSettings();
  const [closed, setClosed] = useState(false);
  // Until the core has told, nobody knows whether it was seen.
  const unseen = revision >= 0 && !current.welcomed && !closed;
  return {
    open: unseen && openPort === null && sheet === null && stop.flow.phase === 'idle',
    close() {
      // Settings that cannot be written say so themselves, and are no reason to keep the ports from anybody.
      setClosed(true);
      void settings.change({ welcomed: true });
    },
  };
}
