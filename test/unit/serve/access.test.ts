import { describe, expect, it } from 'vitest';
import { refuse } from '../../../electron/serve/access.ts';
import type { Session } from '../../../electron/serve/session.ts';

const session: Session = { key: 'key', open: () => null, admits: (cookies) => cookies === 'good' };
const host = '127.0.0.1:4711';
const callHeaders = { host, origin: `http://${host}`, cookie: 'good', 'content-type': 'application/json' };

function statusOf(method: string, path: string, headers: Record<string, string>, port = 4711): number | null {
  return refuse({ method, path, headers }, port, session)?.status ?? null;
}

describe('refuse', () => {
  it.each([
    ['GET', '/', { host, cookie: 'good' }],
    ['GET', '/', { host: 'localhost:4711', cookie: 'good' }],
    ['GET', '/open', { host }],
    ['GET', '/events', { host, cookie: 'good', origin: `http://${host}` }],
    ['POST', '/api/state', callHeaders],
    ['POST', '/api/state', { ...callHeaders, 'content-type': 'application/json; charset=UTF-8' }],
    [
      'POST',
      '/api/state',
      { host, cookie: 'good', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ],
  ])('lets in %s %s with %j', (method, path, headers) => {
    expect(statusOf(method, path, headers as Record<string, string>)).toBeNull();
  });

  it.each([
    ['no host', 403, 'GET', '/', { cookie: 'good' }],
    ['a foreign host', 403, 'GET', '/open', { host: 'evil.example:4711' }],
    ['a host on another port', 403, 'GET', '/', { host: '127.0.0.1:4712', cookie: 'good' }],
    ['a host that only begins like ours', 403, 'GET', '/', { host: '127.0.0.1:4711.evil.example', cookie: 'good' }],
    ['the host without its port', 403, 'GET', '/', { host: '127.0.0.1', cookie: 'good' }],
    ['a foreign origin', 403, 'POST', '/api/state', { ...callHeaders, origin: 'http://evil.example' }],
    ['the origin null', 403, 'POST', '/api/state', { ...callHeaders, origin: 'null' }],
    ["the other own name's origin", 403, 'POST', '/api/state', { ...callHeaders, origin: 'http://localhost:4711' }],
    ['a foreign origin with the key', 403, 'GET', '/open', { host, origin: 'http://evil.example' }],
    ['no session', 403, 'GET', '/', { host }],
    ['no session for events', 403, 'GET', '/events', { host }],
    ['no session for a call', 403, 'POST', '/api/stop', { ...callHeaders, cookie: 'bad' }],
    ['a call by GET', 405, 'GET', '/api/state', callHeaders],
    ['a page by POST', 405, 'POST', '/', callHeaders],
    ['a preflight', 405, 'OPTIONS', '/api/state', callHeaders],
    ['a call from nowhere', 403, 'POST', '/api/state', { host, cookie: 'good', 'content-type': 'application/json' }],
    ['a form', 415, 'POST', '/api/state', { ...callHeaders, 'content-type': 'text/plain' }],
    [
      'two content types',
      415,
      'POST',
      '/api/state',
      { ...callHeaders, 'content-type': 'application/json, text/plain' },
    ],
  ])('refuses %s', (_name, status, method, path, headers) => {
    expect(statusOf(method, path, headers as Record<string, string>)).toBe(status);
  });

  it("takes HTTP's own port with and without its number", () => {
    expect(statusOf('GET', '/', { host: 'localhost', cookie: 'good' }, 80)).toBeNull();
    expect(statusOf('GET', '/', { host: 'localhost:80', cookie: 'good' }, 80)).toBeNull();
  });
});
