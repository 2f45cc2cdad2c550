import { sourcesWords as shared } from '../../../electron/shared/text/sv.ts';
import type { SourcesWords } from '../en/sources.ts';

export const sourcesWords: SourcesWords = {
  ...shared,
  title: 'Källor',
  compare: 'Jämför källorna',
  loading: 'Frågar alla källor…',
  failed: (message) => `Källorna kunde inte frågas: ${message}`,
  outdated: (message) => `Källorna kunde inte frågas igen; det här är vad de sade senast. ${message}`,
  again: 'Fråga igen',
  copy: 'Kopiera rapporten',
  close: 'Stäng',
};
