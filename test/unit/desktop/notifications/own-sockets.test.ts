import { expect, it } from 'vitest';
import { eventsOfOthers } from '../../../../electron/desktop/notifications/own-sockets.ts';
import { snapshotOf } from '../../../support/snapshots.ts';
import { listenerOn, owner } from '../../../support/sockets.ts';
import { event } from '../../alerts/support.ts';

const ownPid = 4_000;

function of(owners: ReturnType<typeof owner>[]) {
  const listener = listenerOn(3000, { key: 'a socket', owners });
  const opened = event('opened', 3000, { sockets: ['a socket'] });
  return [eventsOfOthers([opened], [null, snapshotOf([listener])], ownPid), [opened]] as const;
}

it.each([
  ['its own process', [owner(ownPid)], false],
  ['a process that descends from it', [owner(4_001, { parents: [{ pid: ownPid, name: 'portolan' }] })], false],
  ['another process', [owner(5_000)], true],
  ['another process of the same name', [owner(5_000, { name: 'portolan' })], true],
  ['a process whose parents are hidden', [owner(5_000, { parents: { unknown: 'permission' } })], true],
  ['a socket that it shares with another', [owner(ownPid), owner(5_000)], true],
  ['nobody who is known', [], true],
])('%s', (_name, owners, told) => {
  const [others, all] = of([...owners]);
  expect(others).toEqual(told ? all : []);
});

it('knows its own socket also by what was there before it closed', () => {
  const before = snapshotOf([listenerOn(3000, { key: 'a socket', owners: [owner(ownPid)] })]);
  const closed = event('closed', 3000, { sockets: ['a socket'] });
  expect(eventsOfOthers([closed], [before, snapshotOf([])], ownPid)).toEqual([]);
});
