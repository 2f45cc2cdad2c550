import { type ClientRequest, type ClientRequestArgs, type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Router } from '../../../electron/ipc/router.ts';
import { type Server, startServer } from '../../../electron/serve/server.ts';
import type { Reply } from '../../../electron/shared/bridge.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import type { StopDesk } from '../../../electron/stop/desk.ts';
import { fakeHistory } from '../../support/fake-history.ts';
import { type FakeKeeper, fakeKeeper } from '../../support/fake-keeper.ts';
import { fakeNotebook } from '../../support/fake-notebook.ts';
import { fakeSettings } from '../../support/fake-settings.ts';
import { type FakeWatch, fakeWatch } from '../../support/fake-watch.ts';
import { fakeDesk, silentLog } from '../../support/stops.ts';

const emptyState: WatchState = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };

let server: Server;
let watch: FakeWatch;
let registry: FakeKeeper;
let stops: StopDesk;
let warnings: string[];
let calls: unknown[][];
let reply: Reply<unknown>;

beforeEach(async () => {
  watch = fakeWatch(emptyState);
  registry = fakeKeeper();
  stops = fakeDesk();
  warnings = [];
  calls = [];
  reply = { ok: true, value: 42 };
  const router: Router = {
    async call(...words) {
      calls.push(words);
      return reply;
    },
  };
  let tokens = 0;
  const started = await startServer({
    core: {
      router,
      watch,
      notebook: fakeNotebook(),
      registry,
      stops,
      stopLog: silentLog,
      history: fakeHistory(),
      settings: fakeSettings(),
    },
    files: new Map([['/', { type: 'text/html; charset=utf-8', body: Buffer.from('<p>the page') }]]),
    port: 0,
    log: {
      info: () => undefined,
      warn: (message) => warnings.push(message),
      error: (message) => warnings.push(message),
    },
    randomToken: () => `token-${tokens++}`,
    heartbeatMs: 20,
  });
  if ('error' in started) throw new Error(started.error);
  server = started;
});

