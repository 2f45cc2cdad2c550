import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../electron/shared/story.ts';
import { aListener, anOwner, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';
import { aFullStory, aHazard, aRelatedPort, aReport, aStory } from './support/stories.ts';

giveThePageASize();

const listeners = [
  aListener(3000, { address: '0.0.0.0', owners: [anOwner(7, 'next-server')] }),
  aListener(3000, { protocol: 'udp', owners: [anOwner(8, 'python3')] }),
];

type Tell = (port: number, here: Story['here']) => Story;

async function openStory(tell: Tell, open = listeners) {
  const app = await renderApp(aState(open), 'window', ({ answers }) => {
    answers.story = ({ port }) =>
      tell(
        port,
        open.filter((listener) => listener.port === port),
      );
  });
  await waitFor(() => expect(screen.getAllByRole('row', { name: /^port 3000/ }).length).toBeGreaterThan(0));
  await app.user.click(screen.getAllByRole('row', { name: /^port 3000/ })[0] as HTMLElement);
  await screen.findByText(/eadline of 3000|3000 most likely/);
  return app;
}

const page = () => screen.getByRole('region', { name: 'Port 3000' });
const headings = () =>
  within(page())
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
const section = (title: string) => screen.getByRole('heading', { level: 3, name: title }).parentElement as HTMLElement;

describe('a full story', () => {
  it('tells everything in its order, with the verdict in sight first', async () => {
    await openStory(aFullStory);
    expect(headings()).toEqual([
      'Does it fit?',
      'On this computer',
      'Does it accept connections?',
      'Why it matters',
      'Used in practice',
      'Registered',
      'Range',
      'How to check',
      'Related ports',
      'Questions',
      'Sources',
    ]);
    const text = page().textContent ?? '';
    const lead = text.indexOf('most likely is the Next.js');
    expect(lead).toBeGreaterThan(0);
    expect(text.indexOf('The registry assigns it to something else')).toBeGreaterThan(lead);
    expect(text.indexOf('On this computer')).toBeGreaterThan(text.indexOf('The registry assigns it'));
  });

  it('has headings that skip no level', async () => {
    await openStory(aFullStory);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('gives no heading to what has nothing to say', async () => {
    await openStory((port, here) => aStory(port, here, { usesSummary: '' }));
    expect(headings()).toEqual([
      'Does it fit?',
      'On this computer',
      'Does it accept connections?',
      'Registered',
      'Range',
      'How to check',
      'Sources',
    ]);
  });

  it('says what this computer makes of the range', async () => {
    await openStory(aFullStory);
    expect(section('Range').textContent).toContain('1024–49151');
    expect(section('Range').textContent).toContain('This computer draws the ports of outgoing connections from 32768');
  });

  it('keeps what was unfolded when the story is told anew, and folds it for another port', async () => {
    const { user, bridge } = await openStory(aFullStory);
    const fold = screen.getByText('Can I use it for my own service?').closest('details') as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    await user.click(within(fold).getByText('Can I use it for my own service?'));
    expect(fold.open).toBe(true);
    bridge.answers.story = ({ port }) => aFullStory(port, [], { headline: 'Told anew, the headline of 3000.' });
    act(() => bridge.push(aState([aListener(4000)])));
    await screen.findByText('Told anew, the headline of 3000.');
    expect(screen.getByText('Can I use it for my own service?').closest('details')).toBe(fold);
    expect(fold.open).toBe(true);
    act(() => bridge.send({ type: 'show', port: 8443, stop: false }));
    await screen.findByRole('heading', { level: 2, name: /^8443/ });
    expect((await screen.findByText('Can I use it for my own service?')).closest('details')?.open).toBe(false);
  });
});

describe('the verdict', () => {
  it('is a word with its reasons, and amber is only for what is unusual', async () => {
    await openStory(aFullStory);
    const verdict = screen.getByText('Plausible').closest('[data-verdict]');
    expect(verdict?.getAttribute('data-verdict')).toBe('plausible');
    expect(verdict?.textContent).toContain('consistent with Next.js');
    expect(verdict?.textContent).toContain('Registered for HBCI');
    expect(document.querySelectorAll('[data-verdict=unusual]')).toHaveLength(0);
  });

  it('is given for each listener where several listen, each by name', async () => {
    await openStory((port, here) => {
      const [next, python] = here.map(({ key }) => [key]);
      return aFullStory(port, here, {
        fit: {
          verdict: 'unusual',
          reasons: ['One of them is unusual.'],
          listeners: [
            { keys: next ?? [], verdict: 'expected', software: 'Next.js', reasons: ['It is next.'] },
            { keys: python ?? [], verdict: 'unusual', software: null, reasons: ['It is a Python.'] },
          ],
        },
      });
    });
    const verdicts = [...document.querySelectorAll('[data-verdict]')].map(({ textContent }) => textContent);
    expect(verdicts).toEqual([
      'Expected · consistent with Next.js tcp · next-serverIt is next.',
      'Unusual udp · python3It is a Python.',
    ]);
  });

  it('is not given where nothing listens', async () => {
    const { bridge } = await openStory(aFullStory);
    act(() => bridge.send({ type: 'show', port: 8443, stop: false }));
    await screen.findByText(/8443 most likely/);
    expect(screen.queryByText('Does it fit?')).toBeNull();
  });
});

describe('uses and hazards', () => {
  it('shows four uses and folds the others, with possible shifts told apart', async () => {
    await openStory(aFullStory);
    const uses = section('Used in practice');
    expect(uses.textContent).toContain('Next.js, Nuxt, Grafana and others use it by default.');
    const fold = within(uses).getByText('2 more uses').closest('details') as HTMLDetailsElement;
    expect(within(fold).getByText('Browsersync')).toBeTruthy();
    expect(within(fold).queryByText('Grafana')).toBeNull();
    expect(within(fold).getByRole('heading', { level: 4, hidden: true }).textContent).toMatch(/^Possible/);
    expect(within(fold).getByText('WSO2 API Manager').closest('li')?.textContent).toContain(
      'tcp · 2999 + 1 · documented by others',
    );
    const link = within(uses).getByRole('link', { name: 'docs.example.org/next.js' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([
      'https://docs.example.org/next.js',
      '_blank',
    ]);
  });

  it('says that no use is known, where the story does', async () => {
    await openStory(aStory);
    expect(section('Used in practice').textContent).toContain('No use outside the registry is known.');
  });

  it('marks a hazard that concerns the port as it is bound, and gives every source', async () => {
    await openStory((port, here) =>
      aFullStory(port, here, { hazards: [aHazard(), aHazard({ words: 'Other.', applies: 'unknown' })] }),
    );
    const [first, second] = within(section('Why it matters')).getAllByRole('listitem');
    expect(first?.textContent).toContain('It is bound to any address');
    expect([first?.hasAttribute('data-concerns'), second?.hasAttribute('data-concerns')]).toEqual([true, false]);
    expect(within(second as HTMLElement).getByRole('link', { name: 'docs.example.org/exposure' })).toBeTruthy();
  });

  it('folds the names of the registry beyond a few', async () => {
    await openStory(aFullStory);
    const fold = within(section('Registered')).getByText('2 more names').closest('details');
    expect(fold?.textContent).toContain('The five service');
    expect(fold?.textContent).not.toContain('The three service');
  });
});

describe('from story to story', () => {
  it('goes to the assigned ports on either side by button, and keeps the focus there', async () => {
    const { user } = await openStory(aFullStory);
    await user.click(screen.getByRole('button', { name: 'Next assigned port, 3001' }));
    await screen.findByText(/3001 most likely/);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next assigned port, 3002' }));
    await user.keyboard('{Enter}');
    await screen.findByText(/3002 most likely/);
    expect(screen.getByText('Port 3002')).toBeTruthy();
  });

  it('goes there by [ and ], but not while somebody writes', async () => {
    const { user } = await openStory(aFullStory);
    await user.keyboard('[[');
    await screen.findByText(/2999 most likely/);
    await user.keyboard(']');
    await screen.findByText(/3000 most likely/);
    await user.click(screen.getByRole('textbox', { name: /Search/ }));
    await user.keyboard(']');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Search/ }).value).toBe(']');
    expect(screen.getByText(/3000 most likely/)).toBeTruthy();
  });

  it('goes nowhere from the last port', async () => {
    const { user, bridge } = await openStory((port, here) => {
      return aFullStory(port, here, { related: [aRelatedPort(2999, { relation: 'previous-assigned' })] });
    });
    const next = screen.getByRole('button', { name: 'Next assigned port' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    await user.click(next);
    await user.keyboard(']');
    expect(bridge.requestsOf('story')).toHaveLength(1);
  });

  it('opens a related port', async () => {
    const { user } = await openStory(aFullStory);
    await user.click(within(section('Related ports')).getByRole('button', { name: /^3300/ }));
    expect(await screen.findByText(/3300 most likely/)).toBeTruthy();
  });
});

describe('the menu of a story', () => {
  const item = (name: string) => screen.getByRole('button', { name, hidden: true });

  it('copies it as Markdown, as JSON and as a link', async () => {
    const { user, bridge, copied } = await openStory(aFullStory);
    await user.click(item('Copy as Markdown'));
    await user.click(item('Copy as JSON'));
    await user.click(item('Copy link'));
    expect(bridge.requestsOf('storyMarkdown')).toEqual([{ port: 3000, protocol: null }]);
    expect(copied[0]).toBe('# 3000\n');
    expect(JSON.parse(copied[1] ?? '')).toEqual(aFullStory(3000, listeners));
    expect(copied[2]).toBe('portolan://port/3000');
    expect(item('Copy link').textContent).toBe('Copied');
  });

  it('saves it under the name of its port', async () => {
    const { user, saved } = await openStory(aFullStory);
    await user.click(item('Save as Markdown…'));
    await waitFor(() => expect(saved).toEqual([{ name: 'port-3000.md', text: '# 3000\n' }]));
  });

  it('says why it could be neither copied nor saved', async () => {
    const { user, bridge, copied, saved } = await openStory(aFullStory);
    bridge.answers.storyMarkdown = () => ({ code: 'failed', message: 'no words' });
    await user.click(item('Save as Markdown…'));
    expect(await screen.findByText('The story could not be had as Markdown: no words')).toBeTruthy();
    await user.click(item('Copy as Markdown'));
    await waitFor(() => expect(item('Copy as Markdown').textContent).toBe('Could not copy'));
    expect([copied, saved]).toEqual([[], []]);
  });

  it('keeps the keys of the page to itself while it is open', async () => {
    const { user } = await openStory(aFullStory);
    const menu = item('Copy link').parentElement as HTMLElement;
    act(() => void menu.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' })));
    await user.keyboard('{Escape}');
    expect(page()).toBeTruthy();
    act(() => void menu.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' })));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Port 3000' })).toBeNull();
  });
});

it('does not take the focus from the list when a stop has ended and another story is opened', async () => {
  const open = [...listeners, aListener(4000)];
  const { user, bridge } = await openStory(aFullStory, open);
  await user.click(within(page()).getAllByRole('button', { name: /^Stop/ })[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Send SIGTERM' }));
  act(() => bridge.advance(1, { phase: 'ended', report: aReport() }));
  await screen.findByRole('button', { name: 'Close' });
  bridge.answers.story = ({ port }) => aFullStory(port, []);
  act(() => bridge.push(aState([aListener(4000)])));
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  await user.click(rowOf(4000));
  await screen.findByText(/4000 most likely/);
  expect(document.activeElement).not.toBe(screen.getByRole('region', { name: 'Port 4000' }));
});
