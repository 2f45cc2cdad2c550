/** Something that the core tells the page of. */
export interface Told {
  subscribe(listener: () => void): () => void;
  /** Whether the core has told it once. */
  isTold(): boolean;
}

/**
 * Resolves when all was told, so that the first picture has the right language, the right theme and the rows; after
 * `mostMs` at the latest, since a window that stays empty tells less than one that says what it waits for.
 */
export function firstAnswers(
  sources: readonly Told[],
  mostMs: number,
  later: (action: () => void, delayMs: number) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const leave: (() => void)[] = [];
    const end = () => {
      for (const each of leave) each();
      resolve();
    };
    const look = () => {
      if (sources.every((source) => source.isTold())) end();
    };
    leave.push(...sources.map((source) => source.subscribe(look)));
    later(end, mostMs);
    look();
  });
}
