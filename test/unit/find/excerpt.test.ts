import { expect, test } from 'vitest';
import { createFinder } from '../../../electron/find/finder.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { noFacts } from '../../support/small-facts.ts';
import { excerpt, tableOf } from '../registry/support.ts';

const registry = registryOf(tableOf(excerpt));
const finder = createFinder({ registry: () => registry, facts: () => noFacts });
const find = (text: string, limit = 10) => finder.find({ text, limit, snapshot: null, labels: new Map() });
const found = (text: string, limit = 10) => find(text, limit).map(({ port, name, matched }) => [port, name, matched]);

test('a number finds that port before those that begin with it', () => {
  expect(found('24')).toEqual([[24, null, 'port']]);
  expect(found('63')).toEqual([[63, 'wherepp', 'port']]);
  expect(found('35').slice(0, 2)).toEqual([
    [35, null, 'port'],
    [351, 'first', 'port'],
  ]);
});

test('a number inside a range finds the range at that number', () => {
  expect(found('4242')).toEqual([[4242, 'many-worlds', 'port']]);
});

test('a number that nothing names is found all the same', () => {
  expect(found('50000')).toEqual([[50_000, null, 'port']]);
  expect(found('65536')).toEqual([]);
});

test('a name finds its port with every protocol, the whole name first', () => {
  expect(find('Parcel', 1)).toMatchObject([
    { port: 5, protocols: ['tcp', 'udp', 'sctp', 'dccp'], name: 'parcel', description: 'Parcel Post', matched: 'name' },
  ]);
  expect(found('parcel').map(([, name]) => name)).toEqual(['parcel', null]);
});

test('an older name and a description find too', () => {
  expect(found('bare_dbd')).toEqual([[74, 'bare-dbd', 'name']]);
  expect(found('  inside a  BLOCK ')).toEqual([[7775, 'inside', 'description']]);
  expect(found('worlds many')).toEqual([[4200, 'many-worlds', 'name']]);
});

test('blocks are not found by their words, nothing by nothing, and no more than the limit', () => {
  expect(found('unassigned')).toEqual([[2999, 'wareremote-un', 'description']]);
  expect(found('  ')).toEqual([]);
  expect(found('parcel', 1)).toHaveLength(1);
});
