import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { foundPort } from '../support/found-ports.ts';
import { container } from '../support/sockets.ts';
import { aListener, anOwner, aSnapshot, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, portsInOrder, renderApp, rowOf, rows } from './support/render-app.tsx';

giveThePageASize();

const system = aListener(631, { owners: [anOwner(700, 'cupsd')], uid: 0 });
const hidden = aListener(22, {
  owners: [],
  ownersComplete: false,
  ownersProblem: 'hidden (permission)',
  uid: 0,
  user: 'root',
  address: '0.0.0.0',
  service: { name: 'ssh', status: 'assigned' },
});
const postgres = aListener(5432, {
  owners: [anOwner(812, 'postgres', { user: 'postgres' })],
  uid: 105,
  unit: 'postgresql@15-main.service',
  service: { name: 'postgresql', status: 'assigned' },
});
const node = aListener(3000, {
  owners: [anOwner(48213, 'node', { command: ['node', '/srv/bin/next', 'dev'] })],
  service: { name: 'hbci', status: 'assigned' },
});
const unknown = { unknown: 'unsupported' } as const;
const all = [node, postgres, hidden, system];

describe('the list', () => {
  it('names each row by port, service, process, owner and reach', async () => {
    await renderApp(aState(all));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(rowOf(5432).getAttribute('aria-label')).toBe(
      'port 5432, tcp, postgresql, postgresql@15-main.service, postgres, pid 812 · postgres, this computer only',
    );
    expect(rowOf(3000).textContent).toContain('registry: hbci');
    expect(within(rowOf(3000)).getByText('node').tagName).toBe('B');
  });

  it('says that an owner is hidden and never leaves the row out', async () => {
    await renderApp(aState(all));
    await waitFor(() => expect(rowOf(22).textContent).toContain('owner hidden: root · why?'));
    expect(rowOf(22).textContent).toContain('any IPv4 address');
  });

  it('does not call a port of the kernel hidden', async () => {
    await renderApp(aState([aListener(51820, { owners: [], ownersProblem: 'held by the kernel itself' })]));
    await waitFor(() => expect(rowOf(51820).textContent).toContain('no process · why?'));
  });

  it('says which container, project or unit a listener is part of, and shows a port that has no socket', async () => {
    const shop = { folder: '/home/ada/shop', marker: 'package.json' };
    const published = { owners: [], ownersProblem: 'no socket: the engine redirects the packets', uid: unknown };
    await renderApp(
      aState([
        aListener(1, { container: container('cache') }),
        aListener(2, { owners: [anOwner(2, 'node', { project: shop, cwd: '/' })] }),
        aListener(3, { unit: 'web.service', unitManager: 'user' }),
        aListener(4, { ...published, user: unknown, container: container('db'), address: '0.0.0.0' }),
      ]),
    );
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(rowOf(1).textContent).toContain('program-1 · container cache');
    expect(rowOf(2).textContent).toContain('node · shop');
    expect(rowOf(3).textContent).toContain('program-3 · web.service');
    expect(within(rowOf(4)).getByText('container db').tagName).toBe('B');
    expect(rowOf(4).textContent).toContain('no process · why?');
  });

  it('says what of a reach is not known, and on which device it holds', async () => {
    const reach = { scope: 'any', ipv4: unknown, ipv6: true } as const;
    await renderApp(
      aState([
        aListener(1, { address: '::', reach }),
        aListener(2, { address: '0.0.0.0', device: 'eth0' }),
        aListener(3, { address: 'fe80::1', zone: 'eth0' }),
      ]),
    );
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(rowOf(1).textContent).toContain('any IPv6, IPv4 unknown');
    expect(rowOf(2).textContent).toContain('any IPv4 address, on eth0 only');
    expect(rowOf(3).getAttribute('aria-label')).toContain('one address: fe80::1%eth0');
    expect(within(rowOf(2)).getByTitle(/A firewall may still block this\./)).toBeTruthy();
  });

  it('marks what could not be confirmed, and does not count it as open', async () => {
    const staleSince = new Date(startMs - 125_000).toISOString();
    await renderApp(aState([aListener(1), aListener(2, { staleSince, container: container('web') })]));
    await waitFor(() => expect(rowOf(2).textContent).toContain('program-2 · container web'));
    expect(within(rowOf(2)).getByText('2 min ago?').getAttribute('title')).toBe('last confirmed 2 min ago');
    expect(rowOf(1).textContent).not.toContain('?');
    expect(rowOf(2).getAttribute('aria-label')).toContain('last confirmed 2 min ago');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1open port');
    expect(screen.getByText(/1 more port could not be confirmed/)).toBeTruthy();
  });

  it('groups own ports, services, and folds the system until asked', async () => {
    const { user } = await renderApp(aState(all));
    await waitFor(() => expect(portsInOrder()).toEqual([3000, 22, 5432]));
    expect(within(screen.getByRole('grid')).getByText('Yours')).toBeTruthy();
    expect(within(screen.getByRole('grid')).getByText('Services')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'System · 1 folded' }));
    expect(portsInOrder()).toEqual([3000, 22, 5432, 631]);
    await user.click(screen.getByRole('button', { name: 'System · 1' }));
    expect(portsInOrder()).toEqual([3000, 22, 5432]);
  });

  it.each([0, null])('speaks of open ports, not of yours, for a reader with the id %s', async (uid) => {
    await renderApp(aState([], { snapshot: aSnapshot(all, { reader: { user: 'root', uid } }) }));
    await waitFor(() => expect(screen.getByText('Open')).toBeTruthy());
    expect(screen.queryByRole('button', { name: /^Yours/ })).toBeNull();
  });

  it('tells how many lines there are, though only those in sight exist', async () => {
    await renderApp(aState(Array.from({ length: 5_000 }, (_, index) => aListener(10_000 + index))));
    await waitFor(() => expect(rows().length).toBeGreaterThan(5));
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5002');
  });
});

