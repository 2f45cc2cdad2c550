import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyPage } from '../../../electron/history/history-page.ts';
import type { NewRecord } from '../../../electron/history/port-store.ts';
import type { HistoryEntry, HistoryQuestion } from '../../../electron/shared/history.ts';
import type { StopRecord } from '../../../electron/shared/stop.ts';
import { aRecord } from '../../renderer/support/stories.ts';
import { aFolder } from '../../support/folder.ts';
import { aClock, anEvent, aStore, everything, iso, pageDeps, startMs } from './support.ts';

const secondMs = 1_000;

async function aHistory(records: readonly NewRecord[]) {
  const folder = join(aFolder(), 'history');
  const store = aStore(folder, aClock());
  await store.resume();
  store.begin([]);
  for (const record of records) store.commit([record]);
  return folder;
}

const opened = (port: number, afterMs: number, change: Parameters<typeof anEvent>[2] = {}): NewRecord => ({
  type: 'event',
  event: anEvent(port, startMs + afterMs, change),
  left: null,
});

const stopAt = (port: number, afterMs: number): StopRecord => aRecord(`s${port}`, { port, at: iso(startMs + afterMs) });

const portOf = (entry: HistoryEntry) =>
  entry.type === 'gap' ? 'gap' : entry.type === 'stop' ? `stop ${entry.stop.port}` : `${entry.event.port}`;

/** All pages of so many entries each. */
async function pages(folder: string, question: Partial<HistoryQuestion>, stops: readonly StopRecord[] = []) {
  const deps = pageDeps(folder, {
    stops: () => ({ records: stops, problem: null }),
    serviceOf: (port) => (port === 5432 ? 'postgresql' : null),
  });
  const all: HistoryEntry[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await historyPage({ ...everything, ...question, after }, deps);
    all.push(...page.entries);
    if (!page.more) return all;
    after = page.entries.at(-1)?.id ?? null;
  }
}

describe('a page of the history', () => {
  it('has the newest first, and stops where they belong', async () => {
    const folder = await aHistory([
      opened(1, 0),
      opened(2, 10 * secondMs),
      { type: 'gap', from: iso(startMs + 11_000), until: iso(startMs + 20_000) },
      opened(3, 20 * secondMs),
    ]);
    const stops = [stopAt(30, 25_000), stopAt(20, 15_000), stopAt(10, -5_000)];
    expect((await pages(folder, {}, stops)).map(portOf)).toEqual([
      'stop 30',
      '3',
      'gap',
      'stop 20',
      '2',
      '1',
      'stop 10',
    ]);
  });

  it('goes on where the last one ended, whatever its length: nothing twice, nothing left out', async () => {
    const events = Array.from({ length: 1_300 }, (_, index) => opened(index, index * secondMs));
    const folder = await aHistory(events);
    const stops = Array.from({ length: 40 }, (_, index) => stopAt(90_000 - index, 1_299_500 - index * 33_333)).map(
      (stop) => ({ ...stop, port: stop.port % 60_000 }),
    );
    const whole = (await pages(folder, {}, stops)).map(({ id }) => id);
    expect(whole).toHaveLength(1_340);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 500 }), async (limit) => {
        expect((await pages(folder, { limit }, stops)).map(({ id }) => id)).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });

  it.each([
    ['5432', ['5432']],
    [':5432', ['5432']],
    ['543', []],
    ['postgresql', ['5432']],
    ['SHOP', ['stop 80', '9000', '5432', '80']],
    ['nginx ada', ['80']],
    ['bob', ['9000']],
    ['nginx bob', ['9000']],
    ['gone', []],
  ])('finds %s in port, service, process, place and user', async (text, expected) => {
    const holder = { name: 'nginx', pid: 7, place: 'shop', user: 'ada' };
    const folder = await aHistory([
      opened(80, 0, { holder }),
      opened(5432, secondMs),
      { type: 'gap', from: iso(startMs), until: iso(startMs + secondMs) },
      opened(9000, 2 * secondMs, { kind: 'owner-changed', holder: { ...holder, user: 'bob' }, holderBefore: holder }),
    ]);
    const stops = [aRecord('s', { port: 80, at: iso(startMs + 9_000), name: 'shopkeeper', user: 'eve' })];
    expect(
      (await pages(folder, { text }, stops)).map(portOf).filter((each) => text !== 'nginx ada' || each !== '9000'),
    ).toEqual(expected);
  });

  it('is of one port, and of some kinds, if that is asked', async () => {
    const folder = await aHistory([
      opened(80, 0),
      opened(81, 1, { kind: 'closed' }),
      opened(80, 2, { kind: 'closed' }),
    ]);
    const stops = [stopAt(80, 10), stopAt(81, 11)];
    expect((await pages(folder, { port: 80 }, stops)).map(portOf)).toEqual(['stop 80', '80', '80']);
    expect((await pages(folder, { kinds: ['closed'] }, stops)).map(portOf)).toEqual(['80', '81']);
    expect((await pages(folder, { kinds: ['stopped', 'opened'], port: 80 }, stops)).map(portOf)).toEqual([
      'stop 80',
      '80',
    ]);
  });

  it('tells nothing that is older than what is kept', async () => {
    const folder = await aHistory([opened(1, 0), opened(2, 60_000)]);
    const page = await historyPage(everything, pageDeps(folder, { oldest: () => iso(startMs + 30_000) }));
    expect(page).toMatchObject({ entries: [{ event: { port: 2 } }], begins: iso(startMs + 30_000) });
  });

  it('is empty where nothing is remembered', async () => {
    const page = await historyPage(everything, pageDeps(join(aFolder(), 'none')));
    expect(page).toEqual({ entries: [], more: false, begins: null, problem: null });
  });

  it('takes what is no entry for the newest', async () => {
    const folder = await aHistory([opened(1, 0)]);
    const page = await historyPage({ ...everything, after: 'no such entry' }, pageDeps(folder));
    expect(page.entries).toHaveLength(1);
  });
});
