import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSorted } from '../../../electron/shared/merge-sorted.ts';

const ascending = (a: number, b: number) => a - b;

test('merges into the order that sorting all would give', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.array(fc.integer({ min: 0, max: 30 })), (some, added) => {
      const sorted = [...some].sort(ascending);
      expect(mergeSorted(sorted, added, ascending)).toEqual([...some, ...added].sort(ascending));
    }),
  );
});

test('puts equals after those that are there, and leaves what it was given', () => {
  const there = [{ at: 1, who: 'a' }];
  const added = [
    { at: 1, who: 'c' },
    { at: 0, who: 'b' },
  ];
  expect(mergeSorted(there, added, (a, b) => a.at - b.at).map(({ who }) => who)).toEqual(['b', 'a', 'c']);
  expect(added.map(({ who }) => who)).toEqual(['c', 'b']);
});
