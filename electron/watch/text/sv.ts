import type { WatchWords } from './en.ts';

export const swedish: WatchWords = {
  startsAgain: (reason, seconds) => `Avläsningen stannade (${reason}) och börjar om efter ${seconds} s`,
  held: (reason) =>
    `Avläsningen stannade (${reason}): det den väntar på, kanske en nätverksmapp, håller den fortfarande kvar, och den börjar om när det släpper`,
  noAnswer: (seconds) => `inget svar på ${seconds} s`,
  stopped: 'avläsningen har stannat',
};
