import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';
import { aRecord } from './support/stories.ts';

giveThePageASize();

const state = aState([aListener(3000)]);
const records = [
  aRecord('b', { port: 4000, pid: 0, name: 'a hidden process', scope: 'group', result: null, startAgain: null }),
  aRecord('a', { result: { at: '', outcome: 'opened-again', detail: 'Opened again by pid 9.' } }),
];

describe('the stops so far', () => {
  it('are listed from the menu or with h, the newest first, with outcome and start command', async () => {
    const { copied, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.stopHistory = () => ({ records, problem: null });
    });
    await user.keyboard('x');
    const dialog = screen.getByRole('dialog', { name: 'Stops so far' });
    const [first, second] = (await within(dialog).findAllByRole('listitem')).map((item) => item.textContent ?? '');
    expect(first).toContain('tcp 4000');
    expect(first).toContain('The stop is under way, or Portolan ended before the outcome was known.');
    expect(first).toContain('its process group');
    expect(first).toContain('a hidden process, of ada');
    expect(second).toContain('opened again · Opened again by pid 9.');
    expect(second).toContain('Send it a signal · SIGTERM');
    expect(second).toContain('node, pid 48213, of ada');
    expect(within(dialog).getAllByRole('button', { name: 'Copy start command' }).length).toBe(1);
    await user.click(within(dialog).getByRole('button', { name: 'Copy start command' }));
    expect(copied).toEqual(["cd '/home/ada/the shop' && node server.js"]);
  });

  it('are forgotten after a confirmation only', async () => {
    const { bridge, user } = await renderApp(state, 'panel', ({ answers }) => {
      answers.stopHistory = () => ({ records, problem: null });
    });
    await user.click(screen.getByRole('button', { name: 'Stops so far' }));
    await user.click(await screen.findByRole('button', { name: 'Clear…' }));
    expect(screen.getByText(/^Forget 2 stops\?/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear…' }));
    expect(bridge.requestsOf('forgetStops')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Clear…' }));
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    expect(await screen.findByText('Nothing was stopped yet.')).toBeTruthy();
  });

  it('say that they could not be forgotten', async () => {
    const { user } = await renderApp(state, 'window', ({ answers }) => {
      answers.stopHistory = () => ({ records, problem: 'The file could not be written.' });
      answers.forgetStops = () => ({ code: 'failed', message: 'the disk is full' });
    });
    await user.keyboard('x');
    expect((await screen.findByText('The file could not be written.')).getAttribute('role')).toBe('alert');
    await user.click(await screen.findByRole('button', { name: 'Clear…' }));
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    expect((await screen.findByText(/^Nothing was forgotten: the disk is full/)).getAttribute('role')).toBe('alert');
  });

  it('show at once what was stopped through another door', async () => {
    const { bridge, user } = await renderApp(state);
    await user.keyboard('x');
    await screen.findByText('Nothing was stopped yet.');
    bridge.answers.stopHistory = () => ({ records: [aRecord('c', { port: 4321 })], problem: null });
    act(() => bridge.send({ type: 'stop-history' }));
    expect(await screen.findByRole('heading', { name: /^tcp 4321/ })).toBeTruthy();
  });

  it('are not told as forgotten where the file still has them', async () => {
    const { user } = await renderApp(state, 'window', ({ answers }) => {
      answers.stopHistory = () => ({ records, problem: null });
      answers.forgetStops = () => ({ records, problem: 'Nothing could be removed.' });
    });
    await user.keyboard('x');
    await user.click(await screen.findByRole('button', { name: 'Clear…' }));
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    expect((await screen.findByText('Nothing could be removed.')).getAttribute('role')).toBe('alert');
    expect(screen.queryByText('The stops are forgotten.')).toBeNull();
  });

  it('are none where there is none, and not where they could not be read', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.stopHistory = () => ({ records: [], problem: 'The file could not be read.' });
    });
    await user.keyboard('x');
    await screen.findByText('The file could not be read.');
    expect(screen.queryByText('Nothing was stopped yet.')).toBeNull();
    bridge.answers.stopHistory = () => ({ code: 'failed', message: 'broken' });
    act(() => bridge.send({ type: 'stop-history' }));
    expect(await screen.findByText('What was stopped so far could not be asked: broken')).toBeTruthy();
  });
});
