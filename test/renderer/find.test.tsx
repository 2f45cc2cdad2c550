import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CallError } from '../../electron/shared/bridge.ts';
import type { FoundPort } from '../../electron/shared/found-port.ts';
import { foundPort } from '../support/found-ports.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, type RenderedApp, renderApp } from './support/render-app.tsx';

giveThePageASize();

const redis = foundPort(6379, { name: 'redis', software: 'Redis', process: 'redis-server', open: true });
const similar = foundPort(5432, { name: 'postgresql', matched: 'software', similar: true });
const unknown = foundPort(8080, { name: null, protocols: [], open: null, matched: 'port' });

type Answer = (text: string) => readonly FoundPort[] | CallError | Promise<readonly FoundPort[] | CallError>;

async function start(answer: Answer = () => [redis, similar, unknown], view: 'window' | 'panel' = 'window') {
  return renderApp(aState([aListener(3000)]), view, ({ answers }) => {
    answers.find = ({ text }) => answer(text);
  });
}

async function opened(answer?: Answer): Promise<RenderedApp & { readonly field: HTMLInputElement }> {
  const app = await start(answer);
  await app.user.keyboard('{Control>}k{/Control}');
  return { ...app, field: await screen.findByRole<HTMLInputElement>('combobox') };
}

const options = () => screen.queryAllByRole('option');
const chosen = () => options().filter((option) => option.getAttribute('aria-selected') === 'true');
const story = (port: number) => screen.findByText(`The headline of ${port}.`);

describe('the palette', () => {
  it.each(['window', 'panel'] as const)('opens from the button of the %s, and closes', async (view) => {
    const { user } = await start(undefined, view);
    await user.click(screen.getByRole('button', { name: /^Find a port/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Find a port' });
    expect(within(dialog).getByRole('status').textContent).toMatch(/^Any of the 65,536 ports/);
    expect(options()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens when the tray asks for it', async () => {
    const { bridge } = await start();
    bridge.send({ type: 'find' });
    expect(await screen.findByRole('dialog', { name: 'Find a port' })).toBeTruthy();
  });

  it('shows hits best first, why each was found, and what is open', async () => {
    const { user, field, bridge } = await opened();
    await user.type(field, 'red');
    await waitFor(() => expect(options()).toHaveLength(3));
    expect(bridge.requestsOf('find').at(-1)).toEqual({ text: 'red' });
    expect(options().map(({ textContent }) => textContent)).toEqual([
      '6379redis tcpused by Redis · held by redis-serveropen hereservice name',
      '5432postgresql tcpsoftware, spelt alike',
      '8080no registered name? not known whether it is open herenumber',
    ]);
    expect(screen.getByText('3 ports found')).toBeTruthy();
  });

  it('is moved through by keys, told to a screen reader, and opens the story', async () => {
    const { user, field } = await opened();
    await user.type(field, 'red');
    await waitFor(() => expect(options()).toHaveLength(3));
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('listbox').id).toBe(field.getAttribute('aria-controls'));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(chosen()).toEqual([options()[1]]);
    expect(field.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Enter}');
    expect(await story(5432)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens the story of a hit that is clicked', async () => {
    const { user, field } = await opened();
    await user.type(field, 'red');
    await user.click(await screen.findByRole('option', { name: /8080/ }));
    expect(await story(8080)).toBeTruthy();
  });

  it('waits with Enter for the answer to what is typed, and never opens what an earlier text found', async () => {
    const { user, field } = await opened((text) => [text === 'red' ? redis : similar]);
    await user.type(field, 'red');
    await screen.findByRole('option', { name: /6379/ });
    await user.clear(field);
    await user.type(field, 'post{Enter}');
    expect(await story(5432)).toBeTruthy();
  });

  it('drops an answer that a newer question overtook', async () => {
    const late: (() => void)[] = [];
    const { user, field } = await opened((text) =>
      text === 'post' ? [similar] : new Promise((resolve) => late.push(() => resolve([redis]))),
    );
    await user.type(field, 'red');
    await waitFor(() => expect(late).toHaveLength(1));
    expect(screen.getByText('Searching…')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'post');
    await screen.findByRole('option', { name: /5432/ });
    late[0]?.();
    await Promise.resolve();
    expect(options()).toHaveLength(1);
    expect(options()[0]?.textContent).toContain('5432');
  });

  it('says that nothing was found, and why nothing could be searched', async () => {
    const { user, field } = await opened((text) =>
      text.startsWith('no') ? [] : { code: 'failed', message: 'the table is gone' },
    );
    await user.type(field, 'nonesuch');
    expect(await screen.findByText(/^No port is known by “nonesuch”/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'red');
    expect((await screen.findByRole('alert')).textContent).toBe('Nothing could be searched: the table is gone');
  });
});
