import { describe, expect, it } from 'vitest';
import { openStoryDesk } from '../../renderer/story-desk.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aState } from './support/listeners.ts';

function start() {
  const bridge = createFakeBridge(aState([]));
  return { bridge, desk: openStoryDesk(bridge), asked: () => bridge.requestsOf('story').length };
}

describe('a story that was ordered ahead', () => {
  it('is taken by whoever shows it, once', async () => {
    const { desk, asked } = start();
    desk.orderAhead(80, 'as it was');
    const reply = await desk.ask(80, 'as it was');
    expect(reply).toMatchObject({ ok: true, value: { port: 80 } });
    expect(asked()).toBe(1);
    await desk.ask(80, 'as it was');
    expect(asked()).toBe(2);
  });

  it('is not taken for another port, nor once the port is held otherwise', async () => {
    const { desk, asked } = start();
    desk.orderAhead(80, 'as it was');
    expect(await desk.ask(443, 'as it was')).toMatchObject({ value: { port: 443 } });
    desk.orderAhead(80, 'as it was');
    await desk.ask(80, 'as it is');
    expect(asked()).toBe(4);
    await desk.ask(80, 'as it was');
    expect(asked()).toBe(5);
  });
});
