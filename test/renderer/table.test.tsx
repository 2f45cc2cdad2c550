import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usualListView } from '../../electron/shared/list-view.ts';
import { english } from '../../renderer/text/english.ts';
import { aListener, anOwner, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, portsInOrder, type RenderedApp, renderApp, rowOf, rows } from './support/render-app.tsx';

giveThePageASize();

const shop = { folder: '/home/ada/shop', marker: '.git' };
const given = [
  aListener(3000, { owners: [anOwner(1, 'node', { project: shop })] }),
  aListener(4000, { owners: [anOwner(2, 'api', { project: shop })], protocol: 'udp' }),
  aListener(5000, { owners: [anOwner(3, 'zebra')], address: '0.0.0.0', uid: 0 }),
  aListener(6000, { owners: [], ownersComplete: false, ownersProblem: 'hidden (permission)', uid: 0 }),
];

async function start(change: Partial<typeof usualListView> = {}): Promise<RenderedApp> {
  const app = await renderApp(aState(given), 'window', ({ settings }) =>
    settings.change({ list: { ...usualListView, ...change } }),
  );
  await waitFor(() => expect(rows()).toHaveLength(4));
  return app;
}

const palette = async ({ user }: RenderedApp, text: string) => {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), text);
};
const head = (name: string) => screen.getByRole('columnheader', { name: new RegExp(`^${name}`) });
const told = () => document.querySelector('[aria-live]')?.textContent;

describe('columns', () => {
  it('are chosen, kept with the settings, and come from there', async () => {
    const { user, bridge } = await start();
    // Rows can be grouped by it, too; that menu comes first.
    await user.click(screen.getAllByRole('button', { name: 'User' })[1] as HTMLElement);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Port',
      'Name',
      'User',
      'Reach',
      'Open for',
    ]);
    expect(bridge.settings.get().settings.list.columns).toContain('user');
    act(() => void bridge.settings.change({ list: { ...usualListView, columns: ['pid'] } }));
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Port', 'Pid']);
    expect(rowOf(3000).getAttribute('aria-label')).toContain('port 3000, tcp, node, shop');
  });

  it('sort by keyboard, the other way round the second time', async () => {
    const { user } = await start({ group: 'none' });
    within(head('Name')).getByRole('button').focus();
    await user.keyboard('{Enter}');
    expect(head('Name').getAttribute('aria-sort')).toBe('ascending');
    expect(portsInOrder()).toEqual([4000, 3000, 5000, 6000]);
    await user.keyboard('{Enter}');
    expect(head('Name').getAttribute('aria-sort')).toBe('descending');
    // What has no name is last all the same.
    expect(portsInOrder()).toEqual([5000, 3000, 4000, 6000]);
  });

  it('say that something is not known, and why', async () => {
    await start({ columns: ['name', 'process'] });
    expect(within(rowOf(6000)).getByText('not known').getAttribute('title')).toBe('hidden from your user');
  });
});

