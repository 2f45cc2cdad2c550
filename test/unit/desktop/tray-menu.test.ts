import { describe, expect, it } from 'vitest';
import { type TrayItem, trayMenu } from '../../../electron/desktop/tray-menu.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { snapshotOf, stateOf as watchStateOf } from '../../support/snapshots.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';

const timeOf = (iso: string) => iso.slice(11, 16);
const anywhere = { scope: 'any', ipv4: true, ipv6: false } as const;

function stateOf(listeners: readonly Listener[], change: Partial<WatchState> = {}, complete = true): WatchState {
  return watchStateOf(snapshotOf(listeners, { complete }), change);
}

/** The menu as indented lines: what a person reads. */
function lines(items: readonly TrayItem[], depth = 0): readonly string[] {
  return items.flatMap((item) => {
    const indent = '  '.repeat(depth);
    if (item.type === 'separator') return [`${indent}---`];
    const line = `${indent}${item.type === 'note' ? `(${item.label})` : item.label}`;
    return item.type === 'submenu' ? [line, ...lines(item.items, depth + 1)] : [line];
  });
}

const noLabels = new Map<number, string>();
const menuOf = (state: WatchState, labels = noLabels) => lines(trayMenu(state, labels, timeOf));
const headOf = (state: WatchState) => menuOf(state)[0];
const portsOf = (state: WatchState) => menuOf(state).filter((line) => / · |^\w.*\(\d+\)$/.test(line));

describe('the head of the tray menu', () => {
  it('counts ports, not sockets, and says which accept connections from outside', () => {
    const twice = [
      listenerOn(3000, { address: '0.0.0.0', reach: anywhere }),
      listenerOn(3000, { address: '::', key: 'six', family: 6, reach: { scope: 'any', ipv4: false, ipv6: true } }),
      listenerOn(3000, { protocol: 'udp' }),
      listenerOn(9000, { address: '192.168.1.5', reach: { scope: 'address', ipv4: true, ipv6: false } }),
    ];
    expect(headOf(stateOf(twice))).toBe(
      '(3 ports open, 2 accept connections from outside this computer unless a firewall blocks them)',
    );
  });

  it('counts one and none in words that fit', () => {
    expect(headOf(stateOf([listenerOn(80)]))).toBe(
      '(1 port open, none accepts connections from outside this computer)',
    );
    expect(headOf(stateOf([listenerOn(80, { reach: anywhere })]))).toBe(
      '(1 port open, 1 accepts connections from outside this computer unless a firewall blocks them)',
    );
    expect(headOf(stateOf([]))).toBe('(No ports open)');
  });

  it('never sounds certain when the reading was not whole', () => {
    expect(headOf(stateOf([listenerOn(80)], {}, false))).toMatch(/^\(At least 1 port open/);
    expect(headOf(stateOf([], {}, false))).toBe('(No ports found, but not all could be read)');
  });

  it('says that it is reading before the first reading', () => {
    const state = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };
    expect(menuOf(state)).toEqual([
      '(Reading the open ports…)',
      'Open Portolan',
      'Find a port…',
      '---',
      'Show the panel',
      'Pause',
      'Quit',
    ]);
  });

  it('says why nothing could be read, and from when the ports below are', () => {
    const failed = stateOf([listenerOn(80)], { failure: 'access was refused' });
    expect(menuOf(failed).slice(0, 3)).toEqual([
      '(The ports could not be read: access was refused)',
      '(Below: the ports as of 03:04)',
      'Open Portolan',
    ]);
    expect(menuOf({ ...failed, snapshot: null })[1]).toBe('Open Portolan');
  });

  it('says that it is paused, and offers to resume', () => {
    const paused = menuOf(stateOf([listenerOn(80)], { paused: true }));
    expect(paused).toContain('(Paused. Below: the ports as of 03:04)');
    expect(paused).toContain('Resume');
    expect(paused).not.toContain('Pause');
  });
});

describe("the person's own label", () => {
  it('stands beside the process, never in its place, and is shown as it was typed', () => {
    const labels = new Map([[3000, 'shop & blog']]);
    expect(menuOf(stateOf([listenerOn(3000), listenerOn(3001)]), labels)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^3000 · shop && blog · \S/),
        expect.stringMatching(/^3001 · (?!shop)/),
      ]),
    );
  });
});

