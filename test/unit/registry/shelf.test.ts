import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FetchPlace } from '../../../electron/registry/import/fetch-edition.ts';
import { importTable } from '../../../electron/registry/import/import-table.ts';
import { createRegistryKeeper } from '../../../electron/registry/import/keeper.ts';
import type { RunImport } from '../../../electron/registry/import/run-import.ts';
import { revertEdition, type ShelfDeps, takeEdition } from '../../../electron/registry/import/shelf.ts';
import { loadRegistryInUse } from '../../../electron/registry/registry-in-use.ts';
import type { RegistryState } from '../../../electron/shared/registry-edition.ts';
import { csvEdition, excerpt, tableOf } from './support.ts';

let folder: string;
let deps: ShelfDeps;

/** In this thread, and content with a small registry. */
const runImport: RunImport = async (file, options) =>
  'base64' in file
    ? importTable(Buffer.from(file.base64, 'base64'), { ...options, minimumRecords: 1 })
    : { failure: 'this test gives base64' };
const given = (text: string) => ({ base64: Buffer.from(text).toString('base64') });
const newer = excerpt.replace('2026-03-04', '2026-04-05').replaceAll('parcel-www', 'parcel-new');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-shelf-'));
  const places = { shipped: join(folder, 'shipped.tsv'), imported: join(folder, 'data', 'registry', 'ports.tsv') };
  writeFileSync(places.shipped, tableOf(excerpt));
  deps = { places, runImport, now: () => new Date('2026-11-22T10:00:00.000Z') };
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a newer edition is kept and in use; going back brings the shipped one, whatever was there', async () => {
  expect(await takeEdition(given(newer), null, deps)).toMatchObject({
    ok: true,
    edition: {
      date: '2026-04-05',
      origin: 'imported',
      importedAt: '2026-11-22T10:00:00.000Z',
      shippedDate: '2026-03-04',
    },
  });
  expect(loadRegistryInUse(deps.places).registry.portsNamed('parcel-new')).toEqual([5]);
  expect(readdirSync(join(folder, 'data/registry'))).toEqual(['ports.tsv']);
  expect(revertEdition(deps.places)).toMatchObject({ ok: true, edition: { date: '2026-03-04', origin: 'shipped' } });
  expect(revertEdition(deps.places)).toMatchObject({ ok: true });
  writeFileSync(deps.places.imported, 'damaged');
  expect(revertEdition(deps.places)).toMatchObject({ ok: true, edition: { problem: null } });
});

test('the date of a CSV edition is asked for and never made up', async () => {
  const csv = given(csvEdition(newer));
  expect(await takeEdition(csv, null, deps)).toMatchObject({ ok: false, kind: 'refused' });
  expect(await takeEdition(csv, '2026-04-05', deps)).toMatchObject({ ok: true, edition: { date: '2026-04-05' } });
});

test('what is refused, or older than what is in use, leaves every byte as it was', async () => {
  await takeEdition(given(newer), null, deps);
  const before = readFileSync(deps.places.imported);
  expect(await takeEdition(given(newer.slice(0, -100)), null, deps)).toMatchObject({
    ok: false,
    kind: 'refused',
    line: expect.any(Number),
  });
  expect(await takeEdition(given(excerpt), null, deps)).toMatchObject({
    ok: false,
    reason: 'it is the edition of 2026-03-04, older than the one in use, which is of 2026-04-05',
  });
  expect(readFileSync(deps.places.imported).equals(before)).toBe(true);
});

test('of two that are read at once, the newer one stays, whichever is done last', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slowly: RunImport = async (...given) => {
    await held;
    return runImport(...given);
  };
  const slow = takeEdition(given(newer), null, { ...deps, runImport: slowly });
  const quick = await takeEdition(given(newer.replace('2026-04-05', '2026-05-06')), null, deps);
  release();
  expect(quick).toMatchObject({ ok: true });
  expect(await slow).toMatchObject({ ok: false, kind: 'failed', reason: expect.stringContaining('2026-05-06') });
  expect(loadRegistryInUse(deps.places).edition.date).toBe('2026-05-06');
});

test('what is not wanted any more when it was read is not taken', async () => {
  const server = createServer((_request, response) => response.end(newer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place: FetchPlace = { address: `http://127.0.0.1:${port}/`, permits: () => false };
  const importing: RunImport = async (file, options) => {
    expect(keeper.cancelFetch()).toBe(true);
    const bytes = 'bytes' in file ? file.bytes : Buffer.alloc(0);
    return importTable(bytes, { ...options, minimumRecords: 1 });
  };
  const keeper = createRegistryKeeper({
    ...deps,
    runImport: importing,
    place,
    fetchLimitMs: 5_000,
    changed: () => undefined,
  });
  try {
    expect(await keeper.fetch()).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(keeper.state()).toMatchObject({ edition: { origin: 'shipped' }, fetching: null });
  } finally {
    server.close();
  }
});

test('what cannot be kept or deleted is told with the reason', async () => {
  writeFileSync(join(folder, 'data'), 'a file where the folder should be');
  expect(await takeEdition(given(newer), null, deps)).toMatchObject({
    ok: false,
    kind: 'failed',
    reason: expect.stringMatching(/^it could not be kept in .*registry: \S/),
  });
  rmSync(join(folder, 'data'));
  mkdirSync(deps.places.imported, { recursive: true });
  expect(revertEdition(deps.places)).toMatchObject({ ok: false, kind: 'failed' });
});

test('whoever keeps the registry has the new one at once, and tells', async () => {
  const nowhere: FetchPlace = { address: 'http://127.0.0.1:1/', permits: () => false };
  const told: RegistryState[] = [];
  let changes = 0;
  const keeper = createRegistryKeeper({ ...deps, place: nowhere, fetchLimitMs: 5_000, changed: () => changes++ });
  keeper.subscribe((state) => told.push(state));
  const before = keeper.current();
  expect(await keeper.take(given('nonsense'), null)).toMatchObject({ ok: false });
  expect([changes, told.length, keeper.current()]).toEqual([0, 0, before]);

  const answer = await keeper.take(given(newer), null);
  expect(answer).toMatchObject({ ok: true, edition: { date: '2026-04-05' } });
  expect([changes, keeper.current().date, told.at(-1)?.edition.date]).toEqual([1, '2026-04-05', '2026-04-05']);
  expect(keeper.revert()).toMatchObject({ ok: true });
  expect([changes, keeper.current().date, keeper.state().edition.origin]).toEqual([2, '2026-03-04', 'shipped']);

  expect(keeper.cancelFetch()).toBe(false);
  const [first, second] = await Promise.all([keeper.fetch(), keeper.fetch()]);
  expect(first).toMatchObject({ ok: false, kind: 'failed', reason: expect.stringContaining('127.0.0.1:1') });
  expect(second).toMatchObject({ ok: false, reason: 'it is being fetched already' });
  expect(keeper.state().fetching).toBeNull();
  expect(told.some(({ fetching }) => fetching !== null)).toBe(true);
});
