import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProcessStat } from '../../../../electron/sockets/linux/process-stat.ts';

const rest = 'S 77 4242 4242 0 -1 4194560 100 0 0 0 5 3 0 0 20 0 7 0 987654 3133440 390 18446744073709551615';

test.each(['node', 'srv) (x', 'a b', 'line\nbreak', ')', '((', 'naïve'])('a program called %j', (comm) => {
  expect(parseProcessStat(`4242 (${comm}) ${rest}`)).toEqual({
    comm,
    state: 'S',
    parentPid: 77,
    groupId: 4242,
    hasTerminal: false,
    startTicks: '987654',
  });
});

test('a terminal is a device number, which may be printed as a negative one', () => {
  const hasTerminal = (device: string) =>
    parseProcessStat(`4242 (sh) ${rest.replace('4242 0 -1', `4242 ${device} -1`)}`);
  expect(hasTerminal('34816')).toMatchObject({ hasTerminal: true });
  expect(hasTerminal('-2147483648')).toMatchObject({ hasTerminal: true });
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
