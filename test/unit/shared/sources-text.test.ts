import { expect, it } from 'vitest';
import { sourceOutcome } from '../../../electron/shared/sources-text.ts';
import { sourcesWords as english, type SharedSourcesWords } from '../../../electron/shared/text/en.ts';
import { sourcesWords as spanish } from '../../../electron/shared/text/es.ts';
import { sourcesWords as swedish } from '../../../electron/shared/text/sv.ts';
import { sourceReport } from '../../support/source-reports.ts';

const said: readonly (readonly [string, SharedSourcesWords, string])[] = [
  ['English', english, 'saw 28 sockets, in 4.0 ms, of which 3.1 ms processor time'],
  ['Spanish', spanish, 'vio 28 sockets, en 4,0 ms, de ellos 3,1 ms de procesador'],
  ['Swedish', swedish, 'såg 28 socketar, på 4,0 ms, varav 3,1 ms processortid'],
];

it.each(said)('what a source saw and cost is all %s', (_language, words, sentence) => {
  expect(sourceOutcome(sourceReport(), words)).toBe(sentence);
});