afterEach(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Node's own client: unlike `fetch`, it lets a test set Host and Origin. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options: ClientRequestArgs = { host: '127.0.0.1', port: server.port, method, path, headers, agent: false };
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function openSession(): Promise<string> {
  const { headers } = await send('GET', new URL(server.address).pathname + new URL(server.address).search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function call(channel: string, body: string): Promise<Answer> {
  const cookie = await openSession();
  const origin = `http://127.0.0.1:${server.port}`;
  return send('POST', `/api/${channel}`, { cookie, origin, 'content-type': 'application/json' }, body);
}

describe('the page', () => {
  it('opens with the one-time address and then with the cookie alone', async () => {
    const { pathname, search } = new URL(server.address);
    const opened = await send('GET', pathname + search);
    expect(opened.status).toBe(303);
    expect(opened.headers.location).toBe('/');
    expect(opened.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    const page = await send('GET', '/', { cookie: opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '' });
    expect(page).toMatchObject({ status: 200, body: '<p>the page' });
  });

  it('refuses the one-time address the second time, and says what to do', async () => {
    await openSession();
    const { pathname, search } = new URL(server.address);
    const again = await send('GET', pathname + search);
    expect(again.status).toBe(403);
    expect(again.body).toContain('portolan serve');
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(warnings).toEqual(['refused GET /open: wrong or used key']);
  });

  it('keeps the key out of the log', async () => {
    await send('GET', '/open?key=guess', { host: 'evil.example' });
    expect(warnings.join()).not.toContain('guess');
  });

  it('carries strict headers on every answer, and no CORS header', async () => {
    const cookie = await openSession();
    for (const [path, headers] of [
      ['/', { cookie }],
      ['/absent', { cookie }],
      ['/', {}],
    ] as const) {
      const answer = await send('GET', path, headers);
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/assets/../../x',
    '/\\x',
  ])('has nothing at %s', async (path) => {
    const cookie = await openSession();
    expect((await send('GET', path, { cookie })).status).toBe(404);
  });
});

describe('calls', () => {
  it('go to the router, whose reply comes back', async () => {
    const answer = await call('story', '{"port":80}');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 42 });
    expect(calls).toEqual([['story', { port: 80 }]]);
  });

  it.each([
    ['bad-request', 400],
    ['unknown-channel', 404],
    ['failed', 500],
  ] as const)('that end as %s have the status %i', async (code, status) => {
    reply = { ok: false, error: { code, message: 'why' } };
    const answer = await call('story', '{}');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual(reply);
  });

  it('that are not JSON never reach the router', async () => {
    expect((await call('story', '{port:80}')).status).toBe(400);
    expect(calls).toEqual([]);
    expect(warnings[0]).toMatch(/^refused POST \/api\/story: the body is not JSON/);
    const answer = await call('notePort', '{"port":80,"label":my own words}');
    expect(answer.body + warnings.join()).not.toContain('own words');
  });

  it('that are too long never reach the router', async () => {
    expect((await call('story', JSON.stringify('x'.repeat(65 * 1024)))).status).toBe(413);
    expect(calls).toEqual([]);
  });

  it('may be longer where they carry a file', async () => {
    expect((await call('importRegistry', JSON.stringify('x'.repeat(5_000_000)))).status).toBe(200);
    expect(calls).toHaveLength(1);
  });

  it('give the states and the notebook at once, then what happens, then a heartbeat, and end with the server', async () => {
    const cookie = await openSession();
    const read = new Promise<string>((resolve, reject) => {
      let text = '';
      request({ host: '127.0.0.1', port: server.port, path: '/events', headers: { cookie } }, (answer) => {
        expect(answer.headers['content-type']).toBe('text/event-stream');
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          if (text === '') watch.tell({ type: 'checked', at: 'now', revision: 0 });
          text += chunk;
          if (text.includes('\n: ') || text.includes('still here')) void server.close();
        });
        answer.on('close', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    const frames = (await read).split('\n\n');
    const told = frames.filter((frame) => frame.startsWith('data: ')).map((frame) => JSON.parse(frame.slice(6)));
    expect(told).toEqual([
      { type: 'settings', state: fakeSettings().get() },
      { type: 'state', state: emptyState },
      { type: 'notebook', notebook: expect.objectContaining({ notes: [] }) },
      { type: 'registry', registry: registry.state() },
      { type: 'stops', runs: [] },
      { type: 'checked', at: 'now', revision: 0 },
    ]);
    expect(frames.some((frame) => frame.startsWith(':'))).toBe(true);
    expect(watch.subscribers()).toBe(0);
  });

  it('let the watch know that somebody looks on, until the last page is gone', async () => {
    const cookie = await openSession();
    const open = () =>
      new Promise<ClientRequest>((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port: server.port, path: '/events', headers: { cookie } }, (answer) =>
          answer.once('data', () => resolve(sent)).on('error', () => undefined),
        );
        sent.on('error', reject).end();
      });
    const pages = [await open(), await open()];
    expect(watch.watched).toEqual([true, true]);
    for (const page of pages) page.destroy();
    await vi.waitFor(() => expect(watch.watched).toEqual([true, true, true, false]));
  });

  it('carry a first state that is longer than the backlog, and still let go who never reads', async () => {
    const cookie = await openSession();
    watch.state = () => ({ ...emptyState, failure: 'x'.repeat(20_000_000) });
    const sent = request({ host: '127.0.0.1', port: server.port, path: '/events', headers: { cookie } }, (answer) =>
      answer.on('error', () => undefined).once('data', () => answer.pause()),
    );
    sent.on('error', () => undefined).end();
    await vi.waitFor(() => expect(watch.watched).toEqual([true]));
    watch.tell({ type: 'checked', at: 'now', revision: 0 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(watch.watched).toEqual([true]);
    for (let i = 0; i < 8; i++) watch.tell({ type: 'state', state: { ...emptyState, failure: 'y'.repeat(8_000_000) } });
    await vi.waitFor(() => expect(watch.watched).toEqual([true, false]));
    sent.destroy();
  });

  it('are refused without a session', async () => {
    expect((await send('GET', '/events')).status).toBe(403);
  });
});

describe('startServer', () => {
  it('says which port is taken', async () => {
    const second = await startServer({
      core: {
        router: { call: async () => reply },
        watch,
        notebook: fakeNotebook(),
        registry,
        stops,
        stopLog: silentLog,
        history: fakeHistory(),
        settings: fakeSettings(),
      },
      files: new Map(),
      port: server.port,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      randomToken: () => 'x',
      heartbeatMs: 1_000,
    });
    expect(second).toEqual({ error: expect.stringContaining(`port ${server.port} is taken`) });
  });
});
