import { describe, expect, it } from 'vitest';
import { eventsOfOthers, withoutOwn } from '../../../electron/shared/own-sockets.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { event } from '../alerts/support.ts';

const ownPid = 4_000;
const heldBy = (...owners: ReturnType<typeof owner>[]) => listenerOn(3000, { key: 'a socket', owners });
const own = heldBy(owner(ownPid));
const ofOther = heldBy(owner(5_000));
const about = (kind: Parameters<typeof event>[0]) => event(kind, 3000, { sockets: ['a socket'] });

describe("Portolan's own is", () => {
  it.each([
    ['its own process', [owner(ownPid)], false],
    ['a process that descends from it', [owner(4_001, { parents: [{ pid: ownPid, name: 'portolan' }] })], false],
    ['not another process', [owner(5_000)], true],
    ['not another process of the same name', [owner(5_000, { name: 'portolan' })], true],
    ['not a process whose parents are hidden', [owner(5_000, { parents: { unknown: 'permission' } })], true],
    ['not a socket that it shares with another', [owner(ownPid), owner(5_000)], true],
    ['not what nobody is known to hold', [], true],
  ])('%s', (_name, owners, told) => {
    const listener = heldBy(...owners);
    const events = [about('opened')];
    expect(withoutOwn([listener], ownPid)).toEqual(told ? [listener] : []);
    expect(eventsOfOthers({ before: snapshotOf([]), now: snapshotOf([listener]), events }, ownPid)).toEqual(
      told ? events : [],
    );
  });
});

it('gives the very list in which nothing is its own', () => {
  const listeners = [ofOther];
  expect(withoutOwn(listeners, ownPid)).toBe(listeners);
});

it.each([
  ['its own that closed', own, null, false],
  ['one that closed after it passed from Portolan to another', ofOther, null, true],
  ['its own that passed to another', own, ofOther, true],
  ["another's that passed to it", ofOther, own, false],
] as const)('tells by who holds it now, or held it last: %s', (_name, before, now, told) => {
  const events = [about(now === null ? 'closed' : 'owner-changed')];
  const change = { before: snapshotOf([before]), now: snapshotOf(now === null ? [] : [now]), events };
  expect(eventsOfOthers(change, ownPid)).toEqual(told ? events : []);
});
