import type { Protocol, ProtocolRequest, ProtocolResponse } from 'electron';
import { describe, expect, test } from 'vitest';
import { serveApp } from '../../../electron/desktop/app-protocol.ts';

type Handler = Parameters<Protocol['registerBufferProtocol']>[1];

function served(paths: readonly string[]) {
  let handler: Handler | null = null;
  const target = {
    registerBufferProtocol(scheme: string, handle: Handler) {
      expect(scheme).toBe('app');
      handler = handle;
      return true;
    },
  } as unknown as Protocol;
  const told: string[] = [];
  const log = {
    info: () => undefined,
    warn: (line: string) => told.push(line),
    error: (line: string) => told.push(line),
  };
  const files = new Map(paths.map((path) => [path, { type: 'text/html; charset=utf-8', body: Buffer.from(path) }]));
  const first = serveApp(target, files, log);
  const ask = (url: string, method = 'GET') => {
    let given: ProtocolResponse | Buffer | null = null;
    handler?.({ method, url } as ProtocolRequest, (response) => {
      given = response;
    });
    return given as ProtocolResponse | null;
  };
  return { ask, told, first };
}

describe('the files of the page', () => {
  test('come with their type and the page’s own rules, and the first of them is told', async () => {
    const { ask, told, first } = served(['/index.html']);
    const file = ask('app://portolan/index.html?view=panel');
    expect(String(file?.data)).toBe('/index.html');
    expect(file?.headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
      'X-Content-Type-Options': 'nosniff',
    });
    await first;
    expect(told).toEqual([]);
  });

  test.each([
    ['app://portolan/../settings.json', 'GET'],
    ['app://portolan/%2e%2e/index.html.map', 'GET'],
    ['app://elsewhere/index.html', 'GET'],
    ['app://portolan/index.html', 'POST'],
  ])('%s by %s is refused and logged', (url, method) => {
    const { ask, told } = served(['/index.html']);
    expect(ask(url, method)?.statusCode).toBe(404);
    expect(told).toEqual([`refused ${method} ${url}`]);
  });

  test('that were never built are an error in the log', () => {
    expect(served([]).told).toEqual(['the page was not built: the windows will stay empty']);
  });
});
