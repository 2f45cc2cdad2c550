import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames, groupNames } from '../../../electron/shared/list-view.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { listItems } from '../../../renderer/model/list-items.ts';
import { advanceList, emptyList, type LiveList } from '../../../renderer/model/live-list.ts';
import { rowsOf } from '../../../renderer/model/rows.ts';
import { container } from '../../support/sockets.ts';
import { aListener, anOwner, aSnapshot, startMs } from '../support/listeners.ts';
import { aLook, anArrangement, foldsNothing, liveRows } from '../support/live-rows.ts';

const unknown = { unknown: 'permission' } as const;
const name = fc.constantFrom('node', 'Node', 'ångström', 'zebra', '10', '9', unknown);
const place = fc.constantFrom(
  { folder: '/a/shop', marker: '.git' },
  { folder: '/b/shop', marker: '.git' },
  null,
  unknown,
);

const listener: fc.Arbitrary<Listener> = fc
  .record({
    port: fc.integer({ min: 1, max: 12 }),
    protocol: fc.constantFrom('tcp', 'udp'),
    pid: fc.integer({ min: 1, max: 5 }),
    name,
    user: fc.constantFrom('ada', 'root', unknown),
    project: place,
    unit: fc.constantFrom('a.service', null, unknown),
    container: fc.constantFrom(container('box'), null, unknown),
    address: fc.constantFrom('127.0.0.1', '0.0.0.0', '192.168.1.9'),
    hidden: fc.boolean(),
    uid: fc.constantFrom(0, 1000),
  })
  .map(({ port, protocol, pid, hidden, user, project, name: called, ...rest }) =>
    aListener(port, {
      ...rest,
      protocol,
      user,
      key: JSON.stringify([port, protocol, pid, called, user, project, hidden, rest]),
      ownersComplete: !hidden,
      owners: hidden ? [] : [anOwner(pid, 'x', { name: called, user, project })],
    }),
  );
const listeners = fc.uniqueArray(listener, { selector: ({ key }) => key, maxLength: 25 });
const choice = fc.record({
  group: fc.constantFrom(...groupNames),
  sort: fc.record({ by: fc.constantFrom(...columnNames), descending: fc.boolean() }),
  favourites: fc.array(fc.integer({ min: 1, max: 12 })).map((ports) => new Set(ports)),
});

const keysOf = ({ rows }: LiveList) => rows.map(({ key }) => key);

describe('an arrangement', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(listeners, choice, (given, chosen) => {
        const { standingOf, compare } = anArrangement(chosen);
        const all = rowsOf(aSnapshot(given)).map(standingOf);
        for (const a of all) {
          for (const b of all) {
            expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
            if (a.row.key !== b.row.key) expect(compare(a, b)).not.toBe(0);
            for (const c of all) if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no row, heads every row, and each heading once', () => {
    fc.assert(
      fc.property(listeners, choice, (given, chosen) => {
        const rows = liveRows(given, { arrangement: anArrangement(chosen) });
        const items = listItems(rows, foldsNothing);
        const all = rowsOf(aSnapshot(given));
        expect(rows.map(({ key }) => key).sort()).toEqual(all.map(({ key }) => key).sort());
        expect(items.filter(({ type }) => type === 'row')).toHaveLength(all.length);
        const headings = items.filter((item) => item.type === 'heading');
        expect(new Set(headings.map(({ key }) => key)).size).toBe(headings.length);
        if (chosen.group !== 'none') expect(headings.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  it('holds every row in its place while frozen, whatever comes, goes or becomes known', () => {
    fc.assert(
      fc.property(listeners, listeners, listeners, choice, choice, (first, second, third, before, after) => {
        const shown = advanceList(emptyList, aLook(first, { arrangement: anArrangement(before) }));
        const frozen = { frozen: true, nowMs: startMs + 60_000 };
        const moved = advanceList(shown, aLook(second, { ...frozen, arrangement: anArrangement(before) }));
        expect(keysOf(moved)).toEqual(keysOf(shown));
        const again = advanceList(moved, aLook(third, { ...frozen, arrangement: anArrangement(after) }));
        expect(keysOf(again)).toEqual(keysOf(shown));
      }),
    );
  });

  it('gives the order of a list that was sorted from nothing, however it came there', () => {
    fc.assert(
      fc.property(listeners, listeners, choice, (first, second, chosen) => {
        const arrangement = anArrangement(chosen);
        const began = advanceList(emptyList, aLook(first, { arrangement }));
        const later = advanceList(began, aLook(second, { arrangement, nowMs: startMs + 1 }));
        // What departed lingers in its place, so all that lingers has gone by then.
        const settled = advanceList(later, aLook(second, { arrangement, nowMs: startMs + 60_000 }));
        expect(keysOf(settled)).toEqual(keysOf(advanceList(emptyList, aLook(second, { arrangement }))));
      }),
    );
  });

  it('puts what is not known last, whichever way it is sorted', () => {
    const given = [
      aListener(1, { owners: [anOwner(1, 'x', { name: unknown })] }),
      aListener(2, { owners: [anOwner(2, 'a')] }),
      aListener(3, { owners: [anOwner(3, 'b')] }),
    ];
    const ports = (descending: boolean) =>
      liveRows(given, { arrangement: anArrangement({ group: 'none', sort: { by: 'process', descending } }) }).map(
        ({ group }) => group.port,
      );
    expect([ports(false), ports(true)]).toEqual([
      [2, 3, 1],
      [3, 2, 1],
    ]);
  });

  it('keeps a row the same object while nothing of it changes', () => {
    const [one, two] = [aListener(1), aListener(2)];
    const arrangement = anArrangement();
    const began = advanceList(emptyList, aLook([one, two], { arrangement }));
    const later = advanceList(began, aLook([one, aListener(2, { uid: 0 })], { arrangement }));
    expect(later.rows[0]).toBe(began.rows[0]);
    expect(later.rows[1]).not.toBe(began.rows[1]);
  });
});
