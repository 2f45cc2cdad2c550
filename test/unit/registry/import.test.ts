import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTable } from '../../../electron/registry/import/import-table.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { csvEdition, excerpt, importText, lenient, recordsOf, tableOf } from './support.ts';

test('both editions give the same table', () => {
  expect(tableOf(csvEdition(excerpt), '2026-03-04')).toBe(tableOf(excerpt));
});

test('the replacement of an older name is read on a line of its own and run on', () => {
  const runOn = csvEdition(excerpt).replaceAll(/\n(IANA assigned)/g, ' $1');
  expect(runOn).not.toBe(csvEdition(excerpt));
  expect(tableOf(runOn, '2026-03-04')).toBe(tableOf(excerpt));
});

test('a byte order mark and plain line ends change nothing', () => {
  const csv = csvEdition(excerpt).replaceAll('\r\n', '\n');
  expect(tableOf(`\uFEFF${csv}`, '2026-03-04')).toBe(tableOf(excerpt));
  expect(tableOf(`\uFEFF${excerpt}`)).toBe(tableOf(excerpt));
});

test('nothing personal but identifiers and nothing of the notes reaches the table', () => {
  const table = tableOf(excerpt);
  expect(table).not.toMatch(/ada[&@]|mailto:|pressnet|not recommended|should not be used/);
});

test('what differs in nothing but the protocol shares a line, in order of the ports', () => {
  const lines = tableOf(excerpt).split('\n');
  expect(lines.filter((line) => line.startsWith('5\ttcp,udp\t'))).toHaveLength(1);
  const ports = lines.filter((line) => /^\d/.test(line)).map((line) => Number.parseInt(line, 10));
  expect(ports).toEqual(ports.toSorted((a, b) => a - b));
});

test('the CSV edition needs a date, and the XML edition has its own', () => {
  expect(importText(csvEdition(excerpt))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('does not say its date'),
  });
  expect(importText(csvEdition(excerpt), '2026-02-30')).toMatchObject({ ok: false });
  expect(importText(excerpt, '2020-01-01')).toMatchObject({ ok: false, reason: expect.stringContaining('2026-03-04') });
});

const lineOf = (part: string) => excerpt.slice(0, excerpt.indexOf(part)).split('\n').length;

test.each([
  ['a truncated file', excerpt.slice(0, excerpt.indexOf('<name>windows11')), lineOf('<name>windows11'), 'unclosed'],
  [
    'an attribute given twice',
    excerpt.replace('<record date=', '<record date="2020" date='),
    lineOf('<record date='),
    'duplicate attribute',
  ],
  ['a port too high', excerpt.replace('<number>2999<', '<number>70000<'), lineOf('>2999<'), "'70000'"],
  ['a range upside down', excerpt.replace('>225-241<', '>241-225<'), lineOf('>225-241<'), "'241-225'"],
  ['a number that is none', excerpt.replace('>2999<', '>0x1F<'), lineOf('>2999<'), "'0x1F'"],
  ['an unknown protocol', excerpt.replace('<protocol>dccp<', '<protocol>quic<'), lineOf('>dccp<'), "'quic'"],
  ['a date that is none', excerpt.replace('date="2020-01-16"', 'date="soon"'), lineOf('date="2020-01-16"'), "'soon'"],
  ['an unknown element', excerpt.replace('<sc>1145656131</sc>', '<odd/>'), lineOf('<sc>'), '<odd>'],
  [
    'two numbers in a record',
    excerpt.replace('<sc>1145656131</sc>', '<number>6</number>'),
    lineOf('<sc>'),
    'two <number>',
  ],
  ['an unknown entity', excerpt.replace('&amp; Post', '&post;'), lineOf('&amp; Post'), 'undefined entity'],
  ['another registry', excerpt.replace('id="service-names-port-numbers"', 'id="other"'), 2, "not IANA's registry"],
  ['another encoding by its own word', excerpt.replace('UTF-8', 'ISO-8859-1'), 1, 'ISO-8859-1'],
  [
    'elements without an end',
    excerpt.replace('<sc>1145656131</sc>', '<a>'.repeat(50)),
    lineOf('<sc>'),
    'within each other',
  ],
  [
    'a record as long as a book',
    excerpt.replace('>WareRemote', `>${'x'.repeat(60_000)}`),
    lineOf('>2999<'),
    'characters',
  ],
  ['an empty file', ' \n', 1, 'empty'],
  ['something else altogether', 'hello', 1, 'expected the columns'],
  ['a web page', '<html><p>Not found</p></html>', 1, "not IANA's registry"],
])('%s is refused with its line', (_what, text, line, reason) => {
  expect(importText(text)).toMatchObject({ ok: false, line, reason: expect.stringContaining(reason) });
});

