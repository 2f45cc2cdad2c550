import type { Duration } from '../../../electron/shared/duration.ts';
import { count, duration } from './forms.ts';

export const noticesWords = {
  label: 'Notices',
  lost: 'Connection lost.',
  lostDetail: (message: string) => `${message} What is shown may be out of date.`,
  retry: 'Try again',
  failure: 'The latest reading failed.',
  failureAge: (time: string, age: Duration) => `The rows are as of ${time}, ${duration(age)} ago.`,
  failureNext: 'Portolan goes on trying; “Read again” tries at once.',
  /** Opens the sources, each with its remedy. */
  whatToDo: 'What to do',
  trouble: (message: string) => `That did not work: ${message}`,
  problems: (n: number) => count(n, 'problem while reading', 'problems while reading'),
  rowsAffected: (n: number) => count(n, 'row affected', 'rows affected'),
  dismiss: 'Dismiss',
  quitting: (stops: number) =>
    `Portolan quits as soon as ${stops === 1 ? 'the stop that is under way has' : `the ${stops} stops that are under way have`} ended.`,
  quitAgain: 'Quit again to leave without the outcome.',
};

export type NoticesWords = typeof noticesWords;
