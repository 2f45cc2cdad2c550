import { act, render, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, it } from 'vitest';
import type { WatchState } from '../../electron/shared/snapshot.ts';
import { openFeed } from '../../renderer/feed.ts';
import { openNotebookFeed } from '../../renderer/notebook-feed.ts';
import { openSettingsFeed } from '../../renderer/settings-feed.ts';
import { openStopsFeed } from '../../renderer/stops-feed.ts';
import { App } from '../../renderer/views/app.tsx';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aListener, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, rowOf } from './support/render-app.tsx';

giveThePageASize();

function renderTimed(state: WatchState) {
  const bridge = createFakeBridge(state);
  const clock = { nowMs: startMs, drawn: 0 };
  const environment = {
    bridge,
    feed: openFeed(bridge),
    notebook: openNotebookFeed(bridge),
    stops: openStopsFeed(bridge),
    settings: openSettingsFeed(bridge),
    preferredLanguages: ['en'],
    os: 'linux',
    now: () => clock.nowMs,
    copy: async () => true,
    openLink: () => undefined,
    saveFile: () => undefined,
    address: null,
  } as const;
  render(
    <Profiler
      id="page"
      onRender={() => {
        clock.drawn += 1;
      }}
    >
      <App view="panel" environment={environment} />
    </Profiler>,
  );
  return { bridge, clock };
}

it('draws nothing when the sockets were read again and nothing had changed', async () => {
  const { bridge, clock } = renderTimed(aState([aListener(3000), aListener(4000)]));
  await waitFor(() => expect(rowOf(3000)).toBeTruthy());
  const before = clock.drawn;
  for (let reading = 1; reading <= 20; reading += 1) {
    act(() => bridge.send({ type: 'checked', at: new Date(startMs + reading * 10).toISOString(), revision: 1 }));
  }
  expect(clock.drawn).toBe(before);
  // And yet the clock knows of the last of them.
  clock.nowMs = startMs + 5_200;
  expect(await screen.findByText('updated 5 s ago', {}, { timeout: 3_000 })).toBeTruthy();
});

it('counts the seconds since a row was last confirmed', async () => {
  const { clock } = renderTimed(aState([aListener(3000, { staleSince: new Date(startMs).toISOString() })]));
  expect(await screen.findByText('0 s ago?')).toBeTruthy();
  clock.nowMs = startMs + 2_300;
  expect(await screen.findByText('2 s ago?', {}, { timeout: 3_000 })).toBeTruthy();
});
