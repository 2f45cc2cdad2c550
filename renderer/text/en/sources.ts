import { sourcesWords as shared } from '../../../electron/shared/text/en.ts';
export const sourcesWords = {
  ...shared,
  title: 'Sources',
  compare: 'Compare the sources',
  loading: 'Asking every source…',
  failed: (message: string) => `The sources could not be asked: ${message}`,
  outdated: (message: string) => `The sources could not be asked again; this is what they said before. ${message}`,
  again: 'Ask again',
  copy: 'Copy the report',
  close: 'Close',
};

export type SourcesWords = typeof sourcesWords;
