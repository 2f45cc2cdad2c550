import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewRecord, PortStore } from '../../../electron/history/port-store.ts';
import { createHistoryReader } from '../../../electron/history/read-history.ts';
import { segmentsIn } from '../../../electron/history/segments.ts';
import { aFolder } from '../../support/folder.ts';
import { aClock, anEvent, aStore, type Clock, usualBounds } from './support.ts';

const dayMs = 86_400_000;

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index);

function eventAt(clock: Clock, port: number): NewRecord {
  const event = anEvent(port, clock.nowMs(), { kind: port % 2 === 0 ? 'opened' : 'closed' });
  return { type: 'event', event, left: null };
}

function fill(store: PortStore, clock: Clock, count: number, from = 0): void {
  const batch = count > 1_000 ? 7 : 1;
  for (let port = from; port < from + count; port += batch) {
    clock.pass(1_000);
    store.commit(range(port, Math.min(port + batch, from + count)).map((each) => eventAt(clock, each)));
  }
}

async function portsIn(
  folder: string,
): Promise<{ readonly ports: readonly number[]; readonly problem: string | null }> {
  const reader = createHistoryReader(folder);
  const ports: number[] = [];
  for (const segment of reader.segments()) {
    await reader.read(segment, (line) => {
      if (line.type === 'event') ports.push(line.event.port);
      return true;
    });
  }
  return { ports, problem: reader.problem() };
}

async function aHistory(count: number, bounds = usualBounds) {
  const folder = join(aFolder(), 'history');
  const clock = aClock();
  const store = aStore(folder, clock, bounds);
  expect(await store.resume()).toBe(false);
  store.begin([]);
  fill(store, clock, count);
  return { folder, clock, store };
}

const fileOf = (folder: string, index = 0) => segmentsIn(folder)[index]?.path ?? '';

