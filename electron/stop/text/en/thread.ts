/** What keeps the thread that makes stops from answering. */
export const threadText = {
  silent: (seconds: number) => `the thread that makes stops did not answer for ${seconds} s`,
  ended: (reason: string) => `the thread that makes stops ended: ${reason}`,
};

export type ThreadText = typeof threadText;
