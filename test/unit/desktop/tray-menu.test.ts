import { afterEach, describe, expect, it } from 'vitest';
import type { TrayItem } from '../../../electron/desktop/tray-item.ts';
import { trayMenu } from '../../../electron/desktop/tray-menu.ts';
import { noNews } from '../../../electron/desktop/tray-news.ts';
import type { TrayState } from '../../../electron/desktop/tray-state.ts';
import { languages } from '../../../electron/shared/language.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { groupListeners } from '../../../electron/shared/listener-groups.ts';
import { mostFavourites } from '../../../electron/shared/settings.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { speak } from '../../../electron/shared/speech.ts';
import type { StopPhase, StopRun } from '../../../electron/shared/stop.ts';
import { snapshotOf, stateOf as watchStateOf } from '../../support/snapshots.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';
import { planOf } from '../../support/stops.ts';
import { trayStateWith } from '../../support/tray-states.ts';

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

const itemsOf = (watch: WatchState, change: Partial<TrayState> = {}) => trayMenu(trayStateWith({ watch, ...change }));
const menuOf = (watch: WatchState, change: Partial<TrayState> = {}) => lines(itemsOf(watch, change));
const headOf = (watch: WatchState) => menuOf(watch)[0];
const portsOf = (watch: WatchState, change: Partial<TrayState> = {}) =>
  menuOf(watch, change).filter((line) => / · |^\w.*\(\d+\)$/.test(line));

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
      '---',
      'Find a port…',
      'Next free port…',
      'Show the panel',
      'Pause',
      'Settings…',
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
    expect(menuOf(stateOf([listenerOn(3000), listenerOn(3001)]), { labels })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^3000 · shop && blog · \S/),
        expect.stringMatching(/^3001 · (?!shop)/),
      ]),
    );
  });
});

