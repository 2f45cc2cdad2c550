/** Longer than any look at the sockets takes, with tools and engines that hang. */
const heldUpMs = 15_000;
/** So that a wait ends even where every look took so long. */
const heldUpCountsMs = 100;

/**
 * The clock without what passed while the computer slept or Portolan was held up: the programs that a stop waits for slept
 * as well, and nobody watched the port. On macOS and Windows the clocks of Node.js count that time
 * (github.com/libuv/libuv/pull/2894). Whoever measures with it must ask it more often than every 15 s.
 * @param clock monotonic milliseconds
 */
export function createWakingClock(clock: () => number): () => number {
  let lastMs = clock();
  let lostMs = 0;
  return () => {
    const nowMs = clock();
    if (nowMs - lastMs > heldUpMs) lostMs += nowMs - lastMs - heldUpCountsMs;
    lastMs = nowMs;
    return nowMs - lostMs;
  };
}