describe('the store', () => {
  it('keeps what was committed, for its user alone', async () => {
    const { folder } = await aHistory(30);
    expect(await portsIn(folder)).toEqual({ ports: range(0, 30), problem: null });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('goes on in the same segment after a restart, with what stood open', async () => {
    const { folder, clock, store } = await aHistory(31);
    await store.close();
    const again = aStore(folder, clock);
    expect(await again.resume()).toBe(true);
    expect([...again.open().values()].map(({ port }) => port)).toEqual(range(0, 31).filter((port) => port % 2 === 0));
    fill(again, clock, 5, 31);
    expect(segmentsIn(folder)).toHaveLength(1);
    expect((await portsIn(folder)).ports).toEqual(range(0, 36));
  });

  it('begins a new segment after a thousand records, at whose head stands what is open', async () => {
    const { folder, clock, store } = await aHistory(1_008);
    expect(segmentsIn(folder)).toHaveLength(2);
    const before = [...store.open().keys()];
    const again = aStore(folder, clock);
    // Only the newest is read for that.
    writeFileSync(fileOf(folder), 'nothing');
    await again.resume();
    expect([...again.open().keys()].sort()).toEqual(before.sort());
  });

  it.each([1_000, 2_500, 5_000])('keeps at most %i events, however many come in one day', async (mostEvents) => {
    const { folder } = await aHistory(2.5 * mostEvents, { keepDays: 30, mostEvents });
    const { ports } = await portsIn(folder);
    expect(ports.length).toBeLessThanOrEqual(mostEvents);
    expect(ports.length).toBeGreaterThan(0.7 * mostEvents);
    expect(ports.at(-1)).toBe(2.5 * mostEvents - 1);
  });

  it('drops what is older than the days that are kept, though little happens', async () => {
    const { folder, clock, store } = await aHistory(0, { keepDays: 10, mostEvents: 50_000 });
    for (let day = 0; day < 60; day += 1) {
      clock.pass(dayMs);
      store.commit([eventAt(clock, day)]);
    }
    const { ports } = await portsIn(folder);
    expect(ports.at(-1)).toBe(59);
    expect(ports.length).toBeGreaterThanOrEqual(10);
    expect(ports.length).toBeLessThanOrEqual(12);
    for (let day = 0; day < 12; day += 1) {
      clock.pass(dayMs);
      store.tidy();
    }
    expect((await portsIn(folder)).ports).toEqual([]);
  });

  it('records on, and in the same segment, where the oldest cannot be dropped; and says so', async () => {
    const folder = join(aFolder(), 'history');
    const clock = aClock();
    const complaints: string[] = [];
    const bounds = { keepDays: 30, mostEvents: 1_000 };
    const store = aStore(folder, clock, bounds, complaints);
    await store.resume();
    store.begin([]);
    fill(store, clock, 900);
    const [oldest] = segmentsIn(folder);
    const kept = join(folder, '..', 'kept');
    renameSync(oldest?.path ?? '', kept);
    // A folder can be removed by nobody who takes it for a file.
    mkdirSync(oldest?.path ?? '');
    fill(store, clock, 400, 900);
    expect(store.problem()).toMatch(/Nothing could be removed .*there is a folder in its place/);
    expect(complaints).toHaveLength(1);
    expect(store.commit([eventAt(clock, 1_300)])).toBe(true);
    const { ports } = await portsIn(folder);
    expect(ports.slice(-401)).toEqual(range(900, 1_301));
    expect(segmentsIn(folder).length).toBeLessThan(60);

    rmdirSync(oldest?.path ?? '');
    store.tidy();
    expect(store.problem()).toBeNull();
  });

  it('takes other bounds at once', async () => {
    const folder = join(aFolder(), 'history');
    const clock = aClock();
    const bounds = { keepDays: 30, mostEvents: 50_000 };
    const store = aStore(folder, clock, bounds);
    await store.resume();
    store.begin([]);
    fill(store, clock, 3_000);
    bounds.mostEvents = 1_000;
    store.tidy();
    expect((await portsIn(folder)).ports.length).toBeLessThanOrEqual(1_000);
  });
});

describe('a history that is damaged', () => {
  it('loses the one line in which a bit was flipped, says so, and goes on', async () => {
    const { folder, clock } = await aHistory(20);
    const whole = readFileSync(fileOf(folder));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (place, bit) => {
        const damaged = Buffer.from(whole);
        damaged.writeUInt8(whole.readUInt8(place) ^ (1 << bit), place);
        writeFileSync(fileOf(folder), damaged);
        const { ports, problem } = await portsIn(folder);
        // A line feed that is gone joins two lines.
        expect(ports.length).toBeGreaterThanOrEqual(18);
        expect(problem).toMatch(/^[12] damaged lines? in /);
        await aStore(folder, clock).resume();
      }),
      { numRuns: 60 },
    );
  });

  it('loses no more than the tail that was cut off, and writes on behind it', async () => {
    const { folder } = await aHistory(20);
    const whole = readFileSync(fileOf(folder));
    for (let size = 0; size < whole.length; size += 97) {
      const part = join(aFolder(), 'history');
      mkdirSync(part);
      writeFileSync(join(part, 'ports-0000000000.jsonl'), whole.subarray(0, size));
      const clock = aClock();
      const store = aStore(part, clock);
      await store.resume();
      fill(store, clock, 3, 100);
      const expected = whole.subarray(0, size).toString().split('\n').slice(1, -1).length;
      const { ports, problem } = await portsIn(part);
      expect(ports).toEqual([...range(0, Math.min(20, expected)), 100, 101, 102]);
      if (whole[size - 1] !== 10 && size > 0) expect(problem).toContain('1 damaged line ');
    }
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['foreign bytes', Buffer.from(range(0, 5_000).map((each) => (each * 37) % 256))],
    ['foreign text', Buffer.from('{"type":"head"}\nhello\n\n\n')],
    ['one endless line', Buffer.alloc(3_000_000, 'x')],
  ])('starts on %s in the place of a segment, and on both sides of it loses nothing', async (_what, bytes) => {
    const { folder, clock } = await aHistory(20);
    writeFileSync(join(folder, 'ports-0000000500.jsonl'), bytes);
    const store = aStore(folder, clock);
    expect(await store.resume()).toBe(true);
    expect(store.open().size).toBe(10);
    fill(store, clock, 3, 100);
    expect((await portsIn(folder)).ports).toEqual([...range(0, 20), 100, 101, 102]);
    // And again.
    const third = aStore(folder, clock);
    await third.resume();
    fill(third, clock, 1, 200);
    expect((await portsIn(folder)).ports.at(-1)).toBe(200);
  });

  it('reads a huge foreign file without holding it', async () => {
    const { folder, clock } = await aHistory(5);
    const huge = join(folder, 'ports-0000000500.jsonl');
    writeFileSync(huge, '');
    truncateSync(huge, 400_000_000);
    const before = process.memoryUsage().arrayBuffers;
    const store = aStore(folder, clock);
    await store.resume();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(store.open().size).toBe(3);
  });

  it('begins a new segment where somebody else has written into the newest', async () => {
    const { folder, clock, store } = await aHistory(5);
    appendFileSync(fileOf(folder), 'somebody else');
    fill(store, clock, 2, 50);
    expect((await portsIn(folder)).ports).toEqual([0, 1, 2, 3, 4, 50, 51]);
    expect((await portsIn(folder)).problem).toContain('1 damaged line ');
  });

  it('says which part it could not read', async () => {
    const folder = join(aFolder(), 'history');
    mkdirSync(join(folder, 'ports-0000000000.jsonl'), { recursive: true });
    expect((await portsIn(folder)).problem).toContain('there is a folder in its place');
    chmodSync(folder, 0o700);
  });
});
