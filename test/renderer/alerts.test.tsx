import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../electron/shared/alert.ts';
import { type AlertSettings, usualSettings } from '../../electron/shared/settings.ts';
import { ruleOfPort, withHappening } from '../../renderer/model/alert-rules.ts';
import { english } from '../../renderer/text/english.ts';
import { foundPort } from '../support/found-ports.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';

giveThePageASize();

const { alerts: words } = english;
const state = aState([aListener(3000), aListener(5432)]);

const postgres: AlertRule = {
  id: 'port-5432',
  enabled: true,
  when: 'port',
  port: 5432,
  protocol: null,
  opens: true,
  closes: false,
  changesOwner: false,
};

function having(alerts: Partial<AlertSettings>) {
  return (bridge: FakeBridge) => void bridge.settings.change({ alerts: { ...usualSettings.alerts, ...alerts } });
}

async function settingsSheet(prepare?: Parameters<typeof renderApp>[2]) {
  const app = await renderApp(state, 'window', prepare);
  await app.user.keyboard('{Control>},{/Control}');
  const section = await screen.findByRole('region', { name: words.title });
  return { ...app, section, rules: () => app.bridge.settings.get().settings.alerts.rules };
}

describe('the settings', () => {
  it('switch alerts and each general rule, at once', async () => {
    const { bridge, user, section, rules } = await settingsSheet();
    const reachable = within(section).getByRole<HTMLInputElement>('checkbox', {
      name: words.conditions['newly-reachable'],
    });
    expect(reachable.checked).toBe(true);
    await user.click(reachable);
    await user.click(within(section).getByRole('checkbox', { name: words.conditions['new-program'] }));
    expect(rules().map(({ when, enabled }) => [when, enabled])).toEqual([
      ['newly-reachable', false],
      ['new-program', true],
    ]);
    await user.click(within(section).getByRole('checkbox', { name: words.enabled }));
    expect(bridge.settings.get().settings.alerts.enabled).toBe(false);
    await user.click(within(section).getByRole('button', { name: words.switchOn }));
    expect(bridge.settings.get().settings.alerts.enabled).toBe(true);
  });

  it('edit a rule, remove it, and have it back, without losing the focus', async () => {
    const { user, section, rules } = await settingsSheet(having({ rules: [postgres] }));
    expect(within(section).getByRole('checkbox', { name: 'Port 5432: opens' })).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: words.edit(5432) }));
    await user.click(within(section).getByRole('checkbox', { name: words.happenings.closes }));
    await user.selectOptions(within(section).getByRole('combobox', { name: words.protocol }), 'tcp');
    expect(rules()).toEqual([{ ...postgres, closes: true, protocol: 'tcp' }]);

    await user.click(within(section).getByRole('button', { name: words.remove(5432) }));
    expect(rules()).toEqual([]);
    const undo = await within(section).findByRole('button', { name: words.undo });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await user.click(undo);
    expect(rules()).toEqual([{ ...postgres, closes: true, protocol: 'tcp' }]);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it('lose none of several changes in quick succession, however late the core answers', async () => {
    const { bridge, user, section, rules } = await settingsSheet((core) => {
      having({ rules: [postgres], quietHours: { from: '22:00', to: '07:00' } })(core);
      core.answers.changeSettings = async ({ change }) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return core.settings.change(change);
      };
    });
    await user.click(within(section).getByRole('button', { name: words.edit(5432) }));
    const box = (name: string) => within(section).getByRole('checkbox', { name });
    fireEvent.click(box(words.happenings.closes));
    fireEvent.click(box(words.happenings.changesOwner));
    fireEvent.change(within(section).getByLabelText(words.from), { target: { value: '21:00' } });
    fireEvent.change(within(section).getByLabelText(words.to), { target: { value: '06:00' } });
    const { settings } = bridge;
    await waitFor(() => expect(settings.get().settings.alerts.quietHours).toEqual({ from: '21:00', to: '06:00' }));
    expect(rules()).toEqual([{ ...postgres, closes: true, changesOwner: true }]);
  });

  it('watch a port by its number, and say what is no port', async () => {
    const { user, section, rules } = await settingsSheet(having({ rules: [] }));
    const field = within(section).getByRole('textbox', { name: new RegExp(words.which) });
    for (const wrong of ['0', '65536', '999999999999']) {
      await user.clear(field);
      await user.type(field, `${wrong}{Enter}`);
      expect(await within(section).findByText(words.noPort)).toBeTruthy();
    }
    await user.clear(field);
    await user.type(field, '6379{Enter}');
    expect(await within(section).findByText(words.added(6379))).toBeTruthy();
    expect(rules()).toMatchObject([{ when: 'port', port: 6379, opens: true, closes: true, changesOwner: true }]);
    await user.type(field, '6379{Enter}');
    expect(await within(section).findByText(words.watchedAlready(6379))).toBeTruthy();
    expect(rules()).toHaveLength(1);
  });

  it('watch a port by the name of its service, or offer what looks like it', async () => {
    const { user, section, rules } = await settingsSheet((bridge) => {
      having({ rules: [] })(bridge);
      bridge.answers.find = () => [foundPort(5433, { name: 'pyrrho' }), foundPort(5432, { name: 'postgresql' })];
    });
    const field = within(section).getByRole('textbox', { name: new RegExp(words.which) });
    await user.type(field, 'PostgreSQL{Enter}');
    expect(await within(section).findByText(words.added(5432))).toBeTruthy();
    await user.type(field, 'postgrs{Enter}');
    expect(await within(section).findByText(words.noService('postgrs'))).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: 'pyrrho (5433)' }));
    expect(rules().map((rule) => 'port' in rule && rule.port)).toEqual([5432, 5433]);
  });

  it('say that no more rules are kept', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...postgres, id: `r${index}`, port: 1_000 + index }));
    const { user, section, rules } = await settingsSheet(having({ rules: many }));
    await user.type(within(section).getByRole('textbox', { name: new RegExp(words.which) }), '80{Enter}');
    expect(await within(section).findByText(words.full(100))).toBeTruthy();
    expect(rules()).toHaveLength(100);
  });

  it('keep quiet hours', async () => {
    const { bridge, user, section } = await settingsSheet();
    const hours = () => bridge.settings.get().settings.alerts.quietHours;
    await user.click(within(section).getByRole('checkbox', { name: words.quiet }));
    expect(hours()).toEqual({ from: '22:00', to: '07:00' });
    const from = within(section).getByLabelText(words.from);
    await user.clear(from);
    expect(hours()).toEqual({ from: '22:00', to: '07:00' });
    await user.type(from, '07:00');
    expect(hours()).toEqual({ from: '07:00', to: '07:00' });
    expect(within(section).getByText(words.noQuiet)).toBeTruthy();
    await user.click(within(section).getByRole('checkbox', { name: words.quiet }));
    expect(hours()).toBeNull();
  });

  it('say what this system cannot show, and what it made of a try', async () => {
    const { bridge, user, section } = await settingsSheet();
    expect(within(section).getByText(words.browser)).toBeTruthy();
    expect(within(section).queryByRole('button', { name: words.tryIt })).toBeNull();
    const desktop = { shortcutProblem: null, startAtLogin: { available: false, problem: null } };
    const told = bridge.settings.get();
    const tell = (notifications: { available: boolean; actions: boolean }) =>
      act(() => bridge.send({ type: 'settings', state: { ...told, desktop: { ...desktop, notifications } } }));
    tell({ available: false, actions: false });
    expect(within(section).getByText(words.unavailable)).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: words.tryIt }));
    expect(await within(section).findByText(words.notShown)).toBeTruthy();
    tell({ available: true, actions: false });
    expect(within(section).getByText(words.noButtons)).toBeTruthy();
    bridge.answers.tryNotification = () => ({ shown: true });
    await user.click(within(section).getByRole('button', { name: words.tryIt }));
    expect(await within(section).findByText(words.shown)).toBeTruthy();
    bridge.answers.tryNotification = () => ({ code: 'failed', message: 'broken' });
    await user.click(within(section).getByRole('button', { name: words.tryIt }));
    expect(await within(section).findByText(words.failed('broken'))).toBeTruthy();
  });
});

