import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aListener, anOwner, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf, rows } from './support/render-app.tsx';

giveThePageASize();

const state = aState([
  aListener(3000),
  aListener(4000, { protocol: 'udp' }),
  aListener(5000),
  aListener(631, { owners: [anOwner(7, 'cupsd')] }),
]);

async function start() {
  const app = await renderApp(state);
  await waitFor(() => expect(rows()).toHaveLength(3));
  return app;
}

const active = () => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
};

describe('the keyboard', () => {
  it('moves with arrows and letters, over headings, and opens a story', async () => {
    const { user } = await start();
    await user.keyboard('j{ArrowDown}');
    expect(active()).toBe(rowOf(4000));
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('k');
    expect(active()).toBe(rowOf(3000));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The headline of 3000.')).toBeTruthy();
  });

  it('reaches the fold of the system and unfolds it', async () => {
    const { user } = await start();
    await user.keyboard('{End}{Enter}');
    expect(rowOf(631)).toBeTruthy();
    expect(active()?.textContent).toContain('System');
  });

  it('opens TCP in the browser and copies, for the row that is active', async () => {
    const { user, opened, copied } = await start();
    await user.keyboard('jojoc');
    expect(opened).toEqual(['http://localhost:3000/']);
    expect(copied).toEqual(['localhost:4000']);
  });

  it('searches with / and Ctrl+F, and Esc clears', async () => {
    const { user } = await start();
    const search = screen.getByRole<HTMLInputElement>('textbox', { name: /Search/ });
    await user.keyboard('/');
    expect(document.activeElement).toBe(search);
    await user.keyboard('5jo');
    expect(search.value).toBe('5jo');
    await user.keyboard('{Escape}');
    expect(search.value).toBe('');
    search.blur();
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(search);
  });

  it('opens the first match with Enter, or the port that was typed', async () => {
    const { user } = await start();
    await user.keyboard('/50{Enter}');
    expect(await screen.findByText('The headline of 5000.')).toBeTruthy();
    await user.keyboard('{Control>}f{/Control}10397{Enter}');
    expect(await screen.findByText('The headline of 10397.')).toBeTruthy();
  });

  it('reads again with Ctrl+R', async () => {
    const { user, bridge } = await start();
    await user.keyboard('{Control>}r{/Control}');
    expect(bridge.requestsOf('refresh')).toHaveLength(1);
  });

  it('leaves a button its own keys', async () => {
    const { user } = await start();
    await user.keyboard('j');
    screen.getByRole('button', { name: 'Reachable 0' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Reachable 0' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByText('The headline of 3000.')).toBeNull();
  });

  it('never stops what is listed while another story is open', async () => {
    const { user, bridge } = await start();
    await user.keyboard('j/10397{Enter}');
    await screen.findByText('The headline of 10397.');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Delete}');
    expect(bridge.requestsOf('planStop')).toEqual([]);
  });

  it('explains itself', async () => {
    const { user } = await start();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeTruthy();
  });
});
