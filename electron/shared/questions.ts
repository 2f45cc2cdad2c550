/** Questions that were put to another thread and wait for an answer. */
export interface Questions<T> {
  /** @param put sends the question under this number */
  ask(put: (id: number) => void): Promise<T>;
  answer(id: number, answer: T): void;
  fail(id: number, reason: string): void;
  /** For when nobody is left to answer. */
  failAll(reason: string): void;
  /** How many wait. */
  waiting(): number;
}

export function createQuestions<T>(): Questions<T> {
  let last = 0;
  const waiting = new Map<number, { readonly resolve: (answer: T) => void; readonly reject: (error: Error) => void }>();

  function take(id: number) {
    const question = waiting.get(id);
    waiting.delete(id);
    return question;
  }

  function fail(id: number, reason: string): void {
    take(id)?.reject(new Error(reason));
  }

  return {
    ask: (put) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        try {
          put(id);
        } catch (error) {
          // Nobody will answer what nobody was asked.
          fail(id, error instanceof Error ? error.message : String(error));
        }
      }),
    answer: (id, answer) => take(id)?.resolve(answer),
    fail,
    failAll(reason) {
      for (const id of [...waiting.keys()]) fail(id, reason);
    },
    waiting: () => waiting.size,
  };
}
