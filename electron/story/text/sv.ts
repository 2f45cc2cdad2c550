import type { StoryText } from './en.ts';
import { adviceWords } from './sv/advice.ts';
import { checkWords } from './sv/check.ts';
import { fitWords } from './sv/fit.ts';
import { hereWords } from './sv/here.ts';
import { registeredWords } from './sv/registered.ts';

/** Every word of a story in Swedish; renderer/text/swedish.ts has the glossary. */
export const swedish: StoryText = {
  protocol: { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' },
  ...registeredWords,
  ...hereWords,
  fit: fitWords,
  ...adviceWords,
  ...checkWords,
};
