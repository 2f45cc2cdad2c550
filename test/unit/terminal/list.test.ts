import { describe, expect, it } from 'vitest';
import type { NotebookFile } from '../../../electron/notebook/notebook-file.ts';
import { noEntries } from '../../../electron/shared/notebook.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { list } from '../../../electron/terminal/list.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

const any = { scope: 'any', ipv4: true, ipv6: false } as const;

const noFile: NotebookFile = { kind: 'missing', entries: noEntries };

async function listed(
  snapshot: Snapshot,
  options: { all?: boolean; json?: boolean } = {},
  columns?: number,
  file = noFile,
) {
  const terminal = fakeTerminal(columns === undefined ? {} : { columns });
  const status = await list(
    { all: options.all ?? false, json: options.json ?? false },
    { terminal, survey: async () => snapshot, readNotebook: () => ({ path: '/notebook.json', file }) },
  );
  return { ...terminal, status };
}

describe('list', () => {
  it('folds the sockets of a port into one row, port first', async () => {
    const { printed, status } = await listed(
      snapshotOf([
        listenerOn(8080, { owners: [owner(7, { name: 'web' })] }),
        listenerOn(8080, { owners: [owner(7, { name: 'web' })], address: '0.0.0.0', reach: any, key: 'other' }),
        listenerOn(53, { protocol: 'udp', owners: [owner(8, { name: 'dns', user: 'nobody' })] }),
      ]),
    );
    expect(printed[1]).toMatch(/^ {2}53\/udp {2}dns +8 +nobody +this computer only +-$/);
    expect(printed[2]).toMatch(/^8080\/tcp {2}web +7 +someone +any IPv4 address +-$/);
    expect(printed.at(-1)).toBe('2 ports open, 1 reachable from outside this computer unless a firewall blocks it');
    expect(status).toBe(0);
  });

  it('folds system rows, says so, and shows them with --all', async () => {
    const snapshot = snapshotOf([listenerOn(631, { owners: [owner(9, { name: 'cupsd' })] }), listenerOn(3000)]);
    const folded = await listed(snapshot);
    expect(folded.printed.join('\n')).not.toContain('631');
    expect(folded.printed.at(-1)).toBe(
      '2 ports open, 0 reachable from outside this computer; 1 system row folded, --all shows them',
    );
    expect((await listed(snapshot, { all: true })).printed.join('\n')).toContain('631/tcp');
  });

  it('names what hides an owner instead of leaving the row out', async () => {
    const hidden = { owners: [], ownersComplete: false, user: 'root', unit: 'postgresql.service' } as const;
    const { printed } = await listed(snapshotOf([listenerOn(5432, hidden)]));
    expect(printed[1]).toMatch(/hidden \(postgresql\.service\) +- +root/);
  });

  it("shows the person's own labels, in a column only where there are any", async () => {
    const snapshot = snapshotOf([listenerOn(3000), listenerOn(5432)]);
    const file = {
      kind: 'whole',
      entries: { ...noEntries, notes: [{ port: 5432, label: 'main db', note: null }] },
    } as const;
    const { printed } = await listed(snapshot, {}, undefined, file);
    expect(printed[0]).toMatch(/PROCESS +LABEL +PID/);
    expect(printed[2]).toMatch(/^5432\/tcp +\S+ +main db +\d/);
    const json = await listed(snapshot, { json: true }, undefined, file);
    expect(JSON.parse(json.printed[0] ?? '').listeners).toMatchObject([{ label: null }, { label: 'main db' }]);
    expect((await listed(snapshot)).printed[0]).not.toContain('LABEL');
  });

  it('does not take a notebook that cannot be read for an empty one', async () => {
    const file = { kind: 'unreadable', code: 'EACCES', entries: noEntries } as const;
    const { printed, complained } = await listed(snapshotOf([listenerOn(3000)]), { json: true }, undefined, file);
    expect(JSON.parse(printed[0] ?? '').listeners).toMatchObject([{ label: { unknown: 'permission' } }]);
    expect(complained.join()).toContain('could not be read from /notebook.json');
  });

  it('keeps control characters of names out of the terminal', async () => {
    const { printed } = await listed(snapshotOf([listenerOn(1, { owners: [owner(5, { name: 'x\u001b[31m\ny' })] })]));
    expect(printed.join('')).toContain('x\\u001b[31m\\u000ay');
    expect(printed.join('')).not.toContain('\u001b');
  });

  it('fits the width of a screen', async () => {
    const wide = listenerOn(1, { owners: [owner(5, { name: 'n'.repeat(90), user: 'u'.repeat(90) })] });
    const { printed } = await listed(snapshotOf([wide]), {}, 80);
    expect(Math.max(...printed.slice(0, 2).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('counts apart what could not be confirmed, and says when it last was', async () => {
    const staleSince = '2026-01-02T03:02:05.000Z';
    const { printed } = await listed(snapshotOf([listenerOn(80), listenerOn(81, { staleSince, reach: any })]));
    expect(printed[2]).toMatch(/^81\/tcp {2}last confirmed 2 min ago: server/);
    expect(printed.at(-1)).toBe(
      '1 port open, 0 reachable from outside this computer; 1 more row could not be confirmed',
    );
  });

  it('tells the age of the whole list where nothing could be read now', async () => {
    const staleSince = '2026-01-02T03:01:05.000Z';
    const unread = snapshotOf([listenerOn(80, { staleSince })], { complete: false, sources: [] });
    const { printed, complained, status } = await listed(unread);
    expect(printed[1]).toContain('80/tcp');
    expect(complained[0]).toMatch(/the open ports could not be read; the list is as of \d\d:\d\d, 3 min ago\.$/);
    expect(status).toBe(1);
  });

  it('says that nothing listens only when everything was read', async () => {
    expect((await listed(snapshotOf([]))).printed[0]).toMatch(/^Nothing is listening/);
  });

  it.each([false, true])('fails aloud when nothing could be read, json: %s', async (json) => {
    const problem = {
      source: 'test',
      code: 'failed',
      message: 'no table',
      rowsAffected: null,
      remedy: 'mount /proc',
    } as const;
    const unread = snapshotOf([], { complete: false, sources: [], problems: [problem] });
    const { printed, complained, status } = await listed(unread, { json });
    expect(status).toBe(1);
    expect(complained).toEqual([
      'portolan: the open ports could not be read, so nothing is known about them.',
      'portolan: no table. mount /proc.',
    ]);
    if (json) expect(JSON.parse(printed[0] ?? '')).toMatchObject({ complete: false, listeners: [] });
    else expect(printed).toEqual([]);
  });

  it('gives JSON every socket apart, system ones too', async () => {
    const snapshot = snapshotOf([
      listenerOn(1, { owners: [owner(9, { name: 'cupsd' })] }),
      listenerOn(1, { key: 'b' }),
    ]);
    const { printed } = await listed(snapshot, { json: true });
    expect(printed).toHaveLength(1);
    const listeners = snapshot.listeners.map((listener) => ({ ...listener, label: null }));
    expect(JSON.parse(printed[0] ?? '')).toEqual({ ...snapshot, listeners });
  });
});
