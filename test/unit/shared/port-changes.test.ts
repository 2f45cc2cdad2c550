import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStanding, type Standing } from '../../../electron/shared/port-changes.ts';
import { portEvents } from '../../../electron/watch/port-events.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

const moment = { at: '2026-11-22T10:00:01.000Z', since: '2026-11-22T10:00:00.000Z', complete: true } as const;

const standing = fc.record({
  protocol: fc.constantFrom('tcp' as const, 'udp' as const),
  port: fc.integer({ min: 1, max: 4 }),
  scope: fc.constantFrom('loopback' as const, 'address' as const, 'any' as const),
  holder: fc.record({
    name: fc.constantFrom(null, 'a', 'b'),
    pid: fc.constantFrom(null, 1, 2),
    place: fc.constantFrom(null, 'here'),
    user: fc.constant(null),
  }),
  key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
  sockets: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 's4'), { minLength: 1, maxLength: 3 }),
});

/** As a snapshot has them: a key, and a socket, is of one listener only, and belongs to its port. */
const snapshot = fc
  .uniqueArray(standing, { selector: ({ port, protocol, key }) => `${port} ${protocol} ${key}`, maxLength: 6 })
  .map((all) => {
    const used = new Set<string>();
    return all.flatMap((each): Standing[] => {
      const own = (text: string) => `${each.protocol} ${each.port} ${text}`;
      const sockets = each.sockets.map(own).filter((socket) => !used.has(socket));
      for (const socket of sockets) used.add(socket);
      return sockets.length === 0 ? [] : [{ ...each, key: own(each.key), sockets }];
    });
  });

const mapOf = (all: readonly Standing[]) => new Map(all.map((each) => [each.key, each]));

describe('what changed between two moments', () => {
  it('turns what stood before into what stands now, and nothing else does', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, now) => {
        const { changes, learnt } = compareStanding(mapOf(before), now, moment);
        const keys = new Set(before.map(({ key }) => key));
        const leave = [
          ...learnt.map(({ left }) => left),
          ...changes.map(({ left, event }) => (event.kind === 'reach-changed' ? null : left)),
        ];
        const enter = [
          ...learnt.map(({ standing: { key } }) => key),
          ...changes.flatMap(({ event }) =>
            event.kind === 'closed' || event.kind === 'reach-changed' ? [] : [event.key],
          ),
        ];
        for (const key of leave) if (key !== null) keys.delete(key);
        for (const key of enter) keys.add(key);
        expect([...keys].sort()).toEqual([...mapOf(now).keys()].sort());
        const ports = changes.map(({ event }) => event.port);
        expect(ports).toEqual([...ports].sort((a, b) => a - b));
      }),
    );
  });

  it('is nothing where nothing changed', () => {
    fc.assert(
      fc.property(snapshot, (all) => {
        expect(compareStanding(mapOf(all), all, moment)).toEqual({ changes: [], learnt: [] });
      }),
    );
  });

  it('closes nothing by an incomplete reading', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, now) => {
        const { changes } = compareStanding(mapOf(before), now, { ...moment, complete: false });
        expect(changes.filter(({ event }) => event.kind === 'closed')).toEqual([]);
      }),
    );
  });

  it('is never dated before it began', () => {
    const { changes } = compareStanding(new Map(), [], { ...moment, since: '2026-11-22T11:00:00.000Z' });
    expect(changes).toEqual([]);
  });
});

describe('events of two snapshots', () => {
  const open = listenerOn(5432, { key: 'tcp 5432 #1', owners: [owner(7, { name: 'postgres' })] });
  const before = snapshotOf([open], { at: '2026-11-22T09:00:00.000Z' });

  it('tell of a holder that took the port, and when nothing had changed yet', () => {
    const other = listenerOn(5432, { key: 'tcp 5432 #2', owners: [owner(8, { name: 'node' })] });
    const now = snapshotOf([other], { at: moment.at });
    expect(portEvents(before, now, moment.since)).toMatchObject([
      { kind: 'owner-changed', holder: { name: 'node' }, holderBefore: { name: 'postgres' }, since: moment.since },
    ]);
  });

  it('do not take a holder that became known, or a process that left its socket to another, for another one', () => {
    const hidden = { ...open, owners: [], ownersComplete: false };
    const child = { ...open, owners: [owner(9, { name: 'postgres' })] };
    for (const rows of [[hidden], [child]]) expect(portEvents(before, snapshotOf(rows, { at: moment.at }))).toEqual([]);
  });

  it('take another program on the same socket for a change of owner', () => {
    const passed = { ...open, owners: [owner(9, { name: 'pgbouncer' })] };
    expect(portEvents(before, snapshotOf([passed], { at: moment.at }))).toMatchObject([{ kind: 'owner-changed' }]);
  });
});