describe('a port', () => {
  it('is watched from its row by key', async () => {
    const { bridge, user } = await renderApp(state);
    await screen.findByRole('row', { name: /^port 3000/ });
    await user.keyboard('{ArrowDown}w');
    const dialog = await screen.findByRole('dialog', { name: words.when(3000) });
    const opens = within(dialog).getByRole<HTMLInputElement>('checkbox', { name: words.happenings.opens });
    expect(opens.checked).toBe(false);
    await user.click(opens);
    expect(opens.checked).toBe(true);
    expect(ruleOfPort(bridge.settings.get().settings.alerts.rules, 3000)).toMatchObject({
      opens: true,
      closes: false,
      changesOwner: false,
    });
    await user.click(opens);
    expect(ruleOfPort(bridge.settings.get().settings.alerts.rules, 3000)).toBeNull();
  });

  it('is watched from its story, which shows the rule that there is', async () => {
    const { user } = await renderApp(state, 'window', having({ rules: [postgres] }));
    await screen.findByRole('row', { name: /^port 3000/ });
    await user.click(rowOf(5432));
    await user.click(await screen.findByRole('button', { name: words.watched(5432) }));
    const dialog = await screen.findByRole('dialog', { name: words.when(5432) });
    const boxes = within(dialog).getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
  });

  it('says so where alerts are switched off', async () => {
    const { bridge, user } = await renderApp(state, 'window', having({ enabled: false }));
    await screen.findByRole('row', { name: /^port 3000/ });
    await user.keyboard('{ArrowDown}w');
    const dialog = await screen.findByRole('dialog', { name: words.when(3000) });
    await user.click(within(dialog).getByRole('button', { name: words.switchOn }));
    expect(bridge.settings.get().settings.alerts.enabled).toBe(true);
  });

  it('has its rule for one protocol changed, not doubled', () => {
    const udp = { ...postgres, protocol: 'udp' } as const;
    expect(withHappening([udp], 5432, 'closes', true)).toEqual([{ ...udp, closes: true }]);
    expect(withHappening([udp], 5432, 'opens', false)).toEqual([]);
    expect(withHappening([{ ...udp, enabled: false }], 5432, 'closes', true)).toEqual([
      { ...udp, opens: false, closes: true },
    ]);
  });
});
