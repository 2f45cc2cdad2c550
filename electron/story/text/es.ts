import type { StoryText } from './en.ts';
import { adviceWords } from './es/advice.ts';
import { checkWords } from './es/check.ts';
import { fitWords } from './es/fit.ts';
import { hereWords } from './es/here.ts';
import { registeredWords } from './es/registered.ts';

/** Every word of a story in Spanish; renderer/text/spanish.ts has the glossary. */
export const spanish: StoryText = {
  protocol: { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' },
  ...registeredWords,
  ...hereWords,
  fit: fitWords,
  ...adviceWords,
  ...checkWords,
};
