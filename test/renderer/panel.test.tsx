import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { usualListView } from '../../electron/shared/list-view.ts';
import { snapshotOf, stateOf } from '../support/snapshots.ts';
import { listenerOn } from '../support/sockets.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

const beyond = { ...usualListView.filter, reach: 'beyond' } as const;
const state = stateOf(snapshotOf([listenerOn(3000)]));

it('remembers the filter that was chosen last', async () => {
  const { bridge, user } = await renderApp(state, 'panel');
  expect(bridge.requestsOf('changeSettings')).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Reachable/i }));
  await waitFor(() => expect(bridge.requestsOf('changeSettings').at(-1)).toEqual({ change: { panelFilter: beyond } }));
});

it('begins with it, and takes that for no choice of the person', async () => {
  const { bridge } = await renderApp(state, 'panel', (fake) => {
    fake.settings.change({ panelFilter: beyond });
  });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Reachable/i }).getAttribute('aria-pressed')).toBe('true'),
  );
  expect(bridge.requestsOf('changeSettings')).toEqual([]);
});

it('is put away by Esc, once there is nothing left to clear', async () => {
  const { bridge, user } = await renderApp(state, 'panel');
  const field = screen.getByRole('textbox');
  expect(document.activeElement).toBe(field);
  await user.type(field, '3000');
  await user.keyboard('{Escape}');
  expect(field).toHaveProperty('value', '');
  expect(bridge.requestsOf('hidePanel')).toEqual([]);
  await user.keyboard('{Escape}');
  expect(bridge.requestsOf('hidePanel')).toEqual([{}]);
});

it('does not put the window away', async () => {
  const { bridge, user } = await renderApp(state, 'window');
  await user.keyboard('{Escape}');
  expect(bridge.requestsOf('hidePanel')).toEqual([]);
});
