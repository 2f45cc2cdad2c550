import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StopPlan } from '../../electron/shared/stop.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, anOwner, aState } from './support/listeners.ts';
import { giveThePageASize, portsInOrder, renderApp, rowOf } from './support/render-app.tsx';
import { aPlan, aReport, itsService, plainSignal } from './support/stories.ts';

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
const question = { target, scope: 'process', way: null, force: false } as const;

const planning =
  (change: Partial<StopPlan>) =>
  ({ answers }: FakeBridge) => {
    answers.planStop = (request) => ({ plan: aPlan(request.target, change) });
  };

const stopPanel = () => screen.getByRole('group', { name: 'Stop on tcp 3000' });
const theCancel = () => screen.findByRole('button', { name: 'Cancel' });

async function askInStory(prepare?: (bridge: FakeBridge) => void, view: 'window' | 'panel' = 'window') {
  const app = await renderApp(aState(web), view, prepare);
  await app.user.click(await screen.findByRole('row', { name: /^port 3000/ }));
  const story = await screen.findByRole('region', { name: 'Port 3000' });
  await app.user.click(await within(story).findByRole('button', { name: 'Stop node, pid 48213…' }));
  return app;
}

async function askInRow(prepare?: (bridge: FakeBridge) => void, view: 'window' | 'panel' = 'window', listeners = web) {
  const app = await renderApp(aState(listeners), view, prepare);
  const row = await screen.findByRole('row', { name: /^port 3000/ });
  await app.user.click(within(row).getByRole('button', { name: 'Stop node, pid 48213…' }));
  return app;
}

