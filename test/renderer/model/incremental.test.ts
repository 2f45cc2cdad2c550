import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFilter } from '../../../electron/shared/list-view.ts';
import { countPorts } from '../../../electron/shared/listener-groups.ts';
import { countFacets, facetCounter } from '../../../renderer/model/facets.ts';
import type { Sieve } from '../../../renderer/model/filter.ts';
import { advanceList, emptyList, type ListInput, lingerMs } from '../../../renderer/model/live-list.ts';
import { portCounts } from '../../../renderer/model/port-counts.ts';
import { rowChanges } from '../../../renderer/model/row-changes.ts';
import { type Row, rowsOf } from '../../../renderer/model/rows.ts';
import { aListener, anOwner, aSnapshot, startMs } from '../support/listeners.ts';
import { aLook, anArrangement } from '../support/live-rows.ts';

/** The very same object for the same socket, as long as nothing of it changes. */
const sockets = [1, 2, 3, 4, 5, 6].flatMap((port) =>
  (['tcp', 'udp'] as const).flatMap((protocol) =>
    [1, 2].flatMap((pid) =>
      ['node', 'nginx', 'cupsd'].map((name) =>
        aListener(port, {
          key: `${protocol} ${port} #${pid}`,
          protocol,
          uid: pid === 1 ? 1000 : 0,
          address: port % 2 === 0 ? '0.0.0.0' : '127.0.0.1',
          reach: { scope: port % 2 === 0 ? 'any' : 'loopback', ipv4: true, ipv6: false },
          owners: [anOwner(pid, name)],
          staleSince: name === 'cupsd' ? new Date(startMs).toISOString() : null,
        }),
      ),
    ),
  ),
);
const readings = fc.array(
  fc
    .uniqueArray(fc.constantFrom(...sockets), { selector: ({ key }) => key, maxLength: 14 })
    .map((listeners) => rowsOf(aSnapshot(listeners))),
  { minLength: 2, maxLength: 6 },
);

describe('rowChanges', () => {
  it('is what one reading has and the other has not', () => {
    fc.assert(
      fc.property(readings, ([before = [], now = []]) => {
        const { gone, come } = rowChanges(before, now);
        expect(new Set(gone)).toEqual(new Set(before.filter((row) => !now.includes(row))));
        expect(new Set(come)).toEqual(new Set(now.filter((row) => !before.includes(row))));
        expect(gone.length + come.length).toBe(new Set([...gone, ...come]).size);
      }),
    );
  });
});

describe('facetCounter', () => {
  it('counts what counting all anew does, and gives the same object for the same counts', () => {
    const sieve: Sieve = { filter: openFilter, favourites: new Set([2, 3]), sinceMs: null, beganMs: startMs };
    const filtered: Sieve = { ...sieve, filter: { ...openFilter, protocol: 'tcp', mine: true } };
    fc.assert(
      fc.property(
        readings,
        fc.array(fc.constantFrom(sieve, filtered), { minLength: 6, maxLength: 6 }),
        (all, sieves) => {
          const count = facetCounter();
          all.forEach((rows, index) => {
            const asked = sieves[index] ?? sieve;
            const facets = count(rows, asked, startMs);
            expect(facets).toEqual(countFacets(rows, asked, startMs));
            expect(count([...rows], asked, startMs)).toBe(facets);
          });
        },
      ),
    );
  });
});

describe('advanceList', () => {
  it('puts in what changed as if all were put in order anew', () => {
    const keepsNone = () => false;
    const wants = ({ group }: Row) => group.port !== 3;
    const sort = fc.record({ by: fc.constantFrom('port', 'process', 'age'), descending: fc.boolean() });
    const steps = fc.array(fc.record({ passMs: fc.integer({ min: 0, max: lingerMs }), complete: fc.boolean() }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(readings, steps, sort, (all, times, order) => {
        const base = { ...aLook([]), wants, arrangement: anArrangement({ sort: order as never }) };
        let nowMs = startMs;
        let patched = emptyList;
        let anew = emptyList;
        all.forEach((rows, index) => {
          const { passMs = 0, complete = true } = times[index] ?? {};
          nowMs += passMs;
          const input: ListInput = { ...base, rows, complete, nowMs, checkedMs: nowMs };
          patched = advanceList(patched, { ...input, keeps: keepsNone });
          // Another reason to keep a row is another question, which is answered from all rows.
          anew = advanceList(anew, { ...input, keeps: () => false });
          expect(patched.rows).toEqual(anew.rows);
        });
      }),
    );
  });

  it('keeps the very rows of which nothing changed, and the list where nothing of it did', () => {
    const look = aLook(sockets.slice(0, 1));
    const list = advanceList(emptyList, look);
    const other = aListener(9_000, { owners: [anOwner(9, 'java')] });
    const more = advanceList(list, { ...look, rows: rowsOf(aSnapshot([...sockets.slice(0, 1), other])) });
    expect(more.rows).toHaveLength(2);
    expect(more.rows[0]).toBe(list.rows[0]);
    expect(advanceList(more, { ...look, rows: [...(more.input?.rows ?? [])], nowMs: startMs + 1 }).rows).toBe(
      more.rows,
    );
  });
});

describe('portCounts', () => {
  it('counts each port once', () => {
    fc.assert(
      fc.property(readings, ([rows = []]) => {
        const seen = rows.map(({ group }) => group).filter(({ staleSince }) => staleSince === null);
        const open = countPorts(seen);
        expect(portCounts(rows)).toEqual({
          open,
          reachable: countPorts(seen.filter(({ reach }) => reach.scope !== 'loopback')),
          stale: countPorts(rows.map(({ group }) => group)) - open,
        });
      }),
    );
  });
});
