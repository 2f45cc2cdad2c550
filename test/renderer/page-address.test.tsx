import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPageAddress } from '../../renderer/page-address.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';

giveThePageASize();

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('the address of the page', () => {
  it.each([
    ['#port/5432', 5432],
    ['#port/0', 0],
    ['#port/65536', null],
    ['#port/', null],
    ['#port/5432x', null],
    ['#5432', null],
    ['', null],
  ])('%j speaks of %j', (fragment, port) => {
    window.history.replaceState(null, '', `/${fragment}`);
    expect(createPageAddress(window).port()).toBe(port);
  });

  it('gets an entry in the history for each port, and none for the one that it has', () => {
    const address = createPageAddress(window);
    const before = window.history.length;
    address.show(22);
    expect(window.location.hash).toBe('#port/22');
    address.show(22);
    expect(window.history.length).toBe(before + 1);
    address.show(null);
    expect(window.location.href).toBe(`${window.location.origin}/`);
  });

  it('is left as it came where it speaks of no port', () => {
    window.history.replaceState(null, '', '/?view=window#elsewhere');
    createPageAddress(window).show(null);
    expect(window.location.hash).toBe('#elsewhere');
  });
});

describe('a page with an address', () => {
  const open = () => renderApp(aState([aListener(3000)]), 'window', () => undefined, createPageAddress(window));
  const goTo = (fragment: string) => {
    window.history.replaceState(null, '', `/${fragment}`);
    act(() => void window.dispatchEvent(new Event('hashchange')));
  };

  it('opens the story of which its address speaks', async () => {
    window.history.replaceState(null, '', '/#port/5432');
    await open();
    expect(await screen.findByText('The headline of 5432.')).toBeTruthy();
  });

  it('lets the address follow the open story', async () => {
    const { user } = await open();
    await waitFor(() => expect(rowOf(3000)).toBeTruthy());
    await user.click(rowOf(3000));
    expect(window.location.hash).toBe('#port/3000');
    await user.keyboard('{Escape}');
    expect(window.location.hash).toBe('');
  });

  it('follows the address when the person goes back and forward', async () => {
    await open();
    goTo('#port/22');
    expect(await screen.findByText('The headline of 22.')).toBeTruthy();
    goTo('');
    await waitFor(() => expect(screen.queryByText('The headline of 22.')).toBeNull());
    expect(window.location.hash).toBe('');
  });
});
