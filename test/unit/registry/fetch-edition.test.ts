import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type FetchOptions, fetchEdition, iana } from '../../../electron/registry/import/fetch-edition.ts';
import type { FetchProgress } from '../../../electron/shared/registry-edition.ts';
import { excerpt } from './support.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function fetched(address: string, change: Partial<FetchOptions> = {}) {
  const progress: FetchProgress[] = [];
  const result = await fetchEdition({
    place: { address, permits: (url) => url.origin === new URL(address).origin },
    timeLimitMs: 10_000,
    progress: (state) => progress.push(state),
    cancelled: new AbortController().signal,
    ...change,
  });
  return { ...result, progress };
}

describe('fetching', () => {
  test('brings the bytes, with progress, whatever type the server gives them', async () => {
    const body = Buffer.concat(Array.from({ length: 20 }, () => Buffer.alloc(100_000, 'x')));
    const address = await serving((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': body.length }).end(body);
    });
    const { progress, ...result } = await fetched(address);
    expect('bytes' in result && Buffer.from(result.bytes).equals(body)).toBe(true);
    expect(progress[0]).toEqual({ receivedBytes: 0, totalBytes: body.length });
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.length).toBeLessThan(20);
  });

  test('takes a compressed answer, of which no total is known', async () => {
    const address = await serving((_request, response) => {
      const body = gzipSync(excerpt);
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
    });
    const { progress, ...result } = await fetched(address);
    expect('bytes' in result && Buffer.from(result.bytes).toString()).toBe(excerpt);
    expect(progress[0]?.totalBytes).toBeNull();
  });

  test('ends as soon as more comes than any registry has, compressed or not', async () => {
    let sent = 0;
    const address = await serving((_request, response) => {
      const chunk = Buffer.alloc(1_000_000, ' ');
      const send = () => {
        while (!response.destroyed && sent < 1_000_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', send);
        }
      };
      response.writeHead(200);
      send();
    });
    expect(await fetched(address)).toMatchObject({ failure: expect.stringContaining('more than any registry') });
    expect(sent).toBeLessThan(120_000_000);

    const bomb = gzipSync(Buffer.alloc(80_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    const small = await serving((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await fetched(small)).toMatchObject({ failure: expect.stringContaining('more than any registry') });
  }, 30_000);

  test('follows where it may be sent, and nowhere else', async () => {
    let strangerAsked = 0;
    const stranger = await serving((_request, response) => {
      strangerAsked += 1;
      response.end(excerpt);
    });
    const address = await serving(({ url }, response) => {
      if (url === '/') response.writeHead(302, { location: '/there' }).end();
      else if (url === '/there') response.end(excerpt);
      else if (url === '/round') response.writeHead(301, { location: '/round' }).end();
      else if (url === '/away') response.writeHead(302, { location: `${stranger}/` }).end();
      else response.writeHead(302, { location: 'http://[' }).end();
    });
    expect(await fetched(`${address}/`)).toHaveProperty('bytes');
    expect(await fetched(`${address}/round`)).toMatchObject({ failure: expect.stringContaining('without an end') });
    expect(await fetched(`${address}/away`)).toMatchObject({ failure: expect.stringContaining('which is not asked') });
    expect(await fetched(`${address}/odd`)).toMatchObject({ failure: expect.stringContaining('another address') });
    expect(strangerAsked).toBe(0);
  });

  test.each([404, 500, 204])('HTTP %i is told', async (status) => {
    const address = await serving((_request, response) => void response.writeHead(status).end());
    expect(await fetched(address)).toMatchObject({ failure: expect.stringMatching(new RegExp(`HTTP ${status}$`)) });
  });

  test('gives up on one that does not answer, breaks off, is not there, or is no longer wanted', async () => {
    const silent = await serving((_request, response) => void response.writeHead(200).write('<'));
    expect(await fetched(silent, { timeLimitMs: 300 })).toMatchObject({
      failure: expect.stringContaining('within 0.3'),
    });
    const cancelling = new AbortController();
    setTimeout(() => cancelling.abort(), 100);
    expect(await fetched(silent, { cancelled: cancelling.signal })).toMatchObject({ failure: 'cancelled' });
    const broken = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': 1_000 }).write('<');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await fetched(broken)).toMatchObject({ failure: expect.stringContaining('could not be reached') });
    expect(await fetched('http://127.0.0.1:1')).toMatchObject({ failure: expect.stringMatching(/broke off: .+/) });
  });
});

test('of IANA, only its own hosts are asked, and never in the clear', () => {
  const permitted = (address: string) => iana.permits(new URL(address));
  expect(permitted(iana.address)).toBe(true);
  expect(permitted('https://data.iana.org/x.xml')).toBe(true);
  for (const address of ['http://www.iana.org/', 'https://iana.org.example/', 'https://notiana.org/', 'file:///x']) {
    expect(permitted(address), address).toBe(false);
  }
});
