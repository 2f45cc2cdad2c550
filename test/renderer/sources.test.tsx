import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SourcesReport } from '../../electron/shared/snapshot.ts';
import { hiddenOwnersProblem, sourceReport, sourcesReport } from '../support/source-reports.ts';
import { aListener, aSnapshot, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

const onlyHere = Array.from({ length: 43 }, (_, index) => `udp 127.0.0.1:${index + 1}`);
const report = sourcesReport(
  [
    sourceReport({ onlyHere, problems: [hiddenOwnersProblem] }),
    sourceReport({ source: 'systeminformation', role: 'check', missingHere: onlyHere }),
    sourceReport({ source: 'docker', role: 'containers', state: 'absent', socketsSeen: null }),
  ],
  { hiddenOwners: 3 },
);

async function opened(answer: () => SourcesReport | Promise<SourcesReport> = () => report) {
  const app = await renderApp(aState([aListener(3000)]), 'window', ({ answers }) => {
    answers.sources = answer;
  });
  await app.user.click(screen.getByRole('button', { name: 'Compare the sources' }));
  return { ...app, dialog: screen.getByRole('dialog', { name: 'Sources' }) };
}

describe('the sources', () => {
  it('are set side by side: what each saw, what it cost, what is hidden and what would show it', async () => {
    const { dialog } = await opened();
    const main = await within(dialog).findByRole('article', { name: 'linux-proc' });
    expect(main.textContent).toContain('gives the rows');
    expect(main.textContent).toContain('saw 28 sockets, in 4.0 ms, of which 3.1 ms processor time');
    expect(within(dialog).getByRole('article', { name: 'docker' }).textContent).toContain('not on this computer');
    expect(within(dialog).getByText('The owners of 3 sockets are hidden from ada.')).toBeTruthy();
    expect(within(dialog).getAllByText('What you can do: run: sudo portolan list').length).toBeGreaterThan(0);
  });

  it('fold a long difference and count the rest', async () => {
    const { dialog } = await opened();
    const main = await within(dialog).findByRole('article', { name: 'linux-proc' });
    expect(main.textContent).toContain('Only this source saw 43 sockets:');
    expect(within(main).getByText('udp 127.0.0.1:6').closest('details')).toBeNull();
    expect(within(main).getByText('udp 127.0.0.1:7').closest('details')?.open).toBe(false);
    expect(within(main).getByText('and 37 more').tagName).toBe('SUMMARY');
  });

  it('are copied whole, as text', async () => {
    const { dialog, user, copied } = await opened();
    await user.click(await within(dialog).findByRole('button', { name: 'Copy the report' }));
    expect(copied[0]).toContain('linux-proc: gives the rows\n  The kernel');
    expect(copied[0]).toContain('    udp 127.0.0.1:43\n');
    await waitFor(() => expect(within(dialog).getAllByText('Copied').length).toBeGreaterThan(0));
  });

  it('say that they are being asked, then why they could not be, and are asked again', async () => {
    const answers: ((value: SourcesReport) => void)[] = [];
    const { dialog, bridge, user } = await opened(() => new Promise((resolve) => answers.push(resolve)));
    const again = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Ask again' });
    expect(within(dialog).getByRole('status').textContent).toBe('Asking every source…');
    expect(again.getAttribute('aria-disabled')).toBe('true');
    expect(within(dialog).queryByRole('button', { name: 'Copy the report' })).toBeNull();
    answers[0]?.(report);
    await within(dialog).findByText(/^Asked at 2026-11-22/);
    bridge.answers.sources = () => ({ code: 'failed', message: 'the thread ended' });
    await user.click(again);
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('this is what they said before. the thread ended');
    expect(within(dialog).getByRole('article', { name: 'linux-proc' })).toBeTruthy();
    bridge.answers.sources = () => sourcesReport([sourceReport({ source: 'another' })]);
    await user.click(again);
    expect(await within(dialog).findByRole('article', { name: 'another' })).toBeTruthy();
    expect(within(dialog).queryByRole('alert')).toBeNull();
  });

  it('say why the first question was not answered', async () => {
    const { bridge, user } = await renderApp(aState([aListener(3000)]), 'panel');
    bridge.answers.sources = () => ({ code: 'unreachable', message: 'Portolan does not answer.' });
    await user.click(screen.getByRole('button', { name: 'Compare the sources' }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The sources could not be asked: Portolan does not answer.',
    );
  });

  it('open with a key, from a problem and from a failure, and close', async () => {
    const { user } = await renderApp(
      aState([], {
        failure: 'It timed out.',
        snapshot: aSnapshot([aListener(3000)], { problems: [hiddenOwnersProblem] }),
      }),
    );
    const dialog = () => screen.queryByRole('dialog', { name: 'Sources' });
    await user.keyboard('s');
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Sources' })).getByRole('button', { name: 'Close' }),
    );
    expect(dialog()).toBeNull();
    await user.click(screen.getByText(hiddenOwnersProblem.message));
    expect(screen.getAllByRole('button', { name: /^(Compare the sources|What to do)$/ })).toHaveLength(3);
    for (const button of screen.getAllByRole('button', { name: /^(Compare the sources|What to do)$/ })) {
      await user.click(button);
      expect(dialog()).toBeTruthy();
      await user.click(screen.getByRole('button', { name: 'Close' }));
    }
  });
});
