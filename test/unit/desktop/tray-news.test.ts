import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNews,
  dropOld,
  lookedAt,
  newsEndMs,
  newsLifeMs,
  noNews,
  type TrayNews,
} from '../../../electron/desktop/tray-news.ts';
import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import { eventsOfOthers } from '../../../electron/shared/own-sockets.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { portEvents } from '../../../electron/watch/port-events.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

const anywhere = { scope: 'any', ipv4: true, ipv6: false } as const;
const ownPid = 7;

function socket(port: number, key: string, change: Partial<Listener> = {}): Listener {
  return listenerOn(port, { key, owners: [owner(100)], ...change });
}

/** The news after these snapshots, read a second apart. */
function newsOf(snapshots: readonly (readonly Listener[])[], news: TrayNews = noNews, fromMs = 0): TrayNews {
  return snapshots.slice(1).reduce((told, listeners, index) => {
    const before = snapshotOf(snapshots[index] ?? []);
    return told === null ? told : step(told, before, snapshotOf(listeners), fromMs + index * 1_000);
  }, news);
}

function step(news: TrayNews, before: Snapshot, now: Snapshot, nowMs: number): TrayNews {
  const events = eventsOfOthers({ before, now, events: portEvents(before, now) }, ownPid);
  return addNews(news, events, { before, now, nowMs });
}

const told = (news: TrayNews) => news.items.map(({ port, kind }) => `${port} ${kind}`);

describe('what is new', () => {
  it('is what opened, and more so what other computers may reach', () => {
    const before = socket(22, 'a');
    const news = newsOf([[before], [before, socket(3000, 'b'), socket(8080, 'c', { reach: anywhere })]]);
    expect(told(news)).toEqual(['3000 new', '8080 reachable']);
    expect(news.items[0]).toMatchObject({ name: 'server', protocol: 'tcp', atMs: 0 });
  });

  it('is no longer new when it closes', () => {
    expect(told(newsOf([[], [socket(3000, 'a')], []]))).toEqual([]);
  });

  it('is a listener of another program on a port that changed hands', () => {
    const before = socket(3000, 'a');
    const other: readonly Owner[] = [owner(200, { name: 'other' })];
    expect(told(newsOf([[before], [socket(3000, 'b', { owners: other })]]))).toEqual(['3000 new']);
  });

  it('is not the same socket in other hands, or one whose holder only came to be known', () => {
    const before = socket(3000, 'a', { owners: [], ownersComplete: false });
    expect(told(newsOf([[before], [socket(3000, 'a')]]))).toEqual([]);
    expect(told(newsOf([[socket(3000, 'a')], [socket(3000, 'a', { owners: [owner(200)] })]]))).toEqual([]);
  });

  it('is not a program that comes back to its port, within a reading or later', () => {
    const again = (key: string, change: Partial<Listener> = {}) =>
      socket(3000, key, { owners: [owner(200)], ...change });
    expect(told(newsOf([[socket(3000, 'a')], [again('b')]]))).toEqual([]);
    expect(told(newsOf([[socket(3000, 'a')], [], [again('b')]]))).toEqual([]);
    expect(told(newsOf([[socket(3000, 'a')], [], [again('b', { reach: anywhere })]]))).toEqual(['3000 reachable']);
    expect(told(newsOf([[socket(3000, 'a')], [], [again('b', { owners: [owner(9, { name: 'x' })] })]]))).toEqual([
      '3000 new',
    ]);
  });

  it('stays new in other hands, of which nobody has seen the first', () => {
    const first = socket(3000, 'a');
    const news = newsOf([[], [first], [socket(3000, 'a', { owners: [owner(9, { name: 'worker' })] })]]);
    expect(told(news)).toEqual(['3000 new']);
    expect(news.items[0]?.name).toBe('worker');
  });

  it('is not what was open before, though something new has come and gone beside it', () => {
    const kept = (pid: number) => socket(3000, 'a', { owners: [owner(pid)] });
    const wide = socket(3000, 'b', { owners: [owner(9, { name: 'other' })], reach: anywhere });
    expect(told(newsOf([[kept(ownPid)], [kept(ownPid), wide], [kept(100)]]))).toEqual([]);
  });

  it('stays new when it comes back before anybody has seen it', () => {
    expect(told(newsOf([[], [socket(3000, 'a')], [], [socket(3000, 'b', { owners: [owner(2)] })]]))).toEqual([
      '3000 new',
    ]);
  });

  it('is a listener that accepts from more computers than before, as long as it does', () => {
    const narrow = socket(3000, 'a');
    const wide = socket(3000, 'b', { reach: anywhere });
    expect(told(newsOf([[narrow], [narrow, wide]]))).toEqual(['3000 reachable']);
    expect(told(newsOf([[narrow], [narrow, wide], [narrow]]))).toEqual([]);
  });
});

