import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProcessStat } from '../../../../electron/sockets/linux/process-stat.ts';

const rest = 'S 77 4242 4242 0 -1 4194560 100 0 0 0 5 3 0 0 20 0 7 0 987654 3133440 390 18446744073709551615';

test.each(['node', 'srv) (x', 'a b', 'line\nbreak', ')', '((', 'naïve'])('a program called %j', (comm) => {
  expect(parseProcessStat(`4242 (${comm}) ${rest}`)).toEqual({
    comm,
    state: 'S',
    parentPid: 77,
    startTicks: '987654',
  });
});

test.each(['', '4242', '4242 (node', '4242 (node) S 77', '4242 (node) S x y'])('%j is refused', (text) => {
  expect(parseProcessStat(text)).toBeNull();
});

test('arbitrary text never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parseProcessStat(text);
    }),
  );
});
