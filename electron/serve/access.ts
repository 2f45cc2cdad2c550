import type { IncomingHttpHeaders } from 'node:http';
import type { Session } from './session.ts';
import { serveText } from './text/spoken.ts';

export interface RequestHead {
  readonly method: string;
  /** The path alone, without its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

export const apiPrefix = '/api/';
export const eventsPath = '/events';
export const openPath = '/open';

/**
 * Why a request is not let in, or null. Other sites in the person's browser, names that point at this computer
 * (DNS rebinding) and other users of it are all kept out here, before anything looks at the request's content.
 */
export function refuse({ method, path, headers }: RequestHead, port: number, session: Session): Refusal | null {
  const host = headers.host ?? '';
  const origin = headers.origin;
  const isCall = path.startsWith(apiPrefix);
  if (!ownHosts(port).includes(host)) return { status: 403, reason: serveText.foreignHost(host) };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, reason: serveText.foreignOrigin(origin) };
  if (method !== (isCall ? 'POST' : 'GET')) return { status: 405, reason: serveText.method(method) };
  if (path === openPath) return null;
  if (!session.admits(headers.cookie)) return { status: 403, reason: serveText.noSession };
  if (!isCall) return null;
  if (origin === undefined && headers['sec-fetch-site'] !== 'same-origin') {
    return { status: 403, reason: serveText.noOrigin };
  }
  return /^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')
    ? null
    : { status: 415, reason: serveText.notJsonType };
}

function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave out HTTP's own port.
  return port === 80 ? [...names, ...names.map((name) => `${name}:80`)] : names.map((name) => `${name}:${port}`);
}
