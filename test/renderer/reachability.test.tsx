import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ReachabilityReport } from '../../electron/shared/reachability.ts';
import { snapshotOf, stateOf } from '../support/snapshots.ts';
import { listenerOn } from '../support/sockets.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';

giveThePageASize();

const report: ReachabilityReport = {
  port: 5432,
  at: '2026-11-22T10:00:00.000Z',
  attempts: [
    { address: '127.0.0.1', interface: 'lo', result: 'connected', detail: null, tookMs: 1 },
    { address: 'fe80::1%eth0', interface: 'eth0', result: 'unreachable', detail: 'EHOSTUNREACH: no way', tookMs: 1200 },
  ],
  proves: ['Something accepts.'],
  provesNot: ['Nothing about firewalls.'],
  disagreements: ['Something forwards.'],
};

async function open(prepare: (bridge: FakeBridge) => void = () => undefined, protocol: 'tcp' | 'udp' = 'tcp') {
  const app = await renderApp(stateOf(snapshotOf([listenerOn(5432, { protocol })])), 'window', prepare);
  await app.user.click(rowOf(5432));
  return { ...app, story: within(await screen.findByRole('region', { name: 'Port 5432' })) };
}

it('nothing is tried until it is asked for; then the result is a table, to be copied whole', async () => {
  const { bridge, story, user, copied } = await open((bridge) => {
    bridge.answers.checkReachability = () => report;
  });
  const check = await story.findByRole('button', { name: 'Check now' });
  expect(bridge.requestsOf('checkReachability')).toEqual([]);
  await user.click(check);
  const table = within(await story.findByRole('table', { name: 'What came of each address' }));
  expect(bridge.requestsOf('checkReachability')).toEqual([{ port: 5432 }]);
  expect(
    table.getAllByRole('row').map((row) =>
      Array.from(row.children)
        .map(({ textContent }) => textContent?.trim())
        .join(' | '),
    ),
  ).toEqual([
    'Address | Interface | Result | Took',
    '127.0.0.1 | lo | connected | 1 ms',
    'fe80::1%eth0 | eth0 | unreachableEHOSTUNREACH: no way | 1,200 ms',
  ]);
  expect(story.getByText('Something forwards.')).toBeTruthy();
  await user.click(story.getByRole('button', { name: 'Copy the result' }));
  expect(copied[0]).toContain('[fe80::1%eth0]:5432 (eth0)\tunreachable\t1200 ms\tEHOSTUNREACH: no way');
  expect(copied[0]).toContain('- Nothing about firewalls.');
});

it('a second press while it is under way asks nothing more', async () => {
  let answer: (report: ReachabilityReport) => void = () => undefined;
  const { bridge, story, user } = await open((bridge) => {
    bridge.answers.checkReachability = () =>
      new Promise((settle) => {
        answer = settle;
      });
  });
  const check = await story.findByRole('button', { name: 'Check now' });
  await user.click(check);
  expect(story.getByText(/^Connecting to this computer/)).toBeTruthy();
  await user.click(check);
  expect(bridge.requestsOf('checkReachability')).toHaveLength(1);
  answer(report);
  expect(await story.findByRole('button', { name: 'Check again' })).toBeTruthy();
});

it('a check that could not be made says so', async () => {
  const { story, user } = await open((bridge) => {
    bridge.answers.checkReachability = () => ({ code: 'failed', message: 'no sockets left' });
  });
  await user.click(await story.findByRole('button', { name: 'Check now' }));
  expect(await story.findByText('The check could not be made: no sockets left')).toBeTruthy();
});

it('of UDP it is said why it cannot be tried', async () => {
  const { story } = await open(undefined, 'udp');
  expect(await story.findByText(/^UDP cannot be tried/)).toBeTruthy();
  expect(story.queryByRole('button', { name: 'Check now' })).toBeNull();
});
