import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHistoryReader, type HistoryReader } from '../../../electron/history/read-history.ts';
import { createRecentPorts } from '../../../electron/history/recent-ports.ts';
import { forgetSegments, removeSegment } from '../../../electron/history/segments.ts';
import { aFolder } from '../../support/folder.ts';
import { aClock, anEvent, aStore, iso, startMs, usualBounds } from './support.ts';

const longAgo = iso(0);

/** A history whose ports open and close, each event a second after the last. */
async function aHistory(folder = join(aFolder(), 'history')) {
  const clock = aClock();
  const store = aStore(folder, clock, { ...usualBounds, mostEvents: 200 });
  await store.resume();
  store.begin([]);
  const happen = (port: number, kind: 'opened' | 'closed') => {
    clock.pass(1_000);
    const left = kind === 'closed' ? `tcp ${port} 100` : null;
    store.commit([{ type: 'event', event: anEvent(port, clock.nowMs(), { kind }), left }]);
    return iso(clock.nowMs());
  };
  const reads: number[] = [];
  const reader = createHistoryReader(folder);
  const counted: HistoryReader = {
    ...reader,
    read: (segment, take, port) => {
      reads.push(segment.first);
      return reader.read(segment, take, port);
    },
  };
  return { folder, clock, happen, reads, reader: counted, recent: createRecentPorts(counted) };
}

it('tells when a port was last open, unless it is open now or that is too long ago', async () => {
  const { happen, recent } = await aHistory();
  happen(80, 'opened');
  const first = happen(80, 'closed');
  happen(443, 'opened');
  happen(90, 'opened');
  const second = happen(90, 'closed');
  expect((await recent(longAgo)).ports).toEqual([
    [80, first],
    [90, second],
  ]);
  expect(await recent(second)).toEqual({ since: second, ports: [[90, second]] });
  happen(90, 'opened');
  expect((await recent(longAgo)).ports).toEqual([[80, first]]);
});

it('answers the same, segment after segment, as who reads all of it, but reads only the newest again', async () => {
  const { happen, recent, reader, reads } = await aHistory();
  for (let round = 0; round < 80; round += 1) {
    happen(1 + (round % 30), 'opened');
    if (round % 7 !== 0) happen(1 + (round % 30), 'closed');
    if (round % 5 === 0) expect(await recent(longAgo)).toEqual(await createRecentPorts(reader)(longAgo));
  }
  expect(reader.segments().length).toBeGreaterThan(5);
  await recent(longAgo);
  reads.length = 0;
  await recent(longAgo);
  expect(reads).toEqual([reader.segments().at(-1)?.first]);
});

it('tells nothing of a segment that was dropped, and begins anew when all was forgotten', async () => {
  const { folder, happen, recent, reader } = await aHistory();
  happen(80, 'opened');
  happen(80, 'closed');
  for (let port = 1_000; port < 1_020; port += 1) happen(port, 'opened');
  expect((await recent(longAgo)).ports.map(([port]) => port)).toEqual([80]);
  const [oldest] = reader.segments();
  if (oldest) removeSegment(oldest);
  expect((await recent(longAgo)).ports).toEqual([]);

  forgetSegments(folder);
  expect(await recent(longAgo)).toEqual({ since: null, ports: [] });
  const again = await aHistory(folder);
  again.happen(22, 'opened');
  const closed = again.happen(22, 'closed');
  expect(await recent(longAgo)).toEqual({ since: iso(startMs), ports: [[22, closed]] });
});

it('answers those who ask at the same time', async () => {
  const { happen, recent } = await aHistory();
  for (let port = 1; port < 60; port += 1) {
    happen(port, 'opened');
    happen(port, 'closed');
  }
  const [one, other] = await Promise.all([recent(longAgo), recent(longAgo)]);
  expect(one.ports).toHaveLength(59);
  expect(other).toEqual(one);
});
