import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type {
  HistoryEntry,
  HistoryPage,
  HistoryQuestion,
  Timeline,
  TimelineSpan,
} from '../../electron/shared/history.ts';
import { anEvent } from '../unit/history/support.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';
import { aRecord } from './support/stories.ts';

giveThePageASize();

const state = aState([aListener(3000)]);
const minuteMs = 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

function opened(port: number, agoMs: number): HistoryEntry {
  return { type: 'event', id: `${port} ${agoMs}`, event: anEvent(port, startMs - agoMs) };
}

const entries: readonly HistoryEntry[] = [
  opened(3000, 5 * minuteMs),
  { type: 'stop', id: 'stop x s', stop: aRecord('s', { port: 4000, at: iso(startMs - 7 * minuteMs) }) },
  { type: 'gap', id: '2 y', from: iso(startMs - 20 * minuteMs), until: iso(startMs - 10 * minuteMs) },
  opened(5432, 26 * 3_600_000),
];

const span = (change: Partial<TimelineSpan>): TimelineSpan => ({
  protocol: 'tcp',
  port: 5432,
  holder: { name: 'postgres', pid: 1, place: null, user: null },
  openedAt: null,
  openedSince: null,
  closedAt: null,
  closedSince: null,
  ...change,
});

const node = { name: 'node', pid: 2, place: null, user: null };
const timeline = {
  from: iso(startMs - 24 * 3_600_000),
  until: iso(startMs),
  spans: [
    span({ port: 80, holder: { name: null, pid: null, place: null, user: null } }),
    span({ openedAt: iso(startMs - 120 * minuteMs), closedAt: iso(startMs - 60 * minuteMs) }),
    span({ openedAt: iso(startMs - 30 * minuteMs), openedSince: iso(startMs - 55 * minuteMs), holder: node }),
  ],
  gaps: [{ from: iso(startMs - 55 * minuteMs), until: iso(startMs - 30 * minuteMs) }],
  omitted: 3,
  begins: null,
};

const page: HistoryPage = { entries: [], more: false, begins: null, problem: null };

