/** Notices that an answer does not come. */
export interface Watchdog {
  /** Begins to wait, unless it waits already. */
  wait(): void;
  stop(): void;
}

export interface WatchdogOptions {
  readonly patienceMs: number;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
  /** It waited for `patienceMs` in vain, and waits no longer. */
  readonly bark: () => void;
}

/** A reading that is only slow ends earlier: its tools, one after the other, are given up within 15 s in all. */
export const usualPatienceMs = 30_000;

/**
 * A timer that was due while the computer slept, or while all of the process stood still, fires at once afterwards,
 * before anybody had the time to answer. So the patience is cut in pieces, of which that uses up only one.
 */
const pieces = 6;

export function createWatchdog({ patienceMs, setTimer, bark }: WatchdogOptions): Watchdog {
  let cancel: (() => void) | null = null;

  function waitFor(remaining: number): void {
    cancel = setTimer(() => {
      cancel = null;
      if (remaining > 1) waitFor(remaining - 1);
      else bark();
    }, patienceMs / pieces);
  }

  return {
    wait() {
      if (!cancel) waitFor(pieces);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
