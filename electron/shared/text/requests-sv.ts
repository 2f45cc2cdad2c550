import type { RequestWords } from './requests-en.ts';

export const swedish: RequestWords = {
  tooLong: (limit) => `är för lång: högst ${limit} tecken`,
  notOneLine: 'måste vara en enda rad utan styrtecken',
  noProcess: 'är ingen process',
  belowFirst: 'är lägre än den första porten',
};
