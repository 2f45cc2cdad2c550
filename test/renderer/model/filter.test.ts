import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ListFilter, openFilter } from '../../../electron/shared/list-view.ts';
import { countPorts } from '../../../electron/shared/listener-groups.ts';
import { countFacets } from '../../../renderer/model/facets.ts';
import {
  activeParts,
  cleared,
  filterParts,
  isActive,
  passes,
  type Sieve,
  sinceMs,
  switchedOn,
} from '../../../renderer/model/filter.ts';
import { rowsOf } from '../../../renderer/model/rows.ts';
import { aListener, anOwner, aSnapshot, startMs } from '../support/listeners.ts';

const listener = fc
  .record({
    port: fc.integer({ min: 1, max: 9 }),
    protocol: fc.constantFrom('tcp', 'udp'),
    pid: fc.integer({ min: 1, max: 3 }),
    address: fc.constantFrom('127.0.0.1', '0.0.0.0'),
    uid: fc.constantFrom(0, 1000),
    agoMs: fc.constantFrom(1_000, 700_000, 4_000_000),
  })
  .map(({ port, protocol, pid, agoMs, address, uid }) =>
    aListener(port, {
      protocol,
      address,
      uid,
      key: `${port} ${protocol} ${pid} ${address} ${uid}`,
      owners: [anOwner(pid, 'x')],
      firstSeen: new Date(startMs - agoMs).toISOString(),
    }),
  );
const filter: fc.Arbitrary<ListFilter> = fc.record({
  protocol: fc.constantFrom('tcp', 'udp', null),
  reach: fc.constantFrom('loopback', 'beyond', null),
  mine: fc.boolean(),
  favourites: fc.boolean(),
  since: fc.constantFrom({ kind: 'minutes', minutes: 10 } as const, { kind: 'today' } as const, null),
});

it('counts for each part what switching it on shows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(listener, { selector: ({ key }) => key }), filter, (given, asked) => {
      const rows = rowsOf(aSnapshot(given));
      const sieveOf = (wanted: ListFilter): Sieve => ({
        filter: wanted,
        favourites: new Set([3, 4]),
        sinceMs: wanted.since && sinceMs(wanted.since, startMs),
        beganMs: startMs - 4_000_000,
      });
      const facets = countFacets(rows, sieveOf(asked), startMs);
      expect(facets.all).toBe(countPorts(rows.map(({ group }) => group)));
      for (const part of filterParts) {
        const wanted = isActive(asked, part) ? asked : switchedOn(asked, part);
        const shown = rows.filter((row) => passes(row, sieveOf(wanted)));
        expect(facets[part]).toBe(countPorts(shown.map(({ group }) => group)));
      }
    }),
  );
});

it('clears one part at a time', () => {
  fc.assert(
    fc.property(filter, (asked) => {
      const none = activeParts(asked).reduce(cleared, asked);
      expect(none).toEqual(openFilter);
    }),
  );
});

it('counts from the moment, the minutes and the midnight that are meant', () => {
  const midnight = new Date(startMs);
  midnight.setHours(0, 0, 0, 0);
  expect(sinceMs({ kind: 'moment', at: '2026-11-22T09:00:00.000Z' }, startMs)).toBe(startMs - 3_600_000);
  expect(sinceMs({ kind: 'minutes', minutes: 10 }, startMs)).toBe(startMs - 600_000);
  expect(sinceMs({ kind: 'today' }, startMs)).toBe(midnight.getTime());
});
