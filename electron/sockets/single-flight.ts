/**
 * Guards work that can hang: one run at a time, later callers share it, and each waits at most `timeoutMs`.
 * A run that timed out may still be under way; no second one starts beside it.
 */
export function singleFlight<T>(work: () => Promise<T>, timeoutMs: number): () => Promise<T | 'timeout'> {
  let running: Promise<T> | null = null;
  return async () => {
    running ??= work().finally(() => {
      running = null;
    });
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(resolve, timeoutMs, 'timeout');
    });
    try {
      return await Promise.race([running, deadline]);
    } finally {
      clearTimeout(timer);
    }
  };
}
