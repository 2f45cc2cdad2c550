/** Why the ports are not read now. */
export const english = {
  startsAgain: (reason: string, seconds: number) => `The reading stopped (${reason}) and starts again in ${seconds} s`,
  held: (reason: string) =>
    `The reading stopped (${reason}): what it waits for, perhaps a network folder, still holds it, and it starts again when that lets go`,
  noAnswer: (seconds: number) => `no answer for ${seconds} s`,
  stopped: 'the reading has stopped',
};

export type WatchWords = typeof english;
