import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DesktopSettingsState } from '../../electron/shared/settings.ts';
import { usualSettings } from '../../electron/shared/settings.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, anOwner, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';
import { aPlan, itsService, plainSignal } from './support/stories.ts';

giveThePageASize();

const works: DesktopSettingsState = {
  shortcutProblem: null,
  startAtLogin: { available: true, problem: null },
  notifications: { available: true, actions: true },
};

/** What the core says beside the settings themselves. */
const told =
  (said: Parameters<FakeBridge['settings']['tell']>[0]) =>
  ({ settings }: FakeBridge) =>
    settings.tell(said);

async function opened(prepare: (bridge: FakeBridge) => void = () => undefined) {
  const app = await renderApp(aState([aListener(3000)]), 'window', prepare);
  await app.user.keyboard('{Control>},{/Control}');
  const dialog = screen.getByRole('dialog', { name: 'Settings' });
  return {
    ...app,
    dialog,
    changes: () => app.bridge.requestsOf('changeSettings').map((asked) => (asked as { change: unknown }).change),
  };
}

describe('the settings sheet', () => {
  it.each([
    ['Language', 'Svenska', { language: 'sv' }],
    ['Theme', 'Dark', { theme: 'dark' }],
    ['Read the ports every', '2 seconds', { pollIntervalMs: 2_000 }],
    ['Wait for a program to end', '20 seconds', { graceMs: 20_000 }],
    ['Ask before a stop', 'Not where one process ends alone', { confirmStop: 'alone-skips' }],
  ])('%s: %s applies at once', async (label, choice, change) => {
    const { user, dialog, changes } = await opened();
    const field = within(dialog).getByRole('combobox', { name: label });
    await user.selectOptions(field, choice);
    expect(changes()).toEqual([change]);
    expect(within(field).getByRole<HTMLOptionElement>('option', { name: choice }).selected).toBe(true);
  });

  it('switches with Space, and a number applies with Enter or when it is left, never while it is typed', async () => {
    const { user, dialog, changes } = await opened();
    within(dialog).getByRole('checkbox', { name: 'Fold the operating system’s ports away' }).focus();
    await user.keyboard(' ');
    expect(changes()).toEqual([{ foldSystem: false }]);
    const days = within(dialog).getByRole<HTMLInputElement>('spinbutton', { name: 'Days to keep' });
    await user.clear(days);
    await user.type(days, '90');
    expect(changes()).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(changes()[1]).toEqual({ history: { keepDays: 90, mostEvents: 50_000 } });
    const events = within(dialog).getByRole('spinbutton', { name: 'Events to keep at most' });
    await user.clear(events);
    await user.type(events, '2000');
    await user.tab();
    expect(changes()[2]).toEqual({ history: { keepDays: 90, mostEvents: 2_000 } });
  });

  it.each(['0', '366', '1.5', '-3', ''])(
    'tells beside the field that %j days are none, and sends nothing',
    async (typed) => {
      const { user, dialog, changes } = await opened();
      const days = within(dialog).getByRole<HTMLInputElement>('spinbutton', { name: 'Days to keep' });
      await user.clear(days);
      if (typed) await user.type(days, typed);
      await user.keyboard('{Enter}');
      expect(days.getAttribute('aria-invalid')).toBe('true');
      expect(within(dialog).getByText('A whole number from 1 to 365.')).toBeTruthy();
      expect(changes()).toEqual([]);
      await user.clear(days);
      await user.type(days, '7{Enter}');
      expect(within(dialog).queryByText('A whole number from 1 to 365.')).toBeNull();
      expect(changes()).toEqual([{ history: { keepDays: 7, mostEvents: 50_000 } }]);
    },
  );

  it('tells beside its field what was refused, and shows what holds', async () => {
    const { user, dialog } = await opened(({ answers }) => {
      answers.changeSettings = () => ({ code: 'unreachable', message: 'Portolan does not answer.' });
    });
    const field = within(dialog).getByRole<HTMLSelectElement>('combobox', { name: 'Theme' });
    await user.selectOptions(field, 'Dark');
    expect(await within(dialog).findByText('This was not changed: Portolan does not answer.')).toBeTruthy();
    expect(field.selectedOptions[0]?.textContent).toBe('As the system has it');
    expect(field.getAttribute('aria-describedby')).not.toBeNull();
  });

  it('goes on from what is seen, however late the core answers', async () => {
    const { user, bridge, dialog, changes } = await opened(({ answers, settings }) => {
      answers.changeSettings = async ({ change }) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return settings.change(change);
      };
    });
    const field = within(dialog).getByRole<HTMLSelectElement>('combobox', { name: 'Theme' });
    await user.selectOptions(field, 'Light');
    expect(field.value).toBe('1');
    await user.selectOptions(field, 'Dark');
    expect(field.value).toBe('2');
    await waitFor(() => expect(bridge.settings.get().settings.theme).toBe('dark'));
    expect(field.value).toBe('2');
    expect(changes()).toEqual([{ theme: 'light' }, { theme: 'dark' }]);
  });

  it('loses neither of two numbers that are kept together, however late the core answers', async () => {
    const { user, bridge, dialog } = await opened(({ answers, settings }) => {
      answers.changeSettings = async ({ change }) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return settings.change(change);
      };
    });
    const days = within(dialog).getByRole('spinbutton', { name: 'Days to keep' });
    const events = within(dialog).getByRole('spinbutton', { name: 'Events to keep at most' });
    fireEvent.change(days, { target: { value: '90' } });
    fireEvent.change(events, { target: { value: '2000' } });
    days.focus();
    await user.keyboard('{Enter}');
    events.focus();
    await user.keyboard('{Enter}');
    const both = { keepDays: 90, mostEvents: 2_000 };
    await waitFor(() => expect(bridge.settings.get().settings.history).toEqual(both), { timeout: 3_000 });
  });

  it('shows what a file says that is among no choices', async () => {
    const { dialog } = await opened(({ settings }) => void settings.change({ pollIntervalMs: 777 }));
    const field = within(dialog).getByRole<HTMLSelectElement>('combobox', { name: 'Read the ports every' });
    expect(field.selectedOptions[0]?.textContent).toBe('0.777 seconds');
  });

  it('tells a problem on the page and on top of the sheet', async () => {
    const { user, dialog } = await opened(told({ problem: 'settings.json is damaged.' }));
    expect(within(dialog).getByRole('alert').textContent).toBe('settings.json is damaged.');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('settings.json is damaged.');
    await user.click(within(notice).getByRole('button', { name: 'Open the settings' }));
    expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
  });

  it('follows what is changed elsewhere', async () => {
    const { bridge, dialog } = await opened();
    await act(async () => void (await bridge.settings.change({ theme: 'light' })));
    expect(
      within(dialog).getByRole<HTMLSelectElement>('combobox', { name: 'Theme' }).selectedOptions[0]?.textContent,
    ).toBe('Light');
  });

  it('goes back to the usual after a question, and back again', async () => {
    const { user, bridge, dialog, changes } = await opened(({ settings }) => {
      void settings.change({
        theme: 'dark',
        favourites: [22],
        startAtLogin: true,
        history: { keepDays: 300, mostEvents: 1_000 },
      });
    });
    await user.click(within(dialog).getByRole('button', { name: /^Reset to the usual/ }));
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(dialog.textContent).toContain('The history will then keep 30 days and 50,000 events');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(changes()).toEqual([]);

    await user.click(within(dialog).getByRole('button', { name: /^Reset to the usual/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Reset' }));
    expect(bridge.settings.get().settings).toEqual({
      ...usualSettings,
      welcomed: true,
      favourites: [22],
      startAtLogin: true,
    });
    const undo = await within(dialog).findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await user.keyboard('{Enter}');
    expect(bridge.settings.get().settings).toMatchObject({
      theme: 'dark',
      history: { keepDays: 300, mostEvents: 1_000 },
    });
    expect(await within(dialog).findByText('Your own settings are back.')).toBeTruthy();
  });
});

describe('the settings of the desktop', () => {
  it('are not drawn where there is none', async () => {
    const { dialog } = await opened();
    expect(within(dialog).queryByRole('checkbox', { name: 'Start when I log in' })).toBeNull();
    expect(within(dialog).queryByRole('heading', { name: 'Desktop' })).toBeNull();
  });

  it('say why starting at login cannot be had, and can be reached all the same', async () => {
    const startAtLogin = { available: false, problem: 'Portolan is not installed.' };
    const { user, dialog, changes } = await opened(told({ desktop: { ...works, startAtLogin } }));
    const box = within(dialog).getByRole('checkbox', { name: 'Start when I log in' });
    expect(box.getAttribute('aria-disabled')).toBe('true');
    expect(within(dialog).getByText('Portolan is not installed.')).toBeTruthy();
    await user.click(box);
    expect(changes()).toEqual([]);
  });

  it('record the combination that is pressed', async () => {
    const { user, dialog, changes } = await opened(told({ desktop: works }));
    const record = within(dialog).getByRole('button', { name: 'Record a shortcut; now: None' });
    record.focus();
    await user.keyboard('{Enter}');
    expect(within(dialog).getByText('Press the combination… Esc leaves it as it is.')).toBeTruthy();
    await user.keyboard('p');
    expect(within(dialog).getByText(/^It needs Ctrl, Alt or the system key/)).toBeTruthy();
    await user.keyboard('{Control>}{Alt>}p{/Alt}{/Control}');
    expect(changes()).toEqual([{ globalShortcut: 'Control+Alt+P' }]);
    expect(within(dialog).getByRole('button', { name: 'Record a shortcut; now: Ctrl + Alt + P' })).toBe(
      document.activeElement,
    );

    await user.click(within(dialog).getByRole('button', { name: 'Clear the shortcut' }));
    expect(changes()[1]).toEqual({ globalShortcut: null });
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Record a shortcut; now: None' }));
  });

  it('leave the recording with Esc or Tab, and the sheet open', async () => {
    const { user, dialog, changes } = await opened(told({ desktop: works }));
    const record = within(dialog).getByRole('button', { name: /^Record a shortcut/ });
    for (const key of ['{Escape}', '{Tab}']) {
      await user.click(record);
      await user.keyboard(key);
      expect(record.getAttribute('aria-pressed')).toBe('false');
    }
    expect(document.activeElement).not.toBe(record);
    expect(dialog).toHaveProperty('open', true);
    expect(changes()).toEqual([]);
  });

  it('tell that another program has the shortcut', async () => {
    const shortcutProblem = 'Another program has it.';
    const { dialog } = await opened(told({ desktop: { ...works, shortcutProblem } }));
    expect(within(dialog).getByText(shortcutProblem)).toBeTruthy();
  });
});

describe('what follows the settings', () => {
  it('the theme of the page', async () => {
    const { bridge } = await renderApp(aState([aListener(3000)]));
    expect(document.documentElement.dataset['theme']).toBe('system');
    await act(async () => void (await bridge.settings.change({ theme: 'dark' })));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('the fold of the system’s own, until the person folds by hand, and again when the setting changes', async () => {
    const system = aListener(631, {
      owners: [anOwner(1, 'cupsd', { user: 'root', executable: '/usr/sbin/cupsd' })],
    });
    const { bridge, user } = await renderApp(aState([aListener(3000), system]));
    const heading = () => screen.getByRole('button', { name: /^System/ });
    const isFolded = () => heading().getAttribute('aria-expanded') === 'false';
    expect(isFolded()).toBe(true);
    await act(async () => void (await bridge.settings.change({ foldSystem: false })));
    expect(isFolded()).toBe(false);
    await user.click(heading());
    expect(isFolded()).toBe(true);
    await act(async () => void (await bridge.settings.change({ foldSystem: true })));
    expect(isFolded()).toBe(true);
    await user.click(heading());
    expect(isFolded()).toBe(false);
  });

  it('the key of the settings is told as ARIA spells it', async () => {
    const { user } = await renderApp(aState([aListener(3000)]));
    await user.click(screen.getByRole('button', { name: 'More' }));
    const item = screen.getByRole('button', { name: 'Settings' });
    expect(item.getAttribute('aria-keyshortcuts')).toBe('Control+,');
    expect(item.textContent).toBe('SettingsCtrl ,');
  });
});

describe('a stop without a question', () => {
  const node = anOwner(48213, 'node');
  const web = [aListener(3000, { owners: [node] })];
  const alone = { closes: ['tcp 127.0.0.1:3000'] };

  async function stopped(change: Parameters<typeof aPlan>[1], confirmStop: 'always' | 'alone-skips' = 'alone-skips') {
    const app = await renderApp(aState(web), 'window', ({ answers, settings }) => {
      void settings.change({ confirmStop });
      answers.planStop = ({ target }) => ({ plan: aPlan(target, { ...alone, ...change }) });
    });
    await app.user.click(await screen.findByRole('button', { name: 'Stop node, pid 48213…' }));
    return app;
  }

  it('begins at once where one process ends alone, and is shown', async () => {
    const { bridge } = await stopped({});
    await screen.findByText(/^Sending SIGTERM|^Stopping/);
    expect(bridge.requestsOf('stop')).toMatchObject([{ force: false, elevate: false, confirmed: [{ pid: 48213 }] }]);
  });

  it('is asked where the person did not choose it', async () => {
    const { bridge } = await stopped({}, 'always');
    await screen.findByRole('button', { name: 'Cancel' });
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  const other = { pid: 7, identity: 'x', name: 'y', command: '', user: '', role: 'child' } as const;
  it.each<[string, Parameters<typeof aPlan>[1]]>([
    ['another port closes', { closes: ['tcp 127.0.0.1:3000', 'tcp 127.0.0.1:9229'] }],
    ['a port that only ends alike closes', { closes: ['tcp 127.0.0.1:3000', 'tcp 127.0.0.1:13000'] }],
    ['a service starts it again', { way: itsService, ways: [itsService, plainSignal] }],
    ['there is another way', { ways: [plainSignal, itsService] }],
    ['the way warns', { way: { ...plainSignal, warning: 'It comes back.' }, ways: [plainSignal] }],
    ['children run on', { children: [{ pid: 7, name: 'y' }] }],
    ['children are not known', { children: { unknown: 'permission' } }],
    ['clients are connected', { clients: 1 }],
    ['clients are not known', { clients: { unknown: 'unsupported' } }],
    ['others hold the port', { coOwners: [{ pid: 7, name: 'y' }] }],
    ['another process ends', { processes: [{ ...other, role: 'target', pid: 48213 }, other] }],
    ['another process than the one meant ends', { processes: [other] }],
    ['rights are needed', { needsElevation: true }],
    ['the system kills outright', { abrupt: true }],
    ['it is forced', { signal: 'SIGKILL', force: true }],
    ['nobody is signalled', { processes: [], signal: null }],
  ])('is asked where %s', async (_why, change) => {
    const { bridge } = await stopped(change);
    await screen.findByRole('button', { name: 'Cancel' });
    expect(bridge.requestsOf('stop')).toEqual([]);
  });

  it('does not begin once the person gave it up', async () => {
    let answer: () => void = () => undefined;
    const { bridge, user } = await renderApp(aState(web), 'window', ({ answers, settings }) => {
      void settings.change({ confirmStop: 'alone-skips' });
      answers.planStop = ({ target }) =>
        new Promise((resolve) => {
          answer = () => resolve({ plan: aPlan(target, alone) });
        });
    });
    await user.click(await screen.findByRole('button', { name: 'Stop node, pid 48213…' }));
    await user.keyboard('{Escape}');
    await act(async () => answer());
    expect(bridge.requestsOf('stop')).toEqual([]);
  });
});