describe('a plan', () => {
  it('says everything that will happen, with the focus on Cancel, and sends nothing yet', async () => {
    const { bridge } = await askInStory(planning({ coOwners: [{ pid: 9, name: 'worker' }] }));
    const cancel = await theCancel();
    expect(document.activeElement).toBe(cancel);
    expect(screen.getByRole('button', { description: 'Stop node, pid 48213?' })).toBe(document.activeElement);
    for (const words of [
      'Stop node, pid 48213?',
      'node server.js',
      'so that it can save and close',
      'Also closes tcp 127.0.0.1:9229.',
      'also held by worker (pid 9), left alone',
      'up to 5 s',
      'SIGTERM',
      'ada',
      'kill 48213',
    ]) {
      expect(stopPanel().textContent).toContain(words);
    }
    expect(bridge.requestsOf('planStop')).toEqual([question]);
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('names a few of many others in a sentence, each once, and all in the details', async () => {
    const workers = Array.from({ length: 40 }, (_, index) => ({ pid: 100 + index, name: 'worker' }));
    await askInStory(planning({ coOwners: workers, children: [...workers, { pid: 7, name: 'logger' }] }));
    await theCancel();
    const notes = [...stopPanel().querySelectorAll(':scope > ul > li')].map((item) => item.textContent);
    expect(notes).toContain(
      'The port stays open: also held by worker (pid 100), worker (pid 101), worker (pid 102), worker (pid 103), ' +
        'worker (pid 104) and 35 more, left alone.',
    );
    expect(notes).toContain('Goes on running: logger (pid 7), which it started.');
    const details = stopPanel().querySelector('details')?.textContent;
    expect(details).toContain('worker, pid 139');
    expect(details).toContain('logger, pid 7');
  });

  it('shows what a name hides that would turn round the pid behind it', async () => {
    await askInStory(planning({ name: 'no\u202egpj', command: 'no\u202egpj --x' }));
    await theCancel();
    expect(stopPanel().textContent).toContain('Stop no\\u202egpj, pid 48213?');
    expect(stopPanel().textContent).not.toContain('\u202e');
  });

  it('is short where one process listens to nobody, with the rest folded', async () => {
    await askInStory(planning({ closes: ['tcp 0.0.0.0:3000', 'tcp [::]:3000'] }));
    await theCancel();
    expect(within(stopPanel()).getAllByRole('listitem', { hidden: false }).length).toBeGreaterThan(0);
    const notes = [...stopPanel().querySelectorAll(':scope > ul > li')].map((item) => item.textContent);
    expect(notes).toEqual(['Waits up to 5 s for the port to close.']);
    expect(stopPanel().querySelector('details')?.open).toBe(false);
    expect(within(stopPanel()).queryAllByRole('radio')).toEqual([]);
  });

  it('tells of clients, children and rights, and of what it could not find out', async () => {
    const app = await askInStory(
      planning({ clients: 2, children: [{ pid: 5, name: 'worker' }], needsElevation: true, abrupt: true }),
    );
    await theCancel();
    const words = () => stopPanel().textContent;
    expect(words()).toContain('2 connections will be cut.');
    expect(words()).toContain('Goes on running: worker (pid 5), which it started.');
    expect(words()).toContain('the system will ask for administrator rights');
    expect(words()).toContain('Ends at once, without saving');
    await app.user.click(screen.getByRole('button', { name: 'Stop, as administrator…' }));
    expect(app.bridge.requestsOf('stop')).toMatchObject([{ elevate: true }]);
  });

  it('says why something could not be counted', async () => {
    await askInStory(planning({ clients: { unknown: 'timeout' }, children: { unknown: 'permission' } }));
    await theCancel();
    expect(stopPanel().textContent).toContain('How many connections will be cut is not known: took too long to read.');
    expect(stopPanel().textContent).toContain(
      'Whether it started other processes is not known: hidden from your user.',
    );
  });

  it('sends the very way and processes that were confirmed', async () => {
    const { bridge, user } = await askInStory();
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    const confirmed = [{ pid: 48213, identity: 'boot:48213:77' }];
    expect(bridge.requestsOf('stop')).toEqual([{ ...question, way: 'signal', confirmed, elevate: false }]);
  });

  it.each(['{Escape}', '{Enter}'])('is cancelled by %s, and nothing is sent', async (key) => {
    const { bridge, user } = await askInStory();
    await theCancel();
    await user.keyboard(key);
    expect(screen.queryByRole('group', { name: /^Stop on/ })).toBeNull();
    const story = screen.getByRole('region', { name: 'Port 3000' });
    expect(document.activeElement).toBe(within(story).getByRole('button', { name: 'Stop node, pid 48213…' }));
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('shows a refusal instead of a confirmation, with what would work', async () => {
    const { bridge, copied, user } = await askInStory(({ answers }) => {
      const remedy = { words: 'Stop its container instead.', command: ['docker', 'stop', 'my shop'] };
      answers.planStop = () => ({ refusal: aReport({ outcome: 'refused', detail: 'That would do harm.', remedy }) });
    });
    const words = await within(await screen.findByRole('group', { name: /^Stop on/ })).findByText(
      'That would do harm.',
    );
    expect(words.getAttribute('data-tone')).toBe('warn');
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: "Copy docker stop 'my shop'" }));
    expect(copied).toEqual(["docker stop 'my shop'"]);
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('does not claim to know what happened when the call was lost', async () => {
    const { user } = await askInStory(({ answers }) => {
      answers.stop = () => ({ code: 'unreachable', message: 'No answer.' });
    });
    await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
    expect(await within(stopPanel()).findByText(/not known whether the signal was sent: No answer\./)).toBeTruthy();
  });
});

describe('the choices of a plan', () => {
  const byHand = { ...plainSignal, id: 'setting', title: 'Switch AirPlay off', unavailable: 'it is a setting' };
  const supervised = ({ answers }: FakeBridge) => {
    answers.planStop = ({ target: asked, way, scope }) => {
      const chosen = way === 'signal' ? { ...plainSignal, warning: 'systemd will start it again.' } : itsService;
      return {
        plan: aPlan(asked, {
          way: chosen,
          ways: [itsService, { ...plainSignal, warning: 'systemd will start it again.' }, byHand],
          scope,
          scopes: [{ scope: 'children', processes: 4 }],
          signal: chosen.kind === 'signal' ? 'SIGTERM' : null,
        }),
      };
    };
  };

  it('has the right way chosen, and says in its own words what it does', async () => {
    await askInRow(supervised);
    await theCancel();
    expect(within(stopPanel()).getByText('Stop the service web.service?')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Stop the service web.service' })).toHaveProperty('checked', true);
    expect(screen.getByRole('button', { name: 'Stop the service' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'Only this process' })).toBeNull();
    expect(screen.getAllByRole('radio').length).toBe(2);
    expect(stopPanel().textContent).toContain('Portolan does not do this by itself: it is a setting');
    expect(screen.getByRole('button', { name: 'Copy kill 48213' })).toBeTruthy();
  });

  it('plans anew for another way or scope, with the old plan in sight and nothing to confirm until then', async () => {
    const { bridge, user } = await askInRow(supervised);
    await theCancel();
    const answer = bridge.answers.planStop;
    let go: () => void = () => undefined;
    bridge.answers.planStop = async (request) => {
      await new Promise<void>((resolve) => (go = resolve));
      return answer(request);
    };
    const signal = screen.getByRole('radio', { name: /^Send it a signal/ });
    await user.click(signal);
    expect(signal).toHaveProperty('checked', true);
    expect(document.activeElement).toBe(signal);
    const confirm = screen.getByRole('button', { name: 'Stop the service' });
    expect(confirm.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(confirm);
    expect(bridge.requestsOf('stop')).toEqual([]);
    await act(async () => go());
    expect(await screen.findByRole('button', { name: 'Send SIGTERM' })).toBeTruthy();
    expect(document.activeElement).toBe(signal);
    expect(bridge.requestsOf('planStop').at(-1)).toEqual({ ...question, way: 'signal' });

    bridge.answers.planStop = answer;
    await user.click(screen.getByRole('radio', { name: 'With the 3 processes that it started' }));
    expect(bridge.requestsOf('planStop').at(-1)).toEqual({ ...question, way: 'signal', scope: 'children' });
    await waitFor(() => expect(screen.getByRole('radio', { name: /^With the 3/ })).toHaveProperty('checked', true));
    expect(within(stopPanel()).getByText(/and the \d process(es)? that it started\?/)).toBeTruthy();
  });

  it('goes back to the plan from a choice that is refused', async () => {
    const { bridge, user } = await askInRow(supervised);
    await theCancel();
    const answer = bridge.answers.planStop;
    bridge.answers.planStop = () => ({ refusal: aReport({ outcome: 'refused', detail: 'Not that one.' }) });
    await user.click(screen.getByRole('radio', { name: /^Send it a signal/ }));
    await within(stopPanel()).findByText('Not that one.');
    bridge.answers.planStop = answer;
    await user.click(screen.getByRole('button', { name: 'Back to the plan' }));
    expect(await screen.findByRole('button', { name: 'Stop the service' })).toBeTruthy();
  });
});

describe('where a stop is asked', () => {
  it('unfolds under the row, without its story, and gives the focus back to the list', async () => {
    const { bridge, user } = await askInRow(undefined, 'window', [...web, aListener(4000)]);
    const cancel = await theCancel();
    expect(document.activeElement).toBe(cancel);
    expect(rowOf(3000).nextElementSibling?.contains(stopPanel())).toBe(true);
    expect(screen.queryByRole('region', { name: 'Port 3000' })).toBeNull();
    // A click or a key in the plan is nothing to the list.
    await user.click(stopPanel());
    await user.keyboard('jj{ArrowDown}');
    expect(bridge.requestsOf('story')).toEqual([]);
    await user.click(await theCancel());
    expect(screen.queryByRole('group', { name: /^Stop on/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('goes along to the story of its port, and is given up for another one', async () => {
    const { user } = await askInRow(undefined, 'window', [...web, aListener(4000)]);
    await theCancel();
    await user.click(rowOf(3000));
    const story = await screen.findByRole('region', { name: 'Port 3000' });
    expect(within(story).getByRole('group', { name: /^Stop on/ })).toBeTruthy();
    expect(screen.getAllByRole('group', { name: /^Stop on/ }).length).toBe(1);
    await user.click(rowOf(4000));
    await screen.findByRole('region', { name: 'Port 4000' });
    expect(screen.queryByRole('group', { name: /^Stop on/ })).toBeNull();
  });

  it('opens with Delete on a row in the list, and from the tray in the story', async () => {
    const { bridge, user } = await renderApp(aState(web));
    await screen.findByRole('row', { name: /^port 3000/ });
    await user.keyboard('j{Delete}');
    const cancel = await theCancel();
    expect(document.activeElement).toBe(cancel);
    expect(screen.getByRole('grid').contains(stopPanel())).toBe(true);
    await user.keyboard('{Escape}');
    act(() => bridge.send({ type: 'show', port: 3000, stop: true }));
    await theCancel();
    expect(screen.getByRole('region', { name: 'Port 3000' }).contains(stopPanel())).toBe(true);
    expect(bridge.requestsOf('planStop')).toEqual([question, question]);
  });

  it('waits for the first reading when the tray was faster', async () => {
    const { bridge } = await renderApp({ revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false });
    act(() => bridge.send({ type: 'show', port: 3000, stop: true }));
    expect(bridge.requestsOf('planStop')).toEqual([]);
    act(() => bridge.push(aState(web)));
    expect(await theCancel()).toBeTruthy();
  });

  it('is off for a process that could not be told from another', async () => {
    const owners = [anOwner(48213, 'node', { identity: { unknown: 'permission' } })];
    const { user } = await renderApp(aState([aListener(3000, { owners })]));
    const row = await screen.findByRole('row', { name: /^port 3000/ });
    expect(within(row).queryByRole('button', { name: /^Stop/ })).toBeNull();
    await user.keyboard('j{Delete}');
    expect(await screen.findByText(/^Stop is off: when this process started is hidden from your user/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Stop .*pid/ })).toBeNull();
    expect(document.querySelector('[aria-live]')?.textContent).toContain('Nothing on port 3000 can be stopped');
  });

  it('has one stop for each of several owners', async () => {
    const owners = [anOwner(7, 'nginx'), anOwner(8, 'nginx')];
    const { bridge, user } = await renderApp(aState([aListener(3000, { owners })]));
    await user.click(await screen.findByRole('row', { name: /^port 3000/ }));
    const story = await screen.findByRole('region', { name: 'Port 3000' });
    await user.click(await within(story).findByRole('button', { name: 'Stop nginx, pid 8…' }));
    expect(bridge.requestsOf('planStop')).toMatchObject([{ target: { pid: 8, identity: 'boot:8:77' } }]);
    expect(within(story).getByRole('button', { name: 'Stop nginx, pid 7…' })).toBeTruthy();
  });

  it('freezes the list while it is confirmed', async () => {
    const { bridge } = await askInStory();
    await theCancel();
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

  it('stays open while a stop is planned or confirmed here, and no longer', async () => {
    const { bridge, user } = await askInRow(undefined, 'panel');
    await theCancel();
    expect(bridge.requestsOf('holdPanel').at(-1)).toEqual({ held: true });
    await user.click(screen.getByRole('button', { name: 'Send SIGTERM' }));
    expect(bridge.requestsOf('holdPanel').at(-1)).toEqual({ held: false });
  });

  it('stays open while the system asks for administrator rights', async () => {
    const { bridge, user } = await askInStory(planning({ needsElevation: true }), 'panel');
    await theCancel();
    await user.click(screen.getByRole('button', { name: 'Stop, as administrator…' }));
    await screen.findByText('Asking for administrator rights…');
    expect(bridge.requestsOf('holdPanel').at(-1)).toEqual({ held: true });
    act(() => bridge.advance(1, { phase: 'waiting' }));
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
