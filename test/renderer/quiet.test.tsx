import { act, render, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, it } from 'vitest';
import { openFeed } from '../../renderer/feed.ts';
import { english } from '../../renderer/text/english.ts';
import { App } from '../../renderer/views/app.tsx';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aListener, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, rowOf } from './support/render-app.tsx';

giveThePageASize();

it('draws nothing when the sockets were read again and nothing had changed', async () => {
  const state = aState([aListener(3000), aListener(4000)]);
  const bridge = createFakeBridge(state);
  let drawn = 0;
  let nowMs = startMs;
  const environment = {
    bridge,
    feed: openFeed(bridge),
    text: english,
    os: 'linux',
    now: () => nowMs,
    copy: async () => true,
    openLink: () => undefined,
  } as const;
  render(
    <Profiler
      id="page"
      onRender={() => {
        drawn += 1;
      }}
    >
      <App view="panel" environment={environment} />
    </Profiler>,
  );
  await waitFor(() => expect(rowOf(3000)).toBeTruthy());
  const before = drawn;
  for (let reading = 1; reading <= 20; reading += 1) {
    act(() => bridge.send({ type: 'checked', at: new Date(startMs + reading * 10).toISOString(), revision: 1 }));
  }
  expect(drawn).toBe(before);
  // And yet the clock knows of the last of them.
  nowMs = startMs + 5_200;
  expect(await screen.findByText('updated 5 s ago', {}, { timeout: 3_000 })).toBeTruthy();
});
