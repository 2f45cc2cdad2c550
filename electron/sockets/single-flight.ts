export interface SingleFlightOptions {
  /** How long a caller waits for a run. */
  readonly timeoutMs: number;
  /** From which age on a run that never ended counts as lost, so that a new one may start beside it. */
  readonly abandonMs: number;
  /** Milliseconds that never go back. */
  readonly clock: () => number;
}

/**
 * Guards work that can hang: one run at a time, later callers share it, and each waits at most `timeoutMs`. A run that
 * timed out may still be under way; only once it is given up for lost does a second one start.
 */
export function singleFlight<T>(
  work: () => Promise<T>,
  { timeoutMs, abandonMs, clock }: SingleFlightOptions,
): () => Promise<T | 'timeout'> {
  let running: { readonly run: Promise<T>; readonly startedMs: number } | null = null;

  function start(): Promise<T> {
    const flight = {
      startedMs: clock(),
      run: work().finally(() => {
        if (running === flight) running = null;
      }),
    };
    running = flight;
    return flight.run;
  }

  return async () => {
    const isLost = running !== null && clock() - running.startedMs >= abandonMs;
    const run = running === null || isLost ? start() : running.run;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(resolve, timeoutMs, 'timeout');
    });
    try {
      return await Promise.race([run, deadline]);
    } finally {
      clearTimeout(timer);
    }
  };
}
