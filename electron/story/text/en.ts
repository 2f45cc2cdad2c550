import { adviceWords } from './en/advice.ts';
import { checkWords } from './en/check.ts';
import { fitWords } from './en/fit.ts';
import { hereWords } from './en/here.ts';
import { registeredWords } from './en/registered.ts';

/** Every word of a story in English. Another language is another object of the same shape. */
export const english = {
  protocol: { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' },
  ...registeredWords,
  ...hereWords,
  fit: fitWords,
  ...adviceWords,
  ...checkWords,
};

export type StoryText = typeof english;
