import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Listener } from '../../electron/shared/listener.ts';
import type { StopReport } from '../../electron/shared/stop.ts';
import { lingerMs } from '../../renderer/model/live-list.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, anOwner, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';
import { aPlan, aReport } from './support/stories.ts';

giveThePageASize();

const web = aListener(3000, { owners: [anOwner(48213, 'node')] });
const target = {
  pid: 48213,
  identity: 'boot:48213:77',
  protocol: 'tcp',
  port: 3000,
  keys: ['tcp 127.0.0.1 3000'],
} as const;

const stopPanel = () => screen.getByRole('group', { name: 'Stop on tcp 3000' });
const live = () => document.querySelector('[aria-live]')?.textContent;

async function confirmInRow(listeners: readonly Listener[] = [web], prepare?: (bridge: FakeBridge) => void) {
  const app = await renderApp(aState(listeners), 'window', prepare);
  await app.user.click(
    within(await screen.findByRole('row', { name: /^port 3000/ })).getByRole('button', { name: /^Stop/ }),
  );
  await app.user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
  await screen.findByText(/Sending the signal/);
  return {
    ...app,
    end: (change: Partial<StopReport> = {}) =>
      act(() => app.bridge.advance(1, { phase: 'ended', report: aReport(change) })),
  };
}

describe('a stop under way', () => {
  it('is told in the row and its name, under it with its phase, and once to who listens', async () => {
    const { bridge, clock, end } = await confirmInRow();
    expect(rowOf(3000).getAttribute('aria-label')).toContain('stopping…');
    expect(within(rowOf(3000)).getByText('stopping…')).toBeTruthy();
    expect(within(rowOf(3000)).queryByRole('button', { name: /^Stop/ })).toBeNull();
    expect(document.activeElement).toBe(stopPanel());
    expect(live()).toBe('Stopping node…');

    clock.nowMs = startMs + 1_200;
    act(() => bridge.advance(1, { phase: 'waiting' }));
    expect(stopPanel().textContent).toContain('4 s left of 5 s');
    expect(screen.getByRole('progressbar', { name: 'Stopping node…' })).toBeTruthy();
    clock.nowMs = startMs + 3_500;
    await waitFor(() => expect(stopPanel().textContent).toContain('2 s left of 5 s'), { timeout: 3_000 });

    act(() => bridge.advance(1, { phase: 'watching' }));
    expect(stopPanel().textContent).toContain('Watching whether it is opened again');
    expect(rowOf(3000).getAttribute('aria-label')).toContain('stopping…');
    expect(live()).toBe('Stopping node…');
    end();
    expect(rowOf(3000).getAttribute('aria-label')).not.toContain('stopping…');
    expect(live()).toBe('Port 3000 is free.');
    expect(document.activeElement).toBe(stopPanel());
  });

  it('cannot be called back by a key', async () => {
    const { bridge, user } = await confirmInRow();
    await user.keyboard('{Escape}');
    expect(stopPanel().textContent).toContain('Sending the signal');
    expect(bridge.requestsOf('dismissStop')).toEqual([]);
  });

  it.each([
    ['unit', false, 'Waiting for systemctl…'],
    ['container', false, 'Waiting for the container to stop…'],
    ['signal', true, 'Asking for administrator rights…'],
  ] as const)('says what it waits for: %s, with rights %s', async (kind, elevate, words) => {
    const { bridge } = await renderApp(aState([web]));
    const plan = aPlan(target);
    act(() => void bridge.begin({ ...plan, way: { ...plan.way, kind } }, elevate));
    expect(stopPanel().textContent).toBe(words);
  });

  it('that another window began is seen here, and takes no focus', async () => {
    const { bridge, user } = await renderApp(aState([web]));
    const search = screen.getByRole('textbox', { name: /Search/ });
    await user.click(search);
    act(() => void bridge.begin(aPlan(target)));
    expect(stopPanel()).toBeTruthy();
    act(() => bridge.advance(1, { phase: 'ended', report: aReport() }));
    expect(document.activeElement).toBe(search);
  });

  it('is shown once: in the story of its port where that is open', async () => {
    const { bridge, user } = await renderApp(aState([web]));
    await user.click(await screen.findByRole('row', { name: /^port 3000/ }));
    await screen.findByRole('button', { name: 'Copy address' });
    act(() => void bridge.begin(aPlan(target)));
    expect(screen.getByRole('region', { name: 'Port 3000' }).contains(stopPanel())).toBe(true);
    await user.click(screen.getByRole('button', { name: 'All ports' }));
    expect(screen.getByRole('grid').contains(stopPanel())).toBe(true);
  });

  it('runs beside others', async () => {
    const other = aListener(4000, { owners: [anOwner(9, 'python')] });
    const { bridge } = await renderApp(aState([web, other]));
    act(() => void bridge.begin(aPlan(target)));
    act(() => void bridge.begin(aPlan({ ...target, pid: 9, identity: 'boot:9:77', port: 4000 }, { name: 'python' })));
    act(() => bridge.advance(1, { phase: 'ended', report: aReport() }));
    expect(rowOf(3000).getAttribute('aria-label')).not.toContain('stopping…');
    expect(rowOf(4000).getAttribute('aria-label')).toContain('stopping…');
    expect(screen.getAllByRole('group', { name: /^Stop on/ }).length).toBe(2);
  });
});

