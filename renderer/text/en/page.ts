import type { Duration } from '../../../electron/shared/duration.ts';
import { duration } from './forms.ts';

export const pageWords = {
  application: 'Portolan',
  pageTitle: 'Portolan: open ports',
  broken: (message: string) => `This page of Portolan failed and shows nothing any more: ${message}. Load it again.`,
  search: {
    label: 'Search ports, programs, services',
    clear: 'Clear the search',
  },
  refresh: 'Read again',
  more: 'More',
  shortcutsButton: 'Keyboard shortcuts',
  openWindow: 'Open Portolan',
  status: {
    reading: 'reading…',
    // A figure that jumps between 0 and 1 every second would draw the eye, and the page anew, to say nothing.
    updated: (age: Duration) =>
      age.unit === 's' && age.value < 3 ? 'updated just now' : `updated ${duration(age)} ago`,
    lastGoodRead: (time: string, age: Duration) => `as of ${time}, ${duration(age)} ago`,
    paused: (time: string, age: Duration) => `Paused · as of ${time}, ${duration(age)} ago`,
    pausedUnread: 'Paused',
    pause: 'Pause',
    resume: 'Resume',
  },
  copy: { copy: 'Copy', copied: 'Copied', failed: 'Could not copy', what: (what: string) => `Copy ${what}` },
  connection: {
    unreachable: 'Portolan does not answer.',
    notUnderstood: (status: number) => `The answer could not be understood (HTTP ${status}).`,
  },
};

export type PageWords = typeof pageWords;
