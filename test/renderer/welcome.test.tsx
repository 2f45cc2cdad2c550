import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { WatchState } from '../../electron/shared/snapshot.ts';
import { snapshotOf, stateOf } from '../support/snapshots.ts';
import { listenerOn } from '../support/sockets.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

const hidden = { owners: [], ownersComplete: false } as const;
const problem = {
  source: 'test',
  code: 'permission',
  message: 'the owner of 1 socket is hidden',
  rowsAffected: 1,
  remedy: 'Ask for it.',
} as const;
const state = stateOf(snapshotOf([listenerOn(5432), listenerOn(22, hidden)], { problems: [problem] }));

const unseen = (bridge: FakeBridge) => void bridge.settings.change({ welcomed: false });
const dialog = () => screen.findByRole('dialog', { name: 'Welcome to Portolan' });
const noDialog = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('tells what cannot be seen on this very computer, with the remedy', async () => {
  await renderApp(state, 'window', unseen);
  const welcome = within(await dialog());
  expect(welcome.getByText(/^Of 2 sockets, the owner of one is hidden from someone/)).toBeTruthy();
  expect(welcome.getByText(/^the owner of 1 socket is hidden\. What you can do: Ask for it\.$/)).toBeTruthy();
  expect(await welcome.findByText('/home/ada/.local/share/portolan')).toBeTruthy();
});

it.each<readonly [string, WatchState, RegExp]>([
  [
    'that nothing is hidden',
    stateOf(snapshotOf([listenerOn(5432)])),
    /^No owner is hidden from someone: all of 1 socket/,
  ],
  ['that some may be missing', stateOf(snapshotOf([], { complete: false })), /^Not every open port could be read/],
  ['that nothing could be read', stateOf(snapshotOf([]), { failure: 'no table' }), /could not be read: no table$/],
  ['that it is being read', { ...state, snapshot: null }, /^The open ports are being read/],
])('says %s', async (_, watch, words) => {
  await renderApp(watch, 'window', unseen);
  expect(within(await dialog()).getByText(words)).toBeTruthy();
});

it('Enter goes on, for good', async () => {
  const { bridge, user } = await renderApp(state, 'window', unseen);
  await dialog();
  await user.keyboard('{Enter}');
  await noDialog();
  expect(bridge.settings.get().settings.welcomed).toBe(true);
});

it('goes on also where that cannot be kept', async () => {
  const { bridge, user } = await renderApp(state, 'window', unseen);
  bridge.answers.changeSettings = () => ({ code: 'failed', message: 'disk full' });
  await dialog();
  await user.keyboard('{Enter}');
  await noDialog();
});

it.each<readonly [string, 'window' | 'panel', (bridge: FakeBridge) => void]>([
  ['for who has seen it', 'window', () => undefined],
  ['in the panel', 'panel', unseen],
  [
    'before it is known whether it was seen',
    'window',
    (bridge) => {
      bridge.answers.settings = () => ({ code: 'failed', message: 'not yet' });
    },
  ],
])('is not drawn %s', async (_, view, prepare) => {
  const { bridge } = await renderApp(state, view, prepare);
  await screen.findByRole('row', { name: /^port 5432,/ });
  await waitFor(() => expect(bridge.requestsOf('settings')).not.toHaveLength(0));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('waits while something is shown that was asked for', async () => {
  const { bridge, user } = await renderApp(state, 'window', unseen);
  await dialog();
  bridge.send({ type: 'show', port: 5432, stop: false });
  await screen.findByRole('region', { name: 'Port 5432' });
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Escape}');
  await dialog();
  expect(bridge.settings.get().settings.welcomed).toBe(false);
});

it('waits while a stop is asked about that the tray began', async () => {
  const { bridge } = await renderApp(state, 'window', unseen);
  await dialog();
  bridge.send({ type: 'show', port: 5432, stop: true });
  await screen.findByRole('button', { name: 'Cancel' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('the language that is chosen is kept', async () => {
  const { bridge, user } = await renderApp(state, 'window', unseen);
  const welcome = within(await dialog());
  await user.selectOptions(welcome.getByLabelText('Language'), 'es');
  expect(bridge.settings.get().settings.language).toBe('es');
  bridge.answers.changeSettings = () => ({ code: 'failed', message: 'disk full' });
  await user.selectOptions(await welcome.findByLabelText('Idioma'), 'sv');
  expect(await welcome.findByText('No se pudo guardar: disk full')).toBeTruthy();
});
