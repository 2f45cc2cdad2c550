import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../../electron/shared/bridge.ts';
import { connectBridge, desktopBridge } from '../../renderer/bridge.ts';
import { createHttpBridge } from '../../renderer/http-bridge.ts';
import { english } from '../../renderer/text/english.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aState } from './support/listeners.ts';

class FakeStream extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  readyState = 1;
  close() {
    this.readyState = 2;
  }
}

function door(answer: () => Promise<Response>) {
  const asked: { path: string; init: RequestInit }[] = [];
  const streams: FakeStream[] = [];
  const later: (() => void)[] = [];
  const bridge = createHttpBridge({
    words: () => english.connection,
    fetch: (path, init) => {
      asked.push({ path, init });
      return answer();
    },
    openEvents() {
      const stream = new FakeStream();
      streams.push(stream);
      return stream as unknown as EventSource;
    },
    later: (action) => void later.push(action),
  });
  return { bridge, asked, streams, later };
}

const json =
  (value: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(value), { status });

describe('the bridge over HTTP', () => {
  it('posts the request as JSON to its channel and gives back the reply', async () => {
    const { bridge, asked } = door(json({ ok: true, value: { held: true } }));
    expect(await bridge.call('holdPanel', { held: true })).toEqual({ ok: true, value: { held: true } });
    expect(asked).toEqual([
      {
        path: '/api/holdPanel',
        init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"held":true}' },
      },
    ]);
  });

  it("gives back the core's own error, whatever the status", async () => {
    const error = { code: 'forbidden', message: 'come again' };
    const { bridge } = door(json({ ok: false, error }, 403));
    expect(await bridge.call('state', {})).toEqual({ ok: false, error });
  });

  it.each([
    ['no JSON', async () => new Response('<h1>', { status: 502 })],
    ['another JSON', json({ hello: 1 }, 502)],
    ['nothing', json(null, 502)],
  ])('turns %s into an error value', async (_, answer) => {
    const reply = await door(answer).bridge.call('state', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'failed', message: expect.stringContaining('502') } });
  });

  it('turns a network failure into a value and tells that the connection is lost', async () => {
    const { bridge } = door(() => Promise.reject(new TypeError('Failed to fetch')));
    const heard: boolean[] = [];
    bridge.watchConnection((connected) => heard.push(connected));
    expect(await bridge.call('state', {})).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    expect(heard).toEqual([false]);
  });

  it('tells that it is back when a call works again', async () => {
    let answer: () => Promise<Response> = () => Promise.reject(new TypeError('Failed to fetch'));
    const { bridge } = door(() => answer());
    const heard: boolean[] = [];
    bridge.watchConnection((connected) => heard.push(connected));
    await bridge.call('state', {});
    answer = json({ ok: true, value: {} });
    await bridge.call('state', {});
    await bridge.call('state', {});
    expect(heard).toEqual([false, true]);
  });

  it('passes events on until the subscription ends', () => {
    const { bridge, streams } = door(json({}));
    const heard: BridgeEvent[] = [];
    const end = bridge.subscribe((event) => heard.push(event));
    const event = { type: 'checked', at: '2026-01-01T00:00:00Z' } as const;
    streams[0]?.onmessage?.({ data: JSON.stringify(event) });
    end();
    streams[0]?.onmessage?.({ data: JSON.stringify(event) });
    expect(heard).toEqual([event]);
  });

  it('tells a lost stream, opens a closed one again, and tells its return', () => {
    const { bridge, streams, later } = door(json({}));
    const heard: boolean[] = [];
    bridge.watchConnection((connected) => heard.push(connected));
    bridge.subscribe(() => undefined);
    const [first] = streams;
    first?.onerror?.();
    expect(later).toHaveLength(0);
    first?.close();
    first?.onerror?.();
    later[0]?.();
    expect(streams).toHaveLength(2);
    streams[1]?.onopen?.();
    expect(heard).toEqual([false, false, true]);
  });
});

describe('the bridge of the desktop', () => {
  it('is taken where there is one', async () => {
    const portolan = createFakeBridge(aState([]));
    const page = Object.assign(Object.create(window), { portolan });
    await connectBridge(page, () => english.connection).call('state', {});
    expect(portolan.calls).toHaveLength(1);
  });

  it('turns a thrown error into a value', async () => {
    const bridge = desktopBridge({
      call: () => Promise.reject(new Error('sender refused')),
      subscribe: () => () => undefined,
    });
    expect(await bridge.call('state', {})).toEqual({ ok: false, error: { code: 'failed', message: 'sender refused' } });
  });
});
