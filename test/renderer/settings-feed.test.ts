import { expect, it } from 'vitest';
import { openSettingsFeed } from '../../renderer/settings-feed.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aState } from './support/listeners.ts';

it('loses neither of two changes that go on from what holds, however late the first is answered', async () => {
  const bridge = createFakeBridge(aState([]));
  const answer = bridge.answers.changeSettings;
  bridge.answers.changeSettings = async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return answer(request);
  };
  const feed = openSettingsFeed(bridge);
  const add = (port: number) => feed.change(({ favourites }) => ({ favourites: [...favourites, port] }));
  expect(await Promise.all([add(80), add(443)])).toEqual([null, null]);
  expect(bridge.settings.get().settings.favourites).toEqual([80, 443]);
});

it('goes on after a change that was refused', async () => {
  const bridge = createFakeBridge(aState([]));
  const answer = bridge.answers.changeSettings;
  const feed = openSettingsFeed(bridge);
  bridge.answers.changeSettings = () => ({ code: 'failed', message: 'the disk is full' });
  const refused = feed.change(() => ({ favourites: [80] }));
  expect(await refused).toBe('the disk is full');
  bridge.answers.changeSettings = answer;
  expect(await feed.change(({ favourites }) => ({ favourites: [...favourites, 443] }))).toBeNull();
  expect(bridge.settings.get().settings.favourites).toEqual([443]);
});