describe('the ports of the tray menu', () => {
  it('offers everything that can be done with a TCP port, and nothing that a UDP port cannot', () => {
    const items = itemsOf(stateOf([listenerOn(3000), listenerOn(5353, { protocol: 'udp' })]));
    const [tcp, udp] = items.filter((item) => item.type === 'submenu');
    expect(tcp?.items).toEqual([
      { type: 'action', label: 'Story', action: { do: 'story', port: 3000 } },
      { type: 'action', label: 'Open in browser', action: { do: 'browse', address: 'http://localhost:3000/' } },
      { type: 'action', label: 'Copy address', action: { do: 'copy', endpoint: 'localhost:3000' } },
      { type: 'action', label: 'Pin to the top', action: { do: 'pin', port: 3000, pinned: true } },
      { type: 'action', label: 'Stop…', action: { do: 'stop', port: 3000 } },
    ]);
    expect(udp?.label).toBe('5353/udp · server');
    expect(udp?.items.map((item) => item.type === 'action' && item.label)).toEqual([
      'Story',
      'Copy address',
      'Pin to the top',
      'Stop…',
    ]);
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

  it('unfolds the operating system where the person wants that', () => {
    const state = stateOf([
      listenerOn(53, { uid: 0, owners: [owner(3, { name: 'systemd-resolved' })] }),
      listenerOn(3000),
    ]);
    expect(portsOf(state, { settings: { favourites: [], foldSystem: false } })).toEqual([
      '3000 · server',
      '53 · systemd-resolved',
    ]);
  });

  it('keeps twelve in sight and the rest under More', () => {
    const many = Array.from({ length: 20 }, (_, index) => listenerOn(3001 + index, { owners: [owner(10 + index)] }));
    const ports = portsOf(stateOf(many));
    expect(ports.indexOf('More (8)')).toBe(12);
    expect(ports.slice(13)).toEqual(Array.from({ length: 8 }, (_, index) => `  ${3013 + index} · server`));
  });

  it('fits on a screen however many ports are open, and says how many only the window shows', () => {
    const own = Array.from({ length: 5_000 }, (_, index) => listenerOn(10_000 + index));
    const system = Array.from({ length: 30 }, (_, index) => {
      return listenerOn(index + 1, { owners: [owner(3, { name: 'systemd' })] });
    });
    const settings = { favourites: Array.from({ length: 60 }, (_, index) => 60_000 + index), foldSystem: true };
    const items = itemsOf(stateOf([...system, ...own]), { settings });
    expect(items.length).toBeLessThanOrEqual(26);
    const folded = items.filter((item) => item.type === 'submenu').slice(-3);
    expect(folded.map(({ label }) => label)).toEqual([
      'More (4,988)',
      'Pinned, nothing found there (60)',
      'Operating system (30)',
    ]);
    expect(folded.map((item) => item.items.length)).toEqual([26, 26, 26]);
    expect(folded.map((item) => item.items.at(-1))).toEqual(
      ['4,963 more, in the window…', '35 more, in the window…', '5 more, in the window…'].map((label) => ({
        type: 'action',
        label,
        action: { do: 'open' },
      })),
    );
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
    const items = itemsOf(stateOf([bound]));
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
    const items = itemsOf(stateOf([listenerOn(80)]));
    expect(items.find((item) => item.type !== 'note' && item.type !== 'separator')).toEqual({
      type: 'action',
      label: 'Open Portolan',
      action: { do: 'open' },
    });
  });
});

describe('what a person pinned', () => {
  const pinning = (...favourites: number[]) => ({ settings: { favourites, foldSystem: true } });
  const state = stateOf([
    listenerOn(53, { uid: 0, owners: [owner(3, { name: 'systemd-resolved' })] }),
    listenerOn(3000),
    listenerOn(5432, { firstSeen: '2026-01-01T00:00:00.000Z', uid: 5, owners: [owner(9, { name: 'postgres' })] }),
  ]);

  it('comes first, in the order of ports, and is said to be pinned', () => {
    expect(portsOf(state, pinning(53, 5432))).toEqual([
      'Pinned: 53 · systemd-resolved',
      'Pinned: 5432 · postgres',
      '3000 · server',
    ]);
  });

  it('can be taken away, also where nothing listens', () => {
    const menu = menuOf(state, pinning(5432, 9999));
    expect(menu).toEqual(expect.arrayContaining(['Pinned, nothing found there (1)', '  9999', '    Unpin']));
    const [first] = itemsOf(state, pinning(5432)).filter((item) => item.type === 'submenu');
    expect(first?.items).toContainEqual({
      type: 'action',
      label: 'Unpin',
      action: { do: 'pin', port: 5432, pinned: false },
    });
  });

  it('is not missed before anything was read', () => {
    const unread = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };
    expect(menuOf(unread, pinning(9999)).join()).not.toContain('9999');
  });

  it('is no more than may be kept, and the menu says so', () => {
    const full = pinning(...Array.from({ length: mostFavourites }, (_, index) => 40_000 + index));
    expect(menuOf(state, full)).toContain('  (Pin to the top (no more than 100))');
    expect(menuOf(state, full)).not.toContain('  Pin to the top');
  });
});

describe('what is new', () => {
  it('comes before the rest, what other computers may reach first, and is said to be new', () => {
    const listeners = [
      listenerOn(53, { uid: 0, owners: [owner(3, { name: 'systemd' })], reach: anywhere }),
      listenerOn(3000, { firstSeen: '2026-01-02T09:00:00.000Z' }),
      listenerOn(4000, { owners: [owner(4, { name: 'vite' })] }),
    ];
    const [dns, , vite] = groupListeners(listeners);
    const news = { sockets: [], protocol: 'tcp', name: null, atMs: 0 } as const;
    const items = [
      { ...news, key: vite?.key ?? '', port: 4000, kind: 'new' },
      { ...news, key: dns?.key ?? '', port: 53, kind: 'reachable' },
    ] as const;
    expect(portsOf(stateOf(listeners), { news: { ...noNews, items } })).toEqual([
      'Newly open: 53 · systemd · any address',
      'New: 4000 · vite',
      '3000 · server',
    ]);
  });
});

describe('a stop under way', () => {
  const listener = listenerOn(3000);
  const target = { pid: 100, identity: 'boot:100:1', protocol: 'tcp', port: 3000, keys: [listener.key] } as const;

  const runOf = (phase: StopPhase): StopRun => {
    return { id: 1, plan: planOf({ target }), elevate: false, phase, since: '2026-01-02T03:04:05.000Z', report: null };
  };

  it('is said and cannot be asked for again, until it has ended', () => {
    const acting = runOf('waiting');
    const menu = menuOf(stateOf([listener, listenerOn(3001)]), { stops: [acting] });
    expect(menu.filter((line) => line.includes('Stop'))).toEqual(['  (Stopping…)', '  Stop…']);
    const ended = menuOf(stateOf([listener]), { stops: [runOf('ended')] });
    expect(ended.filter((line) => line.includes('Stop'))).toEqual(['  Stop…']);
  });
});

describe('the languages of the menu', () => {
  afterEach(() => speak('en'));

  const menu = () =>
    menuOf(stateOf([listenerOn(3000)], { paused: true }), { settings: { favourites: [9999], foldSystem: true } });

  it.each(languages.filter((language) => language !== 'en'))('has no English word in %s', (language) => {
    const english = new Set(menu().filter((line) => /[a-z]/.test(line) && !line.includes('server')));
    speak(language);
    expect(menu()).toHaveLength(english.size + 4);
    expect(menu().filter((line) => english.has(line))).toEqual([]);
  });

  it('writes numbers as the language does', () => {
    speak('sv');
    const many = Array.from({ length: 1_234 }, (_, index) => listenerOn(10_000 + index));
    expect(headOf(stateOf(many))).toBe('(1\u00a0234 öppna portar, ingen tar emot anslutningar utifrån)');
  });
});