test('a range that would make every lookup read the whole table is refused', () => {
  const over = '<record><description>Unassigned</description><number>2-65535</number></record>';
  const inside = Array.from({ length: 200 }, (_, index) => {
    return `<record><name>x-${index}</name><protocol>tcp</protocol><description>X</description><number>${60_000 + index}</number></record>`;
  });
  const wide = excerpt.replace('</registry>', `${over}${inside.join('')}</registry>`);
  expect(importText(wide.replace(over, ''))).toMatchObject({ ok: true });
  expect(importText(wide)).toMatchObject({ ok: false, reason: expect.stringContaining('records inside') });
});

test('a CSV edition is refused at the line where it goes wrong', () => {
  const csv = csvEdition(excerpt);
  const lines = csv.slice(0, csv.indexOf('wareremote-un')).split('\n').length;
  const broken = (from: string, to: string) => importText(csv.replace(from, to), '2026-03-04');
  expect(broken('wareremote-un,2999', 'wareremote-un,5-3')).toMatchObject({ ok: false, line: lines });
  expect(broken('wareremote-un,2999', 'wareremote-un,2999,')).toMatchObject({ ok: false, line: lines });
  expect(broken('wareremote-un', '"wareremote-un')).toMatchObject({ ok: false });
});

test('bytes that are not UTF-8 are refused with their line', () => {
  const bytes = Buffer.concat([
    Buffer.from(excerpt.slice(0, 400)),
    Buffer.from([0xc3, 0x28]),
    Buffer.from(excerpt.slice(400)),
  ]);
  const line = excerpt.slice(0, 400).split('\n').length;
  expect(importTable(bytes, { ...lenient, date: null })).toEqual({ ok: false, line, reason: 'not UTF-8' });
  const utf16 = Buffer.from(`\uFEFF${excerpt}`, 'utf16le');
  expect(importTable(utf16, { ...lenient, date: null })).toMatchObject({ ok: false });
});

test('a whole file with too few records, or without its edges, is refused', () => {
  expect(importTable(Buffer.from(excerpt), { ...lenient, date: null, minimumRecords: 10_000 })).toMatchObject({
    ok: false,
    reason: expect.stringContaining('10000'),
  });
  const csv = csvEdition(excerpt);
  const cut = csv.slice(0, csv.indexOf(',27018-27344'));
  expect(importText(cut, '2026-03-04')).toMatchObject({ ok: false, reason: expect.stringContaining('49151') });
});

test('arbitrary text is refused and never thrown at', () => {
  const shards = fc.constantFrom(
    '<record>',
    '</record>',
    '<number>',
    '</number>',
    '80',
    '"',
    ',',
    '\r\n',
    '&',
    '<',
    'tcp',
    '<!--',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(shards, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(shards).map((parts) => `${excerpt.slice(0, 200)}${parts.join('')}`),
    fc.array(shards).map((parts) => `${csvEdition(excerpt).split('\r\n')[0]}\r\n${parts.join('')}`),
  );
  fc.assert(
    fc.property(text, (any) => {
      const imported = importText(any, '2026-03-04');
      expect(imported.ok).toBe(false);
      if (!imported.ok) expect(imported.reason).not.toBe('');
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('a file with one damaged character is refused or gives no name and no port that it does not have', () => {
  for (const edition of [excerpt, csvEdition(excerpt)]) {
    const date = edition === excerpt ? null : '2026-03-04';
    fc.assert(
      fc.property(fc.nat(edition.length - 1), fc.constantFrom('', '<', '"', ',', '9', 'x', '\n'), (at, put) => {
        const damaged = edition.slice(0, at) + put + edition.slice(at + 1);
        const imported = importText(damaged, date);
        if (!imported.ok) return;
        for (const line of imported.table.split('\n').filter((each) => /^\d/.test(each))) {
          const [ports = '', , , name = ''] = line.split('\t');
          expect(damaged).toContain(ports);
          expect(damaged.replaceAll('&amp;', '&').replaceAll('""', '"')).toContain(name);
        }
      }),
      { numRuns: 150 },
    );
  }
}, 30_000);

test('no row is invented: each name and port of the table stands in a record', () => {
  const records = recordsOf(excerpt);
  const registry = registryOf(tableOf(excerpt));
  for (let port = 0; port <= 65_535; port += 1) {
    for (const { name, firstPort, lastPort } of registry.lookup(port, 'tcp').names) {
      const ports = firstPort === lastPort ? `${firstPort}` : `${firstPort}-${lastPort}`;
      const source = records.find(
        (record) => record.includes(`<number>${ports}<`) && (name === null || record.includes(`<name>${name}<`)),
      );
      expect(source, `${name} at ${port}`).toBeDefined();
    }
  }
});
