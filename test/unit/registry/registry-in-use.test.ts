import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRegistryInUse, type RegistryPlaces } from '../../../electron/registry/registry-in-use.ts';
import { openSeal, sealTable } from '../../../electron/registry/sealed-table.ts';
import { asOrdinaryUser } from '../../support/ordinary-user.ts';
import { excerpt, tableOf } from './support.ts';

const importedAt = '2026-05-06T07:08:09.000Z';
const older = tableOf(excerpt.replace('2026-03-04', '2026-01-01').replaceAll('parcel-www', 'parcel-old'));
const newer = tableOf(excerpt);

let folder: string;
let places: RegistryPlaces;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-in-use-'));
  places = { shipped: join(folder, 'shipped.tsv'), imported: join(folder, 'data', 'ports.tsv') };
  mkdirSync(join(folder, 'data'));
  writeFileSync(places.shipped, older);
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (table: string) => writeFileSync(places.imported, sealTable({ importedAt, table }));

test('without an imported one, the shipped one is in use', () => {
  const { registry, edition } = loadRegistryInUse(places);
  expect(registry.portsNamed('parcel-old')).toEqual([5]);
  expect(edition).toMatchObject({ date: '2026-01-01', origin: 'shipped', importedAt: null, problem: null });
  expect(edition.counts).toEqual(registry.counts);
});

test('a newer one that was imported is in use, and so is one of the same day', () => {
  put(newer);
  const { registry, edition } = loadRegistryInUse(places);
  expect(registry.portsNamed('parcel-www')).toEqual([5]);
  expect(edition).toMatchObject({ date: '2026-03-04', origin: 'imported', importedAt, shippedDate: '2026-01-01' });
  writeFileSync(places.shipped, newer);
  expect(loadRegistryInUse(places).edition.origin).toBe('imported');
});

test('a newer one that came with an update of Portolan outdoes it', () => {
  put(older);
  writeFileSync(places.shipped, newer);
  expect(loadRegistryInUse(places).edition).toMatchObject({ date: '2026-03-04', origin: 'shipped', problem: null });
});

test.each<[string, () => void]>([
  ['is cut short', () => writeFileSync(places.imported, sealTable({ importedAt, table: newer }).slice(0, -200))],
  [
    'has one other character',
    () => writeFileSync(places.imported, sealTable({ importedAt, table: newer }).replace('parcel', 'pancel')),
  ],
  ['is empty', () => writeFileSync(places.imported, '')],
  ['is something else', () => writeFileSync(places.imported, newer)],
  ['is sealed and no table', () => put('hello\n')],
  [
    'has a later form',
    () => writeFileSync(places.imported, sealTable({ importedAt, table: newer }).replace(' format 1 ', ' format 2 ')),
  ],
])('one that %s is told and left aside', (_what, damage) => {
  damage();
  const { registry, edition } = loadRegistryInUse(places);
  expect(registry.date).toBe('2026-01-01');
  expect(edition).toMatchObject({ origin: 'shipped', problem: { source: 'registry', code: 'parse' } });
  expect(edition.problem?.message).toContain(places.imported);
  expect(edition.problem?.remedy).toContain('portolan registry revert');
});

test('a folder in its place is told', () => {
  mkdirSync(places.imported);
  expect(loadRegistryInUse(places).edition.problem).toMatchObject({ code: 'failed', rowsAffected: null });
});

test.runIf(process.platform !== 'win32')('one that may not be read is told as such', async () => {
  put(newer);
  chmodSync(places.imported, 0);
  const read = () => loadRegistryInUse(places);
  const { edition } = await asOrdinaryUser([dirname(places.imported), dirname(places.shipped)], read);
  expect(edition.problem).toMatchObject({ code: 'permission' });
});

test('nothing can be shown without the shipped one', () => {
  rmSync(places.shipped);
  expect(() => loadRegistryInUse(places)).toThrow('shipped.tsv');
});

test('a seal holds what was sealed', () => {
  const sealed = sealTable({ importedAt, table: newer });
  expect(openSeal(sealed)).toEqual({ importedAt, table: newer });
  writeFileSync(places.imported, sealed);
  expect(openSeal(readFileSync(places.imported, 'latin1'))).toEqual({ importedAt, table: newer });
});
