import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Registry } from '../../../electron/registry/registry.ts';
import { applySnapshotChange } from '../../../electron/shared/apply-change.ts';
import type { Socket } from '../../../electron/shared/listener.ts';
import type { Reading, Snapshot } from '../../../electron/shared/snapshot.ts';
import { toSnapshot } from '../../../electron/watch/snapshot.ts';
import { followReading, type Track } from '../../../electron/watch/track.ts';
import { plainRegistry } from '../../support/plain-registry.ts';
import { readingOf } from '../../support/snapshots.ts';
import { owner, socketOn } from '../../support/sockets.ts';

const secondsOf = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString();

/** The snapshots that a receiver has after each reading, and the changes that led to them. */
function receive(readings: readonly Partial<Reading>[]) {
  let track: Track | null = null;
  let snapshot: Snapshot | null = null;
  return readings.map((reading, index) => {
    const followed = followReading(track, readingOf([], { at: secondsOf(index), ...reading }), plainRegistry);
    track = followed.track;
    snapshot = followed.change ? applySnapshotChange(snapshot, followed.change) : snapshot;
    return { change: followed.change, snapshot };
  });
}

describe('followReading', () => {
  test('the same array of sockets is no news, nor are equal ones from a reader that made them anew', () => {
    const sockets = [socketOn(80)];
    const [first, second, third] = receive([{ sockets }, { sockets }, { sockets: [socketOn(80)] }]);
    expect(first?.change?.changed).toHaveLength(1);
    expect(second?.change).toBeNull();
    expect(third?.change).toBeNull();
  });

  test('another registry labels every row anew, and leaves when it was first seen', () => {
    const reading = readingOf([socketOn(80), socketOn(81)], { at: secondsOf(0) });
    const { track } = followReading(null, reading, plainRegistry);
    const renamed: Registry = { ...plainRegistry, label: () => ({ name: 'renamed', status: 'assigned' }) };
    const next = followReading(track, { ...reading, at: secondsOf(1) }, renamed);
    expect(next.change?.changed).toMatchObject([
      { port: 80, service: { name: 'renamed' }, firstSeen: secondsOf(0) },
      { port: 81, service: { name: 'renamed' }, firstSeen: secondsOf(0) },
    ]);
    expect(followReading(next.track, { ...reading, at: secondsOf(2) }, renamed).change).toBeNull();
  });

  test('a problem that came or went is news without any listener', () => {
    const sockets = [socketOn(80)];
    const problem = { source: 's', code: 'timeout', message: 'm', rowsAffected: null, remedy: 'r' } as const;
    const [, second, third] = receive([{ sockets }, { sockets, problems: [problem] }, { sockets, complete: false }]);
    expect(second?.change).toMatchObject({ changed: [], gone: [], problems: [problem] });
    expect(third?.change).toMatchObject({ changed: [], problems: [], complete: false });
    expect(third?.snapshot?.listeners).toBe(second?.snapshot?.listeners);
  });

  test('other owners of the same socket are a change that keeps the first sighting', () => {
    const [, second] = receive([{ sockets: [socketOn(80)] }, { sockets: [socketOn(80, { owners: [owner(7)] })] }]);
    expect(second?.change?.changed).toMatchObject([{ owners: [{ pid: 7 }], firstSeen: secondsOf(0) }]);
    expect(second?.change?.gone).toEqual([]);
  });

  test('a port that was closed and opened again is a new listener, even under an old key', () => {
    const again = socketOn(80, { key: 'tcp 127.0.0.1:80 #81' });
    const old = socketOn(80);
    const [, second, third] = receive([{ sockets: [old] }, { sockets: [again] }, { sockets: [old] }]);
    expect(second?.change).toMatchObject({ changed: [{ firstSeen: secondsOf(1) }], gone: ['tcp 127.0.0.1:80 #80'] });
    expect(third?.change).toMatchObject({ changed: [{ firstSeen: secondsOf(2) }], gone: ['tcp 127.0.0.1:80 #81'] });
  });

  test('sockets that nothing tells apart are neither lost nor doubled', () => {
    const kernel = () => socketOn(111, { key: 'udp 0.0.0.0:111 #0' });
    const counts = receive([
      { sockets: [kernel(), kernel()] },
      { sockets: [kernel()] },
      { sockets: [kernel(), kernel()] },
    ]);
    expect(counts.map(({ snapshot }) => snapshot?.listeners.length)).toEqual([2, 1, 2]);
  });

  const sockets = fc.array(
    fc
      .record({
        port: fc.integer({ min: 1, max: 6 }),
        inode: fc.integer({ min: 1, max: 3 }),
        pid: fc.integer({ min: 1, max: 2 }),
      })
      .map(({ port, inode, pid }) => socketOn(port, { key: `tcp ${port} #${inode}`, owners: [owner(pid)] })),
    { maxLength: 12 },
  );

  test('the changes applied one after the other always equal the whole snapshot', () => {
    fc.assert(
      fc.property(fc.array(sockets, { minLength: 1, maxLength: 8 }), (readings) => {
        const received = receive(readings.map((each) => ({ sockets: each })));
        readings.forEach((each, index) => {
          const whole = toSnapshot(readingOf(each), plainRegistry);
          expect(facts(received[index]?.snapshot)).toEqual(facts(whole));
          for (const listener of received[index]?.snapshot?.listeners ?? []) {
            expect(listener.firstSeen).toBe(secondsOf(beganAt(readings, index, listener.key)));
          }
        });
      }),
    );
  });

  test('a listener that did not change stays the same object', () => {
    fc.assert(
      fc.property(sockets, sockets, (before, after) => {
        const [first, second] = receive([{ sockets: before }, { sockets: after }]);
        const changed = new Set(second?.change?.changed);
        for (const listener of second?.snapshot?.listeners ?? []) {
          expect(changed.has(listener) || first?.snapshot?.listeners.includes(listener)).toBe(true);
        }
      }),
    );
  });
});

/** What a snapshot says of its sockets, in an order of its own; equal sockets under one key count each. */
function facts(snapshot: Snapshot | null | undefined): readonly string[] {
  return (snapshot?.listeners ?? []).map(({ key, owners }) => `${key} ${owners.map(({ pid }) => pid)}`).sort();
}

/** The reading since which the key has been there without a gap. */
function beganAt(readings: readonly (readonly Socket[])[], index: number, key: string): number {
  let began = index;
  while (began > 0 && readings[began - 1]?.some((socket) => socket.key === key)) began--;
  return began;
}
