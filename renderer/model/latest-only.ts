/** Tells a newer question from those before it: an answer that was asked for first may come last. */
export interface LatestOnly {
  /** Begins a question. What it gives answers whether the question is still the latest one. */
  begin(): () => boolean;
  /** No answer is wanted any more. */
  end(): void;
}

export function latestOnly(): LatestOnly {
  let latest = 0;
  return {
    begin() {
      latest += 1;
      const own = latest;
      return () => own === latest;
    },
    end() {
      latest += 1;
    },
  };
}