describe('groups', () => {
  it('fold and unfold by keyboard, from any row of theirs', async () => {
    const { user } = await start({ group: 'project' });
    expect(screen.getByRole('button', { name: 'shop · 2', expanded: true })).toBeTruthy();
    await user.keyboard('j{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('button', { name: 'shop · 2 folded', expanded: false })).toBeTruthy();
    expect(portsInOrder()).toEqual([5000, 6000]);
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(await screen.findByText('The headline of 3000.')).toBeTruthy();
  });

  it('tell what has none from what is not known', async () => {
    await start({ group: 'project' });
    expect(screen.getByRole('button', { name: 'No project · 1' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Project not known · 1' })).toBeTruthy();
  });

  it('keep what departed in its place', async () => {
    const { bridge } = await start({ group: 'process' });
    act(() => bridge.push(aState(given.slice(1), { revision: 2 })));
    expect(screen.getByRole('button', { name: 'node · 0' })).toBeTruthy();
    expect(portsInOrder()).toEqual([4000, 3000, 5000, 6000]);
    expect(rowOf(3000).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('filters', () => {
  it('combine, and are taken off one by one', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: 'Yours 2' }));
    await user.click(screen.getByRole('button', { name: 'UDP' }));
    expect(portsInOrder()).toEqual([4000]);
    await user.click(screen.getByRole('button', { name: 'UDP 1' }));
    expect(portsInOrder()).toEqual([3000, 4000]);
    await user.click(screen.getByRole('button', { name: 'All 4' }));
    expect(rows()).toHaveLength(4);
  });

  it('say what hides how much when nothing is left, and offer to clear each', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: 'Yours 2' }));
    await user.click(screen.getByRole('button', { name: 'Reachable 0' }));
    expect(screen.getByText('The filters hide 4 ports.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Without “Reachable”: 2 ports' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Without “Yours”: 1 port' }));
    expect(portsInOrder()).toEqual([5000]);
  });

  it('show what opens after the moment that was set', async () => {
    const app = await start();
    await palette(app, '> from now on');
    await app.user.keyboard('{Enter}');
    expect(await screen.findByText('The filters hide 4 ports.')).toBeTruthy();
    const fresh = aListener(7000, { firstSeen: new Date(startMs + 5_000).toISOString() });
    act(() => app.bridge.push(aState([...given, fresh], { revision: 2 })));
    expect(portsInOrder()).toEqual([7000]);
  });

  it.each([
    [
      'the palette',
      async (app: RenderedApp) => {
        await palette(app, '> from now on');
        await app.user.keyboard('{Enter}');
      },
    ],
    [
      'the menu',
      async ({ user }: RenderedApp) => {
        await user.click(screen.getByRole('button', { name: english.table.filters.now }));
      },
    ],
  ])('mean by "now" the very moment at which it was chosen in %s', async (_, choose) => {
    const app = await start();
    const opened = (port: number, afterMs: number) =>
      aListener(port, { firstSeen: new Date(startMs + afterMs).toISOString() });
    act(() => app.bridge.push(aState([...given, opened(7000, 6_900)], { revision: 2 })));
    // Nothing is drawn for the clock alone.
    app.clock.nowMs = startMs + 7_000;
    await choose(app);
    expect(await screen.findByText('The filters hide 5 ports.')).toBeTruthy();
    expect(app.bridge.settings.get().settings.list.filter.since).toEqual({
      kind: 'moment',
      at: new Date(startMs + 7_000).toISOString(),
    });
    act(() => app.bridge.push(aState([...given, opened(7000, 6_900), opened(7001, 7_100)], { revision: 3 })));
    await waitFor(() => expect(portsInOrder()).toEqual([7001]));
  });

  it('of the panel are its own', async () => {
    const { bridge } = await renderApp(aState(given), 'panel', ({ settings }) =>
      settings.change({ panelFilter: { ...usualListView.filter, protocol: 'udp' } }),
    );
    await waitFor(() => expect(portsInOrder()).toEqual([4000]));
    expect(bridge.settings.get().settings.list.filter.protocol).toBeNull();
    expect(screen.queryByRole('columnheader')).toBeNull();
  });
});

describe('favourites', () => {
  it('are given and taken by key, and stand first', async () => {
    const { user, bridge } = await start();
    await user.keyboard('jjf');
    expect(bridge.settings.get().settings.favourites).toEqual([4000]);
    expect(rowOf(4000).getAttribute('aria-label')).toContain('port 4000, udp, favourite, api');
    act(() => (document.activeElement as HTMLElement).blur());
    expect(portsInOrder()[0]).toBe(4000);
    await user.keyboard('f');
    expect(bridge.settings.get().settings.favourites).toEqual([]);
    await waitFor(() => expect(told()).toContain('Port 4000 is no favourite any more.'));
  });

  it('are given in the row and in the story of a port on which nothing listens', async () => {
    const { user, bridge } = await start();
    await user.click(within(rowOf(3000)).getByRole('button', { name: 'Favourite, port 3000' }));
    await user.keyboard('/10397{Enter}');
    await screen.findByText('The headline of 10397.');
    await user.click(screen.getByRole('button', { name: 'Favourite, port 10397', pressed: false }));
    expect(bridge.settings.get().settings.favourites).toEqual([3000, 10397]);
  });
});

describe('a selection', () => {
  it('is made by keyboard, exported alone, and cleared with Esc', async () => {
    const { user, saved } = await start({ group: 'none' });
    await user.keyboard('j {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getByText('3 selected')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^port 4000/, selected: true })).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Export the ports as CSV…' })[1] as HTMLElement);
    expect(saved[0]?.name).toMatch(/^portolan-ports-2026-11-22-\d{4}\.csv$/);
    expect(
      String(saved[0]?.text)
        .split('\r\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['Port', '3000', '4000', '5000', '']);
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('{Escape}');
    expect(screen.queryByText('3 selected')).toBeNull();
  });

  it('takes all that is shown with Ctrl+A, but not in a text field', async () => {
    const { user } = await start();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('4 selected')).toBeTruthy();
    await user.keyboard('{Escape}/{Control>}a{/Control}');
    expect(screen.queryByText(/selected$/)).toBeNull();
  });

  it('is of what is shown where nothing is selected, and says what is folded away', async () => {
    const cups = aListener(631, { owners: [anOwner(9, 'cupsd')] });
    const app = await renderApp(aState([...given, cups]));
    await waitFor(() => expect(rows()).toHaveLength(4));
    await palette(app, '> spreadsheet');
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(app.copied).toHaveLength(1));
    expect(app.copied[0]?.split('\n')).toHaveLength(6);
    await waitFor(() => expect(told()).toContain('4 ports copied. 1 folded away is not in it.'));
  });
});

describe('commands in the palette', () => {
  it('are all there after >, and only there or where they match', async () => {
    const app = await start();
    await palette(app, '>');
    expect(screen.getAllByRole('option').length).toBeGreaterThan(25);
    expect(screen.getByRole('option', { name: /Pause reading/ })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /Resume reading/ })).toBeNull();
    await app.user.clear(screen.getByRole('combobox'));
    await app.user.type(screen.getByRole('combobox'), '30');
    await waitFor(() => expect(screen.queryAllByRole('option')).toHaveLength(0));
  });

  it('run once the palette is closed, also those that open another page', async () => {
    const app = await start();
    await palette(app, 'group by proj');
    await app.user.click(await screen.findByRole('option', { name: /Group by project/ }));
    expect(screen.getByRole('button', { name: 'shop · 2' })).toBeTruthy();
    await palette(app, '> keyboard');
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeTruthy();
  });
});
