import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FreePortAnswer, FreePortQuestion } from '../../electron/shared/free-port.ts';
import { isRange, readRange } from '../../renderer/model/port-range.ts';
import { snapshotOf, stateOf } from '../support/snapshots.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

function answering(answer: (question: FreePortQuestion) => Partial<FreePortAnswer>) {
  return (bridge: FakeBridge) => {
    bridge.answers.freePort = (question) => ({
      port: question.from,
      named: null,
      bindable: true,
      until: question.from,
      skipped: [],
      unknown: [],
      ...answer(question),
    });
  };
}

async function open(answer: (question: FreePortQuestion) => Partial<FreePortAnswer> = () => ({})) {
  const app = await renderApp(stateOf(snapshotOf([])), 'window', answering(answer));
  await app.user.keyboard('n');
  return { ...app, dialog: within(await screen.findByRole('dialog', { name: 'Next free port' })) };
}

describe('the sheet of the next free port', () => {
  it('asks at once for the usual range, and goes on after the port that it found', async () => {
    const { bridge, dialog, user } = await open();
    await dialog.findByText('3000');
    await user.click(dialog.getByRole('button', { name: 'Next one' }));
    await dialog.findByText('3001');
    expect(bridge.requestsOf('freePort')).toEqual([
      { from: 3000, to: 9999, protocol: 'tcp', allowNamed: false },
      { from: 3001, to: 9999, protocol: 'tcp', allowNamed: false },
    ]);
  });

  it('copies with the key c, but not while a number is typed', async () => {
    const { copied, dialog, user } = await open();
    await dialog.findByText('3000');
    dialog.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('c');
    expect(copied).toEqual(['3000']);
    await user.type(dialog.getByLabelText('From'), 'c');
    expect(copied).toEqual(['3000']);
  });

  it('offers nothing after the last port of the range', async () => {
    const { dialog, user } = await open(({ to }) => ({ port: to }));
    await dialog.findByText('9999');
    expect(dialog.queryByRole('button', { name: 'Next one' })).toBeNull();
    await user.click(dialog.getByLabelText('UDP'));
    await dialog.findByText(/is the next free UDP port/);
  });

  it('says why each port was passed over, with a few of many names', async () => {
    const what = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { dialog } = await open(() => ({
      port: 3010,
      skipped: [
        { first: 3000, last: 3008, reason: 'registered', what },
        { first: 3009, last: 3009, reason: 'in-use', what: [] },
      ],
      unknown: ['The ephemeral range is not known.'],
    }));
    expect(await dialog.findByText('10 ports passed over')).toBeTruthy();
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'The ephemeral range is not known.',
      '3000–3008registereda, b, c, d and 2 others',
      '3009in use',
    ]);
  });

  it('offers a port that only has a name where no other is left, and says that it has it', async () => {
    const registered = { first: 3000, last: 3000, reason: 'registered', what: ['hbci'] } as const;
    const { bridge, dialog, user } = await open(({ allowNamed }) =>
      allowNamed ? { named: registered } : { port: null, until: 9999, skipped: [registered] },
    );
    await dialog.findByText('No TCP port from 3000 to 9999 suits.');
    await user.click(dialog.getByRole('button', { name: 'Use 3000 all the same' }));
    await dialog.findByText('It has a name all the same: registered (hbci).');
    expect(bridge.requestsOf('freePort').at(-1)).toMatchObject({ from: 3000, allowNamed: true });
  });

  it('tells what went wrong, and not an old answer', async () => {
    const { bridge, dialog, user } = await open();
    await dialog.findByText('3000');
    bridge.answers.freePort = () => ({ code: 'failed', message: 'no memory' });
    await user.click(dialog.getByRole('button', { name: 'Find' }));
    expect(await dialog.findByRole('alert')).toHaveProperty('textContent', 'No port could be looked for: no memory');
    await waitFor(() => expect(dialog.queryByText('3000')).toBeNull());
  });

  it('asks nothing while a field is wrong', async () => {
    const { bridge, dialog, user } = await open();
    await dialog.findByText('3000');
    await user.clear(dialog.getByLabelText('From'));
    await user.click(dialog.getByRole('button', { name: 'Find' }));
    expect(dialog.getByLabelText('From').getAttribute('aria-invalid')).toBe('true');
    expect(dialog.getByLabelText('To').getAttribute('aria-invalid')).toBe('false');
    expect(bridge.requestsOf('freePort')).toHaveLength(1);
  });
});

describe('a range that was typed', () => {
  it.each([
    ['3000', '9999', { from: 3000, to: 9999 }],
    [' 80 ', '80', { from: 80, to: 80 }],
    ['0', '80', { from: 'not-a-port', to: null }],
    ['1', '65536', { from: null, to: 'not-a-port' }],
    ['', '1e3', { from: 'not-a-port', to: 'not-a-port' }],
    ['81', '80', { from: null, to: 'wrong-order' }],
    ['-1', '80', { from: 'not-a-port', to: null }],
  ])('%j to %j', (from, to, expected) => {
    const range = readRange({ from, to });
    expect(range).toEqual(expected);
    expect(isRange(range)).toBe(typeof expected.from === 'number');
  });
});