describe('an outcome', () => {
  it('stays where the row was until it is closed, in every window', async () => {
    const { bridge, clock, end, user } = await confirmInRow([web, aListener(4000)]);
    act(() => bridge.push(aState([aListener(4000)])));
    end();
    clock.nowMs = startMs + lingerMs * 3;
    act(() => bridge.push(aState([aListener(4000)], { revision: 3 })));
    const outcome = within(stopPanel()).getByText('Port 3000 is free.');
    expect(outcome.getAttribute('data-tone')).toBe('good');
    expect(rowOf(3000).nextElementSibling?.contains(stopPanel())).toBe(true);
    await user.click(within(stopPanel()).getByRole('button', { name: 'Close' }));
    expect(bridge.requestsOf('dismissStop')).toEqual([{ id: 1 }]);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    // The list stands still for as long as somebody is in it.
    await user.click(screen.getByRole('textbox', { name: /Search/ }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /^port 3000/ })).toBeNull());
  });

  it('stands above the list where no row is left for it, and says whose it is', async () => {
    const { bridge, user } = await renderApp(aState([aListener(4000)]), 'window', (prepared) => {
      prepared.begin(aPlan(target));
      prepared.advance(1, { phase: 'ended', report: aReport() });
    });
    await screen.findByRole('row', { name: /^port 4000/ });
    const strips = screen.getByRole('region', { name: 'Stops' });
    expect(within(strips).getByText('tcp 3000 · node, pid 48213')).toBeTruthy();
    // It was not news to this page.
    expect(live()).toBe('');
    await user.click(within(strips).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Stops' })).toBeNull();
    expect(bridge.requestsOf('dismissStop')).toEqual([{ id: 1 }]);
  });

  it('stands with whoever opened the port again', async () => {
    const { bridge } = await renderApp(aState([aListener(3000, { owners: [anOwner(9, 'node')] })]), 'window', (it) => {
      it.begin(aPlan(target));
      const report = aReport({ outcome: 'opened-again', detail: 'Opened again by node, pid 9.' });
      it.advance(1, { phase: 'ended', report });
    });
    const row = await screen.findByRole('row', { name: /^port 3000/ });
    expect(row.nextElementSibling?.textContent).toContain('Opened again by node, pid 9.');
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('of another port is told in a story that stands in the place of the list', async () => {
    const { bridge, user } = await renderApp(aState([web, aListener(4000)]), 'panel');
    await user.click(await screen.findByRole('row', { name: /^port 4000/ }));
    act(() => void bridge.begin(aPlan(target)));
    act(() =>
      bridge.advance(1, { phase: 'ended', report: aReport({ outcome: 'still-held', detail: 'Still there.' }) }),
    );
    expect(screen.getByText('tcp 3000: Still there.').getAttribute('data-tone')).toBe('warn');
    await user.click(screen.getByRole('button', { name: 'Show port 3000' }));
    expect((await screen.findByRole('region', { name: 'Port 3000' })).contains(stopPanel())).toBe(true);
    expect(screen.queryByText('tcp 3000: Still there.')).toBeNull();
  });

  it('closes with Escape, and the page does not take the key for anything else', async () => {
    const { bridge, end, user } = await confirmInRow();
    end();
    await user.keyboard('{Escape}');
    expect(bridge.requestsOf('dismissStop')).toEqual([{ id: 1 }]);
  });

  it('offers force as a second act with a plan and a confirmation of its own', async () => {
    const { bridge, end, user } = await confirmInRow();
    end({ outcome: 'still-held', detail: 'It did not stop in 5 s.', mayForce: true });
    expect(screen.queryByRole('button', { name: 'Copy start command' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Force stop…' }));
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(cancel);
    expect(stopPanel().textContent).toContain('Force node, pid 48213, to end?');
    expect(stopPanel().textContent).toContain('cannot save anything');
    expect(bridge.requestsOf('stop').length).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(stopPanel().textContent).toContain('It did not stop in 5 s.');
    await user.click(screen.getByRole('button', { name: 'Force stop…' }));
    await user.click(await screen.findByRole('button', { name: 'Send SIGKILL' }));
    expect(bridge.requestsOf('stop').at(-1)).toMatchObject({ force: true, way: 'signal', target });
    act(() => bridge.advance(2, { phase: 'ended', report: aReport() }));
    expect(screen.getAllByRole('group', { name: /^Stop on/ }).length).toBe(1);
    expect(within(stopPanel()).getByText('Port 3000 is free.')).toBeTruthy();
  });

  it('offers the same with administrator rights, for which the click is the confirmation', async () => {
    const { bridge, end, user } = await confirmInRow();
    end({ outcome: 'permission-denied', detail: 'It is another user’s.', mayElevate: true });
    await user.click(screen.getByRole('button', { name: 'Try with administrator rights…' }));
    const [first, second] = bridge.requestsOf('stop');
    expect(second).toEqual({ ...(first as object), elevate: true });
    expect(stopPanel().textContent).toBe('Asking for administrator rights…');
    expect(document.activeElement).toBe(stopPanel());
  });

  it('gives the command that starts it again, and says what that lacks', async () => {
    const { copied, end, user } = await confirmInRow();
    end();
    expect(stopPanel().textContent).toContain('Its environment is not kept.');
    await user.click(screen.getByRole('button', { name: 'Copy start command' }));
    expect(copied).toEqual(["cd '/home/ada/the shop' && node server.js"]);
  });

  it('tells what would work instead', async () => {
    const { copied, end, user } = await confirmInRow();
    end({
      outcome: 'opened-again',
      detail: 'Opened again.',
      remedy: { words: 'Stop what starts it.', command: ['systemctl', 'stop', 'web'] },
    });
    expect(stopPanel().textContent).toContain('Stop what starts it.');
    await user.click(screen.getByRole('button', { name: 'Copy systemctl stop web' }));
    expect(copied).toEqual(['systemctl stop web']);
  });
});
