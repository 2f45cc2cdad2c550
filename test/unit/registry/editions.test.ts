import { beforeAll, describe, expect, test } from 'vitest';
import { type EditionSummary, implausible, minimumRecords } from '../../../electron/registry/import/expectations.ts';
import { type ImportOptions, importTable } from '../../../electron/registry/import/import-table.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import { wholeEdition } from '../../support/editions.ts';
import { csvEdition, excerpt, importText, shippedTable } from './support.ts';

const { date, counts } = loadRegistry(shippedTable);
const inUse: EditionSummary = { date, counts };
const today = '2026-11-22';
/** A whole edition takes some seconds on a busy machine. */
const patience = 60_000;

let whole = '';
beforeAll(() => {
  whole = wholeEdition({ date: '2026-09-20' });
}, patience);

const imported = (text: string, change: Partial<ImportOptions> = {}) =>
  importTable(Buffer.from(text), { date: null, minimumRecords, today, inUse, ...change });

describe('a whole edition', () => {
  test(
    'is taken, XML and CSV alike',
    () => {
      const xml = imported(whole);
      expect(xml).toMatchObject({ ok: true, date: '2026-09-20', records: 14_533 });
      expect(imported(csvEdition(whole), { date: '2026-09-20' })).toEqual(xml);
    },
    patience,
  );

  test(
    'that has lost a part is refused with both numbers',
    () => {
      const part = wholeEdition({ keep: (port) => port < 1_200 || port % 6 !== 0 });
      expect(imported(part)).toMatchObject({
        ok: false,
        reason: expect.stringMatching(
          /^it has 5,\d{3} assigned tcp ports, where the edition in use has 5,958: fewer than/,
        ),
      });
    },
    patience,
  );
});

describe('the next edition', () => {
  test.each([
    ['2026-09-20', null],
    ['2026-08-17', null],
    ['2026-11-23', null],
    ['2026-08-16', 'it is the edition of 2026-08-16, older than the one in use, which is of 2026-08-17'],
    ['2026-11-24', 'its date is 2026-11-24, and today is 2026-11-22: one of the two is wrong'],
  ])('of %s: %s', (next, reason) => {
    expect(implausible({ date: next, counts }, { today, inUse })).toEqual(
      reason === null ? null : { ok: false, line: null, reason },
    );
  });

  const measured = (change: Partial<(typeof counts)['assigned']>, records = counts.records) =>
    implausible({ date, counts: { records, assigned: { ...counts.assigned, ...change } } }, { today, inUse })?.reason;

  test('has about as many ports for each protocol, and records', () => {
    expect(measured({ udp: 12_000 })).toBe(
      'it has 12,000 assigned udp ports, where the edition in use has 5,566: more than twice as many',
    );
    expect(measured({ sctp: 20 })).toContain('20 assigned sctp ports, where the edition in use has 88');
    expect(measured({}, 12_000)).toContain(
      '12,000 records, where the edition in use has 14,533: fewer than nine in ten',
    );
    expect(measured({ tcp: 5_500, udp: 6_000 }, 15_000)).toBeUndefined();
  });

  test('may have one of the nine ports of DCCP less, and need not be like the first one', () => {
    expect(measured({ dccp: 8 })).toBeUndefined();
    expect(implausible({ date, counts: { ...counts, records: 1 } }, { today, inUse: null })).toBeNull();
  });
});

describe('a record that is there twice', () => {
  const record = /<record[^\n]*<name>redis<[^\n]*\n/;

  test('is refused at its line, with that of the first', () => {
    const [redis = ''] = record.exec(whole) ?? [];
    const first = whole.slice(0, whole.indexOf(redis)).split('\n').length;
    expect(redis).not.toBe('');
    expect(imported(whole.replace(redis, `${redis}${redis}`))).toEqual({
      ok: false,
      line: first + 1,
      reason: `redis 6379 tcp is there already, on line ${first}`,
    });
  }, 30_000);

  test('is one, whatever else it says; a name without a port is none', () => {
    const again =
      '<record><name>PARCEL</name><protocol>tcp</protocol><description>x</description><number>5</number></record>';
    expect(importText(excerpt.replace('</registry>', `${again}</registry>`))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('PARCEL 5 tcp is there already'),
    });
    const portless = '<record><name>rdp</name></record>';
    expect(importText(excerpt.replace('</registry>', `${portless}${portless}</registry>`))).toMatchObject({ ok: true });
  });
});

describe('a document type', () => {
  const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('\n');

  test.each([
    ['a bomb of entities', `<!DOCTYPE registry [\n<!ENTITY e0 "ha">\n${entities}\n]>\n`],
    ['a file of this computer', '<!DOCTYPE registry [<!ENTITY e12 SYSTEM "file:///etc/passwd">]>\n'],
    ['a plain one', '<!DOCTYPE registry>\n'],
  ])('is refused before anything is made of it: %s', (_what, declaration) => {
    const armed = excerpt.replace('<registry ', `${declaration}<registry `).replace('Parcel Post', '&e12;');
    expect(importText(armed)).toMatchObject({ ok: false, reason: expect.stringContaining('DOCTYPE') });
  });
});

test('a quote that is left open is refused, and does not take in all that follows', () => {
  const open = csvEdition(whole).replace('\r\nredis,', '\r\n"redis,');
  expect(open).toContain('\r\n"redis,');
  expect(imported(open, { date: '2026-09-20' })).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^not well-formed CSV/),
  });
}, 30_000);
