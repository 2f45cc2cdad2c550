import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sourceReport, sourcesReport } from '../support/source-reports.ts';
import { aListener, aSnapshot, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';

giveThePageASize();

const unread = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };

describe('what stands where no row can', () => {
  it('says that it is reading before the first reading ended, and counts nothing', async () => {
    await renderApp(unread);
    expect(await screen.findByText('Reading the open ports…')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'All' })).toBeTruthy();
    expect(screen.queryByText('Nothing is listening.')).toBeNull();
  });

  it('says that nothing is listening only after a complete reading', async () => {
    await renderApp(aState([]));
    expect(await screen.findByText('Nothing is listening.')).toBeTruthy();
  });

  it('does not say so after an incomplete one', async () => {
    await renderApp(aState([], { snapshot: aSnapshot([], { complete: false }) }));
    expect(await screen.findByText('No listener could be read.')).toBeTruthy();
    expect(screen.queryByText('Nothing is listening.')).toBeNull();
  });

  it('says that the ports could not be read when the first reading failed', async () => {
    await renderApp({ ...unread, failure: '/proc is not mounted.', checkedAt: new Date(startMs).toISOString() });
    expect(await screen.findByText('The open ports could not be read.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('/proc is not mounted.');
  });
});

describe('what went wrong', () => {
  it('keeps the old rows after a failed reading, with their age and a way on', async () => {
    const at = new Date(startMs - 95_000).toISOString();
    const { bridge, user } = await renderApp(
      aState([], { failure: 'it timed out', snapshot: aSnapshot([aListener(3000)], { at }) }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/it timed out\. The rows are as of \d\d:\d\d, 1 min ago\./);
    expect(rowOf(3000)).toBeTruthy();
    expect(screen.getByText(/^as of \d\d:\d\d, 1 min ago$/)).toBeTruthy();
    expect(rowOf(3000).hasAttribute('data-unconfirmed')).toBe(true);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^1open port as of \d\d:\d\d$/);
    expect(screen.getByText(/ports may have opened or closed since/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /^1 open port among all 65,536, as of \d\d:\d\d$/ })).toBeTruthy();
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    expect(bridge.requestsOf('refresh')).toHaveLength(1);
    act(() => bridge.push(aState([aListener(3000)], { revision: 2 })));
    await waitFor(() => expect(rowOf(3000).hasAttribute('data-unconfirmed')).toBe(false));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1open port');
  });

  it.each(['window', 'panel'] as const)('offers in the %s what can be done about it', async (view) => {
    const problem = { source: 'linux-proc', code: 'failed', message: 'No /proc.', rowsAffected: null } as const;
    const { user } = await renderApp({ ...unread, failure: 'No /proc.' }, view, ({ answers }) => {
      answers.sources = () =>
        sourcesReport([sourceReport({ state: 'failed', problems: [{ ...problem, remedy: 'Mount it.' }] })]);
    });
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'What to do' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sources' });
    expect(await within(dialog).findByText('What you can do: Mount it.')).toBeTruthy();
  });

  it('says of what was read before the connection was lost when that was', async () => {
    const { bridge } = await renderApp(aState([aListener(3000)]));
    await waitFor(() => expect(rowOf(3000)).toBeTruthy());
    act(() => bridge.setConnected(false));
    expect(rowOf(3000).hasAttribute('data-unconfirmed')).toBe(true);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^1open port as of/);
  });

  it('shows each problem with its remedy', async () => {
    const problem = { source: 'linux-proc', code: 'permission', rowsAffected: 3, remedy: 'Ask as root.' } as const;
    const problems = [
      { ...problem, message: 'Owners are hidden.' },
      { ...problem, source: 'ss', message: 'ss is missing.', remedy: 'Install it.' },
    ];
    const { user } = await renderApp(aState([], { snapshot: aSnapshot([aListener(3000)], { problems }) }));
    await user.click(await screen.findByText('2 problems while reading'));
    expect(screen.getByText('ss is missing.')).toBeTruthy();
    expect(screen.getByText('Install it.')).toBeTruthy();
    expect(screen.getByText('linux-proc · 3 rows affected')).toBeTruthy();
  });

  it('says that the connection is lost, asks again when told to, and notices its return', async () => {
    const { bridge, user } = await renderApp(aState([aListener(3000)]));
    await waitFor(() => expect(rowOf(3000)).toBeTruthy());
    act(() => bridge.setConnected(false));
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Connection lost.');
    expect(rowOf(3000)).toBeTruthy();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('tells why a request was refused', async () => {
    const { user } = await renderApp(aState([aListener(3000)]), 'window', ({ answers }) => {
      answers.refresh = () => ({ code: 'failed', message: 'the worker has ended' });
    });
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect((await screen.findByRole('alert')).textContent).toContain('the worker has ended');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('pausing', () => {
  it('shows the pause and the age of the rows, and resumes', async () => {
    const { bridge, user } = await renderApp(aState([aListener(3000)]));
    expect(await screen.findByText('updated just now')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(await screen.findByText(/^Paused · as of \d\d:\d\d, 0 s ago$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(await screen.findByText('updated just now')).toBeTruthy();
    expect(bridge.requestsOf('pause')).toEqual([{ paused: true }, { paused: false }]);
  });
});