describe('filters and search', () => {
  it('count ports, as the overview does, however many listeners share one', async () => {
    const shared = ['127.0.0.1', '127.0.0.2'].map((address, index) =>
      aListener(3000, { address, owners: [anOwner(index + 1, `program-${index}`)] }),
    );
    await renderApp(aState([...shared, aListener(4000)]));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.getByRole('button', { name: 'All 2' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('2open ports');
  });

  it('counts each filter and shows only its rows', async () => {
    const fresh = aListener(4321, { firstSeen: new Date(startMs - 60_000).toISOString() });
    const { user } = await renderApp(aState([...all, fresh]));
    await user.click(await screen.findByRole('button', { name: 'Reachable 1' }));
    expect(portsInOrder()).toEqual([22]);
    await user.click(screen.getByRole('button', { name: 'All 5' }));
    await user.click(screen.getByRole('button', { name: 'New 1' }));
    expect(portsInOrder()).toEqual([4321]);
    expect(screen.getByRole('button', { name: 'New in the last 10 minutes 1' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await user.click(screen.getByRole('button', { name: 'All 5' }));
    await user.click(screen.getByRole('button', { name: 'Yours 2' }));
    expect(portsInOrder()).toEqual([3000, 4321]);
  });

  it('filters by port prefix and by what a row says, system rows included', async () => {
    const { user } = await renderApp(aState([...all, aListener(30_001)]));
    const search = screen.getByRole('textbox', { name: /Search/ });
    await user.type(search, '3000');
    await waitFor(() => expect(portsInOrder()).toEqual([3000, 30_001]));
    await user.clear(search);
    await user.type(search, 'cupsd');
    await waitFor(() => expect(portsInOrder()).toEqual([631]));
    await user.clear(search);
    await user.type(search, 'nothing of the kind');
    expect(await screen.findByText('No open port matches “nothing of the kind”.')).toBeTruthy();
  });

  it('offers the story of a port on which nobody listens', async () => {
    const { user } = await renderApp(aState(all));
    await user.type(screen.getByRole('textbox', { name: /Search/ }), '10397');
    await user.click(await screen.findByRole('button', { name: /Story of port 10397/ }));
    expect(await screen.findByText('The headline of 10397.')).toBeTruthy();
  });

  it('offers at most five ports of the registry for a name', async () => {
    const { user, bridge } = await renderApp(aState(all), 'window', ({ answers }) => {
      answers.find = () => [6379, 1, 2, 3, 4, 5].map((port) => foundPort(port));
    });
    await user.type(screen.getByRole('textbox', { name: /Search/ }), 'redis');
    const offers = await screen.findByRole('region', { name: 'Any port' });
    expect(within(offers).getAllByRole('button')).toHaveLength(5);
    expect(bridge.requestsOf('find')).toEqual([{ text: 'redis' }]);
  });
});

describe('a list that stands still', () => {
  it('keeps every row in its place under the pointer, and shows what opened when it leaves', async () => {
    const { bridge } = await renderApp(aState([aListener(3000), aListener(4000), aListener(5000)]));
    await waitFor(() => expect(rows()).toHaveLength(3));
    const grid = screen.getByRole('grid');
    fireEvent.pointerEnter(grid);
    act(() => bridge.push(aState([aListener(3500), aListener(4000), aListener(5000)])));
    expect(portsInOrder()).toEqual([3000, 4000, 5000]);
    expect(rowOf(3000).getAttribute('aria-disabled')).toBe('true');
    expect(rowOf(3000).textContent).toContain('closed 0 s ago');
    expect(screen.getByRole('button', { name: '1 port opened meanwhile · show' })).toBeTruthy();
    fireEvent.pointerLeave(grid);
    expect(portsInOrder()).toEqual([3000, 3500, 4000, 5000]);
    expect(screen.queryByRole('button', { name: /opened meanwhile/ })).toBeNull();
  });

  it('shows what opened at once when asked to', async () => {
    const { bridge, user } = await renderApp(aState([aListener(4000)]));
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.pointerEnter(screen.getByRole('grid'));
    act(() => bridge.push(aState([aListener(3500), aListener(4000)])));
    expect(portsInOrder()).toEqual([4000]);
    await user.click(screen.getByRole('button', { name: /opened meanwhile/ }));
    expect(portsInOrder()).toEqual([3500, 4000]);
  });

  it('does not call a port closed when the reading was incomplete', async () => {
    const { bridge } = await renderApp(aState([aListener(3000), aListener(4000)]));
    await waitFor(() => expect(rows()).toHaveLength(2));
    act(() => bridge.push(aState([], { snapshot: aSnapshot([aListener(4000)], { complete: false }) })));
    expect(rowOf(3000).textContent).not.toContain('closed');
    expect(rowOf(3000).textContent).toContain('not seen');
  });
});