describe('news', () => {
  const [news] = [newsOf([[], [socket(3000, 'a')]])];

  it('is over when somebody looks, and ten minutes later anyhow', () => {
    expect(told(lookedAt(news))).toEqual([]);
    expect(newsEndMs(news)).toBe(newsLifeMs);
    expect(dropOld(news, newsLifeMs - 1)).toBe(news);
    expect(told(dropOld(news, newsLifeMs))).toEqual([]);
    expect(newsEndMs(noNews)).toBeNull();
  });

  it('stays the same object while there is nothing to tell', () => {
    expect(lookedAt(noNews)).toBe(noNews);
    expect(step(news, snapshotOf([]), snapshotOf([]), 1)).toBe(news);
  });

  /** A socket that is opened again has another key than any before. */
  function neverAgain(readings: readonly (readonly Listener[])[]): readonly (readonly Listener[])[] {
    let before = new Map<string, string>();
    return readings.map((listeners, index) => {
      const keys = new Map(listeners.map(({ key }) => [key, before.get(key) ?? `${key} ${index}`]));
      before = keys;
      return listeners.map((listener) => ({ ...listener, key: keys.get(listener.key) ?? '' }));
    });
  }

  it('tells only of what is open, was not there at first, and is held by others, each once', () => {
    const socketArbitrary = fc.record({
      port: fc.integer({ min: 1, max: 6 }),
      serial: fc.integer({ min: 1, max: 4 }),
      pid: fc.constantFrom(ownPid, 100, 101),
      name: fc.constantFrom('a', 'b'),
      wide: fc.boolean(),
    });
    const reading = fc
      .uniqueArray(socketArbitrary, { selector: ({ port, serial }) => `${port} ${serial}`, maxLength: 8 })
      .map((sockets) =>
        sockets.map(({ port, serial, pid, name, wide }) =>
          socket(port, `${port} ${serial} ${wide}`, {
            // Another program of Portolan's name on its very port would be one listener with it.
            owners: [owner(pid, { name: pid === ownPid ? 'portolan' : name })],
            ...(wide ? { reach: anywhere, address: '0.0.0.0' } : {}),
          }),
        ),
      );
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 8 }).map(neverAgain), (readings) => {
        const { items } = newsOf(readings);
        const last = readings.at(-1) ?? [];
        const first = new Set((readings[0] ?? []).map(({ key }) => key));
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        for (const { port, kind, protocol } of items) {
          const open = last.filter((each) => each.port === port && each.protocol === protocol);
          expect(open.some(({ owners }) => owners[0]?.pid !== ownPid)).toBe(true);
          if (kind === 'reachable') expect(open.some(({ reach }) => reach.scope === 'any')).toBe(true);
          else expect(open.some(({ key }) => !first.has(key))).toBe(true);
        }
      }),
    );
  });

  it('keeps no more than it can show a use for', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => socket(index + 1, `${index}`));
    expect(newsOf([[], many]).items.length).toBeLessThanOrEqual(500);
    expect(newsOf([many, []]).departures.length).toBeLessThanOrEqual(500);
  });
});