describe('the ports of the tray menu', () => {
  it('offers everything that can be done with a TCP port, and nothing that a UDP port cannot', () => {
    const items = trayMenu(stateOf([listenerOn(3000), listenerOn(5353, { protocol: 'udp' })]), noLabels, timeOf);
    const [tcp, udp] = items.filter((item) => item.type === 'submenu');
    expect(tcp?.items).toEqual([
      { type: 'action', label: 'Story', action: { do: 'story', port: 3000 } },
      { type: 'action', label: 'Open in browser', action: { do: 'browse', address: 'http://localhost:3000/' } },
      { type: 'action', label: 'Copy address', action: { do: 'copy', endpoint: 'localhost:3000' } },
      { type: 'action', label: 'Stop…', action: { do: 'stop', port: 3000 } },
    ]);
    expect(udp?.label).toBe('5353/udp · server');
    expect(udp?.items.map((item) => item.type === 'action' && item.label)).toEqual(['Story', 'Copy address', 'Stop…']);
  });

  it('puts the own ports first, the newest of them first, and folds those of the operating system', () => {
    const state = stateOf([
      listenerOn(22, { uid: 0, owners: [owner(2, { name: 'sshd' })] }),
      listenerOn(53, { uid: 0, owners: [owner(3, { name: 'systemd-resolved' })] }),
      listenerOn(3000, { firstSeen: '2026-01-02T01:00:00.000Z' }),
      listenerOn(4000, { firstSeen: '2026-01-02T02:00:00.000Z', owners: [owner(4, { name: 'newer' })] }),
    ]);
    expect(portsOf(state)).toEqual([
      '4000 · newer',
      '3000 · server',
      '22 · sshd',
      'Operating system (1)',
      '  53 · systemd-resolved',
    ]);
  });

  it('keeps fifteen in sight and the rest, all of it, under More', () => {
    const many = Array.from({ length: 20 }, (_, index) => listenerOn(3001 + index, { owners: [owner(10 + index)] }));
    const ports = portsOf(stateOf(many));
    expect(ports.indexOf('More (5)')).toBe(15);
    expect(ports.slice(16)).toEqual(['3016', '3017', '3018', '3019', '3020'].map((port) => `  ${port} · server`));
  });

  it('shows what a name hides that would turn round what stands behind it', () => {
    const [port] = portsOf(stateOf([listenerOn(80, { owners: [owner(5, { name: 'no\u202egpj' })] })]));
    expect(port).toBe('80 · no\\u202egpj');
  });

  it('shows a name with & in it as it is', () => {
    const [port] = portsOf(stateOf([listenerOn(80, { owners: [owner(5, { name: 'a&b_c' })] })]));
    expect(port).toBe('80 · a&&b_c');
  });

  it('says that a process is hidden, and what is known of it instead', () => {
    const hidden = { owners: [], ownersComplete: false } as const;
    const state = stateOf([
      listenerOn(1, { ...hidden, unit: 'postgresql.service' }),
      listenerOn(2, { ...hidden, user: 'root' }),
      listenerOn(3, { ...hidden, uid: { unknown: 'permission' }, user: { unknown: 'permission' } }),
      listenerOn(4, { owners: [owner(77, { name: { unknown: 'permission' } })] }),
    ]);
    expect(portsOf(state)).toEqual([
      '1 · process hidden, postgresql.service',
      '2 · process hidden, root',
      '4 · process 77',
      '3 · process hidden',
    ]);
  });

  it('names the one address that a listener is bound to, and copies that', () => {
    const reach = { scope: 'address', ipv4: false, ipv6: true } as const;
    const bound = listenerOn(8080, { family: 6, address: 'fe80::1', zone: 'eth0', reach });
    const items = trayMenu(stateOf([bound]), noLabels, timeOf);
    const port = items.find((item) => item.type === 'submenu');
    expect(port?.label).toBe('8080 · server · fe80::1%eth0');
    expect(port?.items).toContainEqual({
      type: 'action',
      label: 'Copy address',
      action: { do: 'copy', endpoint: '[fe80::1%eth0]:8080' },
    });
  });

  it('says what a listener is part of, and on which device it is', () => {
    const state = stateOf([
      listenerOn(1, { container: container('cache') }),
      listenerOn(2, { owners: [owner(2, { project: { folder: '/home/ada/shop', marker: '.git' } })], reach: anywhere }),
      listenerOn(3, { unit: 'web.service', owners: [owner(3)], reach: anywhere, device: 'eth0' }),
      listenerOn(4, { owners: [], container: container('db'), reach: anywhere }),
      listenerOn(5, { owners: [], ownersProblem: 'held by the kernel itself', user: 'root' }),
    ]);
    expect(portsOf(state).sort()).toEqual([
      '1 · server, container cache',
      '2 · server, shop · any address',
      '3 · server, web.service · any address on eth0',
      '4 · no process, container db · any address',
      '5 · no process, root',
    ]);
  });

  it('does not count as open what could not be confirmed, and says since when', () => {
    const state = stateOf([
      listenerOn(80),
      listenerOn(81, { staleSince: '2026-01-02T03:01:00.000Z', reach: anywhere }),
    ]);
    expect(headOf(state)).toBe(
      '(1 port open, none accepts connections from outside this computer; 1 more could not be confirmed)',
    );
    expect(portsOf(state)).toContain('81 · server · any address · last confirmed 03:01');
  });

  it('has "Open Portolan" as the first item that can be chosen', () => {
    const items = trayMenu(stateOf([listenerOn(80)]), noLabels, timeOf);
    expect(items.find((item) => item.type !== 'note' && item.type !== 'separator')).toEqual({
      type: 'action',
      label: 'Open Portolan',
      action: { do: 'open' },
    });
  });
});
