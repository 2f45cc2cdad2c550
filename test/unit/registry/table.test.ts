import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTable } from '../../../electron/registry/table/port-table.ts';
import type { Row } from '../../../electron/registry/table/row.ts';
import { rowKinds } from '../../../electron/registry/table/row.ts';
import { writeTable } from '../../../electron/registry/table/write-table.ts';

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._+-]{0,8}$/);
const cell = fc.option(word);
const row: fc.Arbitrary<Row> = fc
  .record({
    firstPort: fc.integer({ min: 1, max: 300 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 })),
    protocols: fc.subarray(['tcp', 'udp', 'sctp', 'dccp'] as const),
    kind: fc.constantFrom(...rowKinds),
    name: cell,
    description: cell,
    assignee: cell,
    registered: cell,
    modified: cell,
    references: fc.array(word, { maxLength: 2 }),
    aliases: fc.array(word, { maxLength: 2 }),
    flags: fc.array(word, { maxLength: 2 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, lastPort: rest.firstPort + length }));
const sorted = fc
  .array(row, { maxLength: 60 })
  .map((rows) => [zero, ...rows.toSorted((a, b) => a.firstPort - b.firstPort)]);
const zero: Row = {
  firstPort: 0,
  lastPort: 0,
  protocols: ['tcp'],
  kind: 'reserved',
  name: null,
  description: null,
  assignee: null,
  registered: null,
  modified: null,
  references: [],
  aliases: [],
  flags: [],
};

test('every port gives exactly the rows that cover it, whatever overlaps', () => {
  fc.assert(
    fc.property(sorted, (rows) => {
      const table = openTable(writeTable(rows, { date: '2026-03-04', records: rows.length }));
      for (let port = 0; port <= 430; port += 1) {
        expect(table.rowsAt(port)).toEqual(rows.filter((each) => each.firstPort <= port && port <= each.lastPort));
      }
    }),
    { numRuns: 60 },
  );
});

test('every use is given to be searched, with its texts as they are, and no block', () => {
  fc.assert(
    fc.property(sorted, (rows) => {
      const table = openTable(writeTable(rows, { date: '2026-03-04', records: rows.length }));
      const blocks = ['reserved', 'unassigned', 'de-assigned'];
      const expected = rows.filter(({ kind }) => !blocks.includes(kind));
      expect(table.uses().map((use) => use.read())).toEqual(expected);
      expect(
        table.uses().map(({ firstPort, lastPort, names, description }) => [firstPort, lastPort, names, description]),
      ).toEqual(
        expected.map(({ firstPort, lastPort, name, aliases, description }) => [
          firstPort,
          lastPort,
          [name ?? '', ...aliases].join(' '),
          description ?? '',
        ]),
      );
    }),
    { numRuns: 60 },
  );
});

test.each(['', 'ports\n', '# date 2026-03-04\nports\n0\ttcp\treserved\n', '# look-back 3\nports\n'])(
  'what is not a table is not opened: %j',
  (text) => {
    expect(() => openTable(text)).toThrow('not a port table');
  },
);
