import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { english } from '../../renderer/text/english.ts';
import { spanish } from '../../renderer/text/spanish.ts';
import { swedish } from '../../renderer/text/swedish.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, portsInOrder, renderApp } from './support/render-app.tsx';
import { aFullStory, aHazard, aRelatedPort, aUse } from './support/stories.ts';

giveThePageASize();

const state = aState([aListener(3000), aListener(4000)]);

it('another language is spoken at once, and what was being done is not lost', async () => {
  const { bridge, user } = await renderApp(state);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: english.search.label });
  await user.type(field, '3000');
  expect(portsInOrder()).toEqual([3000]);
  act(() => void bridge.settings.change({ language: 'sv' }));
  expect(document.documentElement.lang).toBe('sv');
  expect(screen.getByRole('textbox', { name: swedish.search.label })).toBe(field);
  expect(field.value).toBe('3000');
  expect(screen.queryAllByRole('row').length).toBeGreaterThan(0);
  act(() => void bridge.settings.change({ language: 'es' }));
  expect(document.documentElement.lang).toBe('es');
  expect(screen.getByRole('textbox', { name: spanish.search.label })).toBe(field);
  act(() => void bridge.settings.change({ language: 'system' }));
  expect(document.documentElement.lang).toBe('en');
  expect(portsInOrder()).toEqual([3000]);
});

it('a story that is open is told again in the new language', async () => {
  const { bridge, user } = await renderApp(state);
  await user.click(screen.getByRole('row', { name: /^port 3000,/ }));
  await screen.findByText('The headline of 3000.');
  const before = bridge.requestsOf('story').length;
  await act(async () => void bridge.settings.change({ language: 'es' }));
  expect(bridge.requestsOf('story').length).toBe(before + 1);
});

it('the sources are asked again in the new language', async () => {
  const { bridge, user } = await renderApp(state);
  await user.keyboard('s');
  await within(screen.getByRole('dialog')).findByRole('button', { name: english.sources.again });
  const before = bridge.requestsOf('sources').length;
  await act(async () => void bridge.settings.change({ language: 'sv' }));
  expect(bridge.requestsOf('sources').length).toBe(before + 1);
});

it('what is told in English by the registry and the facts is marked as English', async () => {
  const { bridge, user } = await renderApp(state);
  const note = 'It takes a random port with --random.';
  const use = aUse('Vite', { role: 'dev server', note, words: `Vite använder den för ”dev server”. ${note}` });
  bridge.answers.story = ({ port }) => aFullStory(port, [], { uses: [use], related: [aRelatedPort(3001)] });
  await act(async () => void bridge.settings.change({ language: 'sv' }));
  await user.click(screen.getByRole('row', { name: /3000, tcp/ }));
  const languageOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
  for (const english of ['dev server', note, 'A service', aHazard().words]) {
    expect(languageOf(await screen.findByText(english)), english).toBe('en');
  }
  expect(languageOf(screen.getByText('Vite'))).toBe('sv');
  expect(languageOf(screen.getByText(/listened on it/))).toBe('sv');
});
