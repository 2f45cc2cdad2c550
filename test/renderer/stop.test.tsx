import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StopReport } from '../../electron/shared/stop.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, anOwner, aState } from './support/listeners.ts';
import { giveThePageASize, portsInOrder, renderApp } from './support/render-app.tsx';
import { aPlan, aReport } from './support/stories.ts';

giveThePageASize();

const node = anOwner(48213, 'node');
const web = [
  aListener(3000, { address: '0.0.0.0', owners: [node] }),
  aListener(3000, { address: '::', owners: [node] }),
];
const target = {
  pid: 48213,
  identity: 'boot:48213:77',
  protocol: 'tcp',
  port: 3000,
  keys: ['tcp 0.0.0.0 3000', 'tcp :: 3000'],
} as const;

async function askToStop(prepare?: (bridge: FakeBridge) => void, listeners = web, view: 'window' | 'panel' = 'window') {
  const app = await renderApp(aState(listeners), view, prepare);
  await app.user.click(await screen.findByRole('row', { name: /^port 3000/ }));
  await app.user.click(await screen.findByRole('button', { name: 'Stop node, pid 48213…' }));
  return app;
}

describe('stopping', () => {
  it('says everything that will happen, with the focus on Cancel, and sends nothing yet', async () => {
    const { bridge } = await askToStop(({ answers }) => {
      answers.planStop = (request) => ({ plan: aPlan(request.target, { coOwners: [{ pid: 9, name: 'worker' }] }) });
    });
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(cancel);
    const panel = screen.getByRole('group', { name: 'Stop' });
    for (const words of [
      'Stop node, pid 48213?',
      'SIGTERM',
      'node server.js',
      'ada',
      'tcp 127.0.0.1:9229',
      'up to 5 s',
    ]) {
      expect(panel.textContent).toContain(words);
    }
    expect(panel.textContent).toContain('also held by worker, pid 9');
    expect(bridge.requestsOf('planStop')).toEqual([{ target, force: false }]);
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('sends the very target that was confirmed and tells the outcome', async () => {
    const { bridge, user } = await askToStop();
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    const outcome = await within(screen.getByRole('group', { name: 'Stop' })).findByText('Port 3000 is free.');
    expect(outcome.getAttribute('data-tone')).toBe('good');
    expect(bridge.requestsOf('stop')).toEqual([{ target, force: false }]);
    const live = document.querySelector('[aria-live]');
    expect(live?.textContent).toContain('Port 3000 is free.');
  });

  it('keeps the outcome in sight after the listener is gone', async () => {
    const { bridge, user } = await askToStop();
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    act(() => bridge.push(aState([])));
    await screen.findByText('Nothing was found on 3000.');
    expect(within(screen.getByRole('group', { name: 'Stop' })).getByText('Port 3000 is free.')).toBeTruthy();
  });

  it('says that it is stopping until the reply', async () => {
    let reply: (report: StopReport) => void = () => undefined;
    const { user } = await askToStop(({ answers }) => {
      answers.stop = () => new Promise((resolve) => (reply = resolve));
    });
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    expect(await screen.findByRole('progressbar', { name: 'Stopping node…' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('progressbar')).toBeTruthy();
    act(() => reply(aReport()));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });

  it('tells the outcome wherever the person went meanwhile', async () => {
    let reply: (report: StopReport) => void = () => undefined;
    const { user } = await askToStop(
      ({ answers }) => {
        answers.stop = () => new Promise((resolve) => (reply = resolve));
      },
      [...web, aListener(4000)],
    );
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    await user.click(screen.getByRole('row', { name: /^port 4000/ }));
    await screen.findByText('The headline of 4000.');
    act(() => reply(aReport({ outcome: 'still-held', detail: 'It still listens.' })));
    expect((await screen.findByRole('alert')).textContent).toContain('It still listens.');
    await user.click(screen.getByRole('row', { name: /^port 3000/ }));
    await screen.findByText('The headline of 3000.');
    expect(within(screen.getByRole('group', { name: 'Stop' })).getByText('It still listens.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['{Escape}', '{Enter}'])('is cancelled by %s, and nothing is sent', async (key) => {
    const { bridge, user } = await askToStop();
    await screen.findByRole('button', { name: 'Cancel' });
    await user.keyboard(key);
    expect(screen.queryByRole('group', { name: 'Stop' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop node, pid 48213…' }));
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('offers force as a second act with a confirmation of its own', async () => {
    const { bridge, user } = await askToStop(({ answers }) => {
      answers.stop = ({ force }) =>
        force ? aReport() : aReport({ outcome: 'still-held', detail: 'It did not stop in 5 s.', mayForce: true });
    });
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    await user.click(await screen.findByRole('button', { name: 'Force stop (SIGKILL)…' }));
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('group', { name: 'Stop' }).textContent).toContain('cannot save anything');
    expect(bridge.requestsOf('stop')).toEqual([{ target, force: false }]);
    await user.click(screen.getByRole('button', { name: 'Send SIGKILL' }));
    await within(screen.getByRole('group', { name: 'Stop' })).findByText('Port 3000 is free.');
    expect(bridge.requestsOf('stop')).toEqual([
      { target, force: false },
      { target, force: true },
    ]);
  });

  it('shows a refusal instead of a confirmation', async () => {
    const { bridge } = await askToStop(({ answers }) => {
      answers.planStop = () => ({ refusal: aReport({ outcome: 'refused', detail: 'That process has ended.' }) });
    });
    const words = await within(await screen.findByRole('group', { name: 'Stop' })).findByText(
      'That process has ended.',
    );
    expect(words.getAttribute('data-tone')).toBe('warn');
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('does not claim to know what happened when the call was lost', async () => {
    const { user } = await askToStop(({ answers }) => {
      answers.stop = () => ({ code: 'unreachable', message: 'No answer.' });
    });
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    const panel = screen.getByRole('group', { name: 'Stop' });
    expect(await within(panel).findByText(/not known whether the signal was sent: No answer\./)).toBeTruthy();
  });

  it('is off for a process that could not be told from another', async () => {
    const owners = [anOwner(48213, 'node', { identity: { unknown: 'permission' } })];
    const { user } = await renderApp(aState([aListener(3000, { owners })]));
    await user.click(await screen.findByRole('row', { name: /^port 3000/ }));
    expect(await screen.findByText(/^Stop is off: when this process started is hidden from your user/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Stop/ })).toBeNull();
  });

  it('has one stop for each of several owners', async () => {
    const owners = [anOwner(7, 'nginx'), anOwner(8, 'nginx')];
    const { bridge, user } = await renderApp(aState([aListener(3000, { owners })]));
    await user.click(await screen.findByRole('row', { name: /^port 3000/ }));
    await user.click(await screen.findByRole('button', { name: 'Stop nginx, pid 8…' }));
    expect(bridge.requestsOf('planStop')).toMatchObject([{ target: { pid: 8, identity: 'boot:8:77' } }]);
    expect(screen.getByRole('button', { name: 'Stop nginx, pid 7…' })).toBeTruthy();
  });

  it('opens with Delete on a row, and from the tray', async () => {
    const { bridge, user } = await renderApp(aState(web));
    await screen.findByRole('row', { name: /^port 3000/ });
    await user.keyboard('j{Delete}');
    expect(await screen.findByRole('button', { name: 'Cancel' })).toBeTruthy();
    await user.keyboard('{Escape}');
    act(() => bridge.send({ type: 'show', port: 3000, stop: true }));
    expect(await screen.findByRole('button', { name: 'Cancel' })).toBeTruthy();
    expect(bridge.requestsOf('planStop')).toEqual([
      { target, force: false },
      { target, force: false },
    ]);
  });

  it('waits for the first reading when the tray was faster', async () => {
    const { bridge } = await renderApp({ revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false });
    act(() => bridge.send({ type: 'show', port: 3000, stop: true }));
    expect(bridge.requestsOf('planStop')).toEqual([]);
    act(() => bridge.push(aState(web)));
    expect(await screen.findByRole('button', { name: 'Cancel' })).toBeTruthy();
  });

  it('freezes the list while it is confirmed', async () => {
    const { bridge } = await askToStop();
    await screen.findByRole('button', { name: 'Cancel' });
    fireEvent.pointerLeave(screen.getByRole('grid'));
    act(() => bridge.push(aState([aListener(22), ...web])));
    expect(portsInOrder()).toEqual([3000]);
  });
});

describe('the panel', () => {
  it('shows a story in place of the list and goes back', async () => {
    const { user } = await renderApp(aState(web), 'panel');
    await user.click(await screen.findByRole('row', { name: /^port 3000/ }));
    expect(screen.queryByRole('grid')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'All ports' }));
    expect(screen.getByRole('grid')).toBeTruthy();
  });

  it('stays open while a stop is confirmed or under way, and not longer', async () => {
    const { bridge, user } = await askToStop(undefined, web, 'panel');
    await screen.findByRole('button', { name: 'Cancel' });
    expect(bridge.requestsOf('holdPanel').at(-1)).toEqual({ held: true });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.requestsOf('holdPanel').at(-1)).toEqual({ held: false });
  });

  it('stays open while a file for the registry may be chosen or dragged to it', async () => {
    const { bridge, user } = await renderApp(aState(web), 'panel');
    await user.click(screen.getByRole('button', { name: 'Registry edition' }));
    expect(bridge.requestsOf('holdPanel')).toEqual([{ held: true }]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(bridge.requestsOf('holdPanel').at(-1)).toEqual({ held: false });
  });

  it('has the search in focus whenever it opens, and opens the full window', async () => {
    const { bridge, user } = await renderApp(aState(web), 'panel');
    const search = screen.getByRole('textbox', { name: /Search/ });
    expect(document.activeElement).toBe(search);
    search.blur();
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(document.activeElement).toBe(search);
    await user.click(screen.getByRole('button', { name: 'Open Portolan' }));
    expect(bridge.requestsOf('openWindow')).toEqual([{ port: null }]);
  });
});