/** An answer that comes when the test says so. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const clockTime = (ms: number) =>
  new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(ms));

describe('the history', () => {
  it('tells what happened, day by day, with stops and gaps', async () => {
    const { user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = () => ({ entries, more: false, begins: iso(startMs - 90 * 3_600_000), problem: null });
    });
    await user.keyboard('h');
    const dialog = screen.getByRole('dialog', { name: 'History' });
    const items = (await within(dialog).findAllByRole('listitem')).map((item) => item.textContent ?? '');
    expect(items[0]).toContain('server (pid 100) opened it');
    expect(items[0]).toContain('shop · 5 minutes ago · accepts connections to this computer only');
    expect(items[1]).toContain('node (pid 48213) was stopped: freed');
    expect(items[2]).toMatch(/^Nobody watched from .* to /);
    expect(items[3]).toContain('yesterday');
    expect(within(dialog).getAllByRole('heading', { level: 3 })).toHaveLength(2);
    expect(within(dialog).getByText(/^What is remembered begins on /)).toBeTruthy();
  });

  it('asks for words, for kinds, and for more', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = ({ after }) => ({
        entries: after === null ? entries.slice(0, 2) : entries.slice(2),
        more: after === null,
        begins: null,
        problem: null,
      });
    });
    await user.keyboard('h');
    const dialog = screen.getByRole('dialog', { name: 'History' });
    await user.click(await within(dialog).findByRole('button', { name: 'Show more' }));
    expect(await within(dialog).findByText(/^Nobody watched/)).toBeTruthy();
    expect(bridge.requestsOf('history').at(-1)).toMatchObject({ after: 'stop x s' });
    await user.click(within(dialog).getByRole('button', { name: 'Closed' }));
    await user.type(within(dialog).getByRole('searchbox'), 'node');
    await expect
      .poll(() => bridge.requestsOf('history').at(-1))
      .toMatchObject({ text: 'node', kinds: ['closed'], after: null, port: null });
  });

  it('shows at once what happens now, and keeps what was asked for before', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = () => ({ entries, more: false, begins: null, problem: null });
    });
    await user.keyboard('h');
    await screen.findByText(/^Nobody watched/);
    bridge.answers.history = () => ({
      entries: [opened(9000, 0), ...entries],
      more: false,
      begins: null,
      problem: null,
    });
    act(() => bridge.send({ type: 'history' }));
    expect(await screen.findByRole('button', { name: 'Story of port 9000' })).toBeTruthy();
  });

  it('keeps the newer of two answers that come in the wrong order', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = () => ({ ...page, entries });
    });
    await user.keyboard('h');
    await screen.findByText(/^Nobody watched/);
    const [older, newer] = [later<HistoryPage>(), later<HistoryPage>()];
    for (const answer of [older, newer]) {
      bridge.answers.history = () => answer.promise;
      act(() => bridge.send({ type: 'history' }));
    }
    await act(async () => newer.resolve({ ...page, entries: [opened(9000, 0), ...entries] }));
    await act(async () => older.resolve({ ...page, entries: [opened(8000, 0)] }));
    expect(screen.getByRole('button', { name: 'Story of port 9000' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Story of port 8000' })).toBeNull();
  });

  it('leaves no hole where what was shown is let go while more of it is on its way', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = () => ({ ...page, entries, more: true });
    });
    await user.keyboard('h');
    const more = later<HistoryPage>();
    bridge.answers.history = ({ after }) =>
      after === null ? { ...page, entries: [opened(9000, 0)], more: true } : more.promise;
    const button = await screen.findByRole('button', { name: 'Show more' });
    await user.click(button);
    // A disabled button would lose the focus, and with it the person's place.
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
    await user.click(button);
    expect(bridge.requestsOf('history').filter((each) => (each as HistoryQuestion).after !== null)).toHaveLength(1);
    act(() => bridge.send({ type: 'history' }));
    await screen.findByRole('button', { name: 'Story of port 9000' });
    await act(async () => more.resolve({ ...page, entries: [opened(7000, 48 * 60 * minuteMs)] }));
    expect(screen.queryByRole('button', { name: 'Story of port 7000' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show more' }).getAttribute('aria-disabled')).toBeNull();
  });

  it('tells a failure of the question that it is of, and of no other', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = () => ({ code: 'failed', message: 'broken' });
    });
    await user.keyboard('h');
    await screen.findByText('The history could not be asked: broken');
    bridge.answers.history = () => later<HistoryPage>().promise;
    await user.click(screen.getByRole('button', { name: 'Closed' }));
    expect(screen.queryByText('The history could not be asked: broken')).toBeNull();
  });

  it('says that nothing happened, that nothing was found, what is damaged, and what failed', async () => {
    const { bridge, user } = await renderApp(state);
    await user.keyboard('h');
    expect(await screen.findByText('Nothing has happened yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Opened' }));
    expect(await screen.findByText('Nothing was found.')).toBeTruthy();
    bridge.answers.history = () => ({ entries: [], more: false, begins: null, problem: '1 damaged line' });
    act(() => bridge.send({ type: 'history' }));
    expect((await screen.findByText('1 damaged line')).getAttribute('role')).toBe('alert');
    bridge.answers.history = () => ({ code: 'failed', message: 'broken' });
    act(() => bridge.send({ type: 'history' }));
    expect(await screen.findByText('The history could not be asked: broken')).toBeTruthy();
    bridge.answers.history = () => ({ entries, more: false, begins: null, problem: null });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Nobody watched/)).toBeTruthy();
  });

  it('draws a lane for each port, and says the same in words', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.timeline = () => timeline;
    });
    await user.keyboard('h');
    await user.click(screen.getByRole('button', { name: 'Timeline' }));
    const dialog = screen.getByRole('dialog', { name: 'History' });
    const [http, postgres] = (await within(dialog).findAllByRole('listitem')).map((item) => item.textContent ?? '');
    expect(http).toContain('a hidden process all the time');
    const times = [120, 60, 30].map((ago) => clockTime(startMs - ago * minuteMs));
    expect(postgres).toContain(`postgres ${times[0]}–${times[1]}, then node since ${times[2]} at the latest`);
    expect(within(dialog).getByText('Hatched: nobody watched')).toBeTruthy();
    expect(within(dialog).getByText(/^3 shorter times are left out/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: '7 days' }));
    expect(bridge.requestsOf('timeline').at(-1)).toEqual({ port: null, days: 7 });
    await user.click(await within(dialog).findByRole('button', { name: 'Timeline of port 5432' }));
    expect(bridge.requestsOf('timeline').at(-1)).toEqual({ port: 5432, days: 7 });
    expect(within(dialog).getByRole('button', { name: 'Only port 5432' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps the newer of two pictures that come in the wrong order, and says that a newest one failed', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.timeline = () => timeline;
    });
    await user.keyboard('h');
    await user.click(screen.getByRole('button', { name: 'Timeline' }));
    const dialog = screen.getByRole('dialog', { name: 'History' });
    await within(dialog).findByText(/^3 shorter times are left out/);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const somethingHappens = (answer: FakeBridge['answers']['timeline']) => {
      bridge.answers.timeline = answer;
      bridge.send({ type: 'history' });
      return act(async () => vi.advanceTimersByTime(3_000));
    };
    const [older, newer] = [later<Timeline>(), later<Timeline>()];
    await somethingHappens(() => older.promise);
    await somethingHappens(() => newer.promise);
    await act(async () => newer.resolve({ ...timeline, omitted: 5 }));
    await act(async () => older.resolve({ ...timeline, omitted: 4 }));
    expect(within(dialog).getByText(/^5 shorter times are left out/)).toBeTruthy();

    await somethingHappens(() => ({ code: 'failed', message: 'broken' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('The history could not be asked: broken');
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(2);
  });

  it('is forgotten after a confirmation only', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.history = () => ({ entries, more: false, begins: null, problem: null });
      answers.forgetHistory = () => ({ entries: [], more: false, begins: null, problem: 'It stays.' });
    });
    await user.keyboard('h');
    await user.click(screen.getByRole('button', { name: 'Forget…' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.requestsOf('forgetHistory')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    expect(await screen.findByText('Not everything was forgotten: It stays.')).toBeTruthy();
  });

  it('stands in the story of its port, a step from the whole', async () => {
    const { bridge, user } = await renderApp(state, 'window', ({ answers }) => {
      answers.timeline = () => ({ ...timeline, spans: [span({ port: 3000, holder: node })] });
    });
    await user.click(rowOf(3000));
    expect(await screen.findByText('What happened here')).toBeTruthy();
    expect(await screen.findByText(/node all the time/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'History of port 3000…' }));
    expect(await screen.findByRole('button', { name: 'Only port 3000' })).toBeTruthy();
    expect(bridge.requestsOf('history').at(-1)).toMatchObject({ port: 3000 });
  });
});
