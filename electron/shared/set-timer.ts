/** Does it after that time, unless it is cancelled with what this returns. */
export function setTimer(action: () => void, delayMs: number): () => void {
  const timer = setTimeout(action, delayMs);
  return () => clearTimeout(timer);
}
