import { describe, expect, it } from 'vitest';
import { beganMs, isNew, openSince } from '../../../renderer/model/filter.ts';
import { listItems, stepFrom } from '../../../renderer/model/list-items.ts';
import { matchesWords, searchWords } from '../../../renderer/model/matches-text.ts';
import { type Row, rowsOf } from '../../../renderer/model/rows.ts';
import { offerFor } from '../../../renderer/model/search.ts';
import { container } from '../../support/sockets.ts';
import { aListener, anOwner, aSnapshot, startMs } from '../support/listeners.ts';
import { foldsNothing, foldsTheSystem, liveRows } from '../support/live-rows.ts';

const ago = (ms: number) => new Date(startMs - ms).toISOString();
const rowsFor = (...listeners: ReturnType<typeof aListener>[]) => rowsOf(aSnapshot(listeners));
const onlyRow = (listener: ReturnType<typeof aListener>): Row => {
  const [row] = rowsFor(listener);
  if (!row) throw new Error('there is no row');
  return row;
};

describe('rows in sections', () => {
  it('are own listeners first, then services, then the system, each by port', () => {
    const rows = liveRows([
      aListener(631, { owners: [anOwner(1, 'cupsd')] }),
      aListener(22, { uid: 0 }),
      aListener(9000),
      aListener(3000),
      aListener(80, { uid: { unknown: 'permission' } }),
    ]);
    expect(rows.map(({ section, group }) => `${section} ${group.port}`)).toEqual([
      'yours 3000',
      'yours 9000',
      'services 22',
      'services 80',
      'system 631',
    ]);
  });
});

describe('isNew', () => {
  const old = aListener(1, { firstSeen: ago(20_000) });

  it('does not call new what was open when Portolan began to look', () => {
    const rows = rowsFor(old, aListener(2, { firstSeen: ago(10_000) }));
    const moment = { nowMs: startMs, beganMs: beganMs(rows) };
    expect(rows.map(({ group }) => isNew(group, moment))).toEqual([false, true]);
  });

  it('ends after ten minutes', () => {
    const { group } = onlyRow(aListener(2, { firstSeen: ago(600_000) }));
    expect(isNew(group, { nowMs: startMs, beganMs: startMs - 900_000 })).toBe(false);
    expect(isNew(group, { nowMs: startMs - 1, beganMs: startMs - 900_000 })).toBe(true);
  });

  it('goes by the process where it is younger than the first look', () => {
    const { group } = onlyRow(
      aListener(1, { firstSeen: ago(20_000), owners: [anOwner(1, 'x', { startedAt: ago(60_000) })] }),
    );
    expect(isNew(group, { nowMs: startMs, beganMs: startMs - 20_000 })).toBe(true);
  });
});

describe('openSince', () => {
  it('is the start of the process, or the first sighting of a port that it opened later', () => {
    const listener = aListener(1, { firstSeen: ago(10_000), owners: [anOwner(1, 'x', { startedAt: ago(900_000) })] });
    const { group } = onlyRow(listener);
    expect(openSince(group, startMs - 10_000)).toBe(ago(900_000));
    expect(openSince(group, startMs - 50_000)).toBe(ago(10_000));
  });
});

describe('a search', () => {
  const matchesText = (one: Row, text: string) => matchesWords(one, searchWords(text));
  const row = onlyRow(
    aListener(3000, {
      owners: [anOwner(4711, 'node', { project: { folder: '/home/ada/shop', marker: '.git' }, executable: '/opt/n' })],
      address: '192.168.1.20',
      container: container('Cache'),
      unit: 'redis.service',
      device: 'eth7',
      service: { name: 'hbci', status: 'assigned' },
    }),
  );

  it.each([
    '3',
    '3000',
    '4711',
    'NODE',
    'hbci',
    'ada',
    'cache',
    '192.168',
    '3000/tcp',
    'tcp node',
    'example/image',
    'docker',
    'c0ffee',
    'redis.serv',
    'eth7',
    '/ada/shop',
    '/opt/',
    '',
  ])('finds %j', (text) => expect(matchesText(row, text)).toBe(true));

  it.each(['000', '30001', '471', '3000/udp', '300/tcp', 'node nginx', 'nodejs', '0ffee'])('does not find %j', (text) =>
    expect(matchesText(row, text)).toBe(false),
  );
});

describe('offerFor', () => {
  const rows = rowsFor(aListener(3000));

  it.each([
    ['', null],
    ['3000', null],
    ['300', { type: 'port', port: 300 }],
    ['3000/udp', { type: 'port', port: 3000 }],
    ['0', { type: 'port', port: 0 }],
    ['65535', { type: 'port', port: 65_535 }],
    ['65536', null],
    [' redis ', { type: 'find', text: 'redis' }],
  ])('for %j is %j', (text, offer) => expect(offerFor(text, rows)).toEqual(offer));
});

describe('listItems', () => {
  const rows = liveRows([
    aListener(3000),
    aListener(22, { uid: 0 }),
    aListener(631, { owners: [anOwner(1, 'cupsd')] }),
  ]);
  const kinds = (folded: typeof foldsTheSystem) =>
    listItems(rows, folded).map((item) => (item.type === 'row' ? item.row.group.port : item.type));

  it('heads each section and leaves folded rows out', () => {
    expect(kinds(foldsTheSystem)).toEqual(['heading', 3000, 'heading', 22, 'heading']);
    expect(kinds(foldsNothing)).toEqual(['heading', 3000, 'heading', 22, 'heading', 631]);
  });

  it('steps over headings that are unfolded, stops at the ends, and starts at the first', () => {
    const items = listItems(rows, foldsTheSystem);
    expect(stepFrom(items, -1, 1)).toBe(1);
    expect(stepFrom(items, 1, 1)).toBe(3);
    expect(stepFrom(items, 3, -1)).toBe(1);
    expect(stepFrom(items, 1, -1)).toBe(1);
    expect(stepFrom(items, 1, Number.POSITIVE_INFINITY)).toBe(4);
    expect(stepFrom([], -1, 1)).toBeNull();
    // From an unfolded heading, where an arrow to the left leads.
    expect(stepFrom(items, 2, 1)).toBe(3);
    expect(stepFrom(items, 2, -1)).toBe(1);
  });
});
