import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../../support/browser.ts';

test('the one-time address works once', async ({ portolan, served, browser }) => {
  await expect(portolan).toHaveURL(`http://127.0.0.1:${served.port}/`);
  const stranger = await browser.newPage();
  const again = await stranger.goto(served.address);
  expect(again?.status()).toBe(403);
  await expect(stranger.getByText('portolan serve')).toBeVisible();
  expect((await stranger.goto(`http://127.0.0.1:${served.port}/`))?.status()).toBe(403);
  expect(served.log()).toContain('refused GET /open: wrong or used key');
  expect(served.log()).toContain('refused GET /: no session');
  await stranger.close();
  // Whoever came first is still in.
  expect((await portolan.reload())?.status()).toBe(200);
});

test('the session cookie is out of reach of scripts', async ({ portolan, served }) => {
  expect(await portolan.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await portolan.context().cookies();
  expect(cookie).toMatchObject({ name: `portolan-${served.port}`, httpOnly: true, sameSite: 'Strict', path: '/' });
});

test('a page of another origin in the same browser can neither call nor read', async ({ portolan, served, listen }) => {
  const target = await listen();
  const elsewhere = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => elsewhere.once('listening', resolve));
  try {
    const page = await portolan.context().newPage();
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    const attempts = await page.evaluate(async (origin) => {
      const attempt = async (path: string, init: RequestInit) => {
        try {
          return (await fetch(origin + path, { credentials: 'include', ...init })).type;
        } catch {
          return 'blocked';
        }
      };
      const body = '{}';
      return [
        await attempt('/api/state', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
        await attempt('/api/state', { method: 'POST', body }),
        await attempt('/events', {}),
      ];
    }, `http://127.0.0.1:${served.port}`);
    expect(attempts).toEqual(['blocked', 'blocked', 'blocked']);
    expect(served.log()).toMatch(/refused (?:POST|OPTIONS) \/api\/state: foreign origin 'http:\/\/localhost:\d+'/);
    expect(served.log()).toMatch(/refused GET \/events: foreign origin/);
    expect(target.child.exitCode).toBeNull();
  } finally {
    elsewhere.close();
  }
});

test('another name for this computer is refused, with the one-time address too', async ({ page, served }) => {
  const rebound = new URL(served.address);
  // Chromium takes every name under localhost to this computer without asking a name server.
  rebound.hostname = 'rebound.localhost';
  expect((await page.goto(rebound.href))?.status()).toBe(403);
  expect(served.log()).toContain(`refused GET /open: foreign host 'rebound.localhost:${served.port}'`);
  // The key was not spent by that.
  expect((await page.goto(served.address))?.status()).toBe(200);
});

test('calls of the wrong shape are refused and logged', async ({ portolan, served }) => {
  const call = (channel: string, body: string) =>
    portolan.evaluate(
      async ([path, text]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(path, { method: 'POST', headers, body: text });
        return { status: response.status, reply: await response.json() };
      },
      [`/api/${channel}`, body] as const,
    );
  expect(await call('story', '{"port":80,"protocol":null}')).toMatchObject({
    status: 200,
    reply: { ok: true, value: { port: 80 } },
  });
  expect(await call('story', '{"port":70000,"protocol":null}')).toMatchObject({
    status: 400,
    reply: { error: { code: 'bad-request' } },
  });
  expect(await call('story', '{"port":80,"protocol":null,"more":1}')).toMatchObject({ status: 400 });
  expect(await call('stop', '{"target":{"pid":1},"force":false}')).toMatchObject({ status: 400 });
  expect(await call('story', 'not json')).toMatchObject({ status: 400 });
  expect(await call('nonsense', '{}')).toMatchObject({ status: 404, reply: { error: { code: 'unknown-channel' } } });
  expect(await call('__proto__', '{}')).toMatchObject({ status: 404 });
  expect(await call('story', `"${'x'.repeat(70_000)}"`)).toMatchObject({ status: 413 });
  for (const words of ['refused story: port', 'refused stop: ', 'refused unknown channel "nonsense"', 'is not JSON']) {
    expect(served.log()).toContain(words);
  }
});
