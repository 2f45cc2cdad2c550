import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '../core.ts';
import type { PageFiles } from '../page-files.ts';
import type { Logger } from '../shared/logger.ts';
import { longestRegistryBase64 } from '../shared/registry-edition.ts';
import { apiPrefix, eventsPath, openPath, refuse } from './access.ts';
import { answer, answerPlainPage, answerReply, setSecurityHeaders } from './answer.ts';
import { createEventStreams } from './event-stream.ts';
import { readJson } from './read-body.ts';
import { createSession } from './session.ts';
import { serveText } from './text/spoken.ts';

export interface ServerOptions {
  readonly core: Pick<
    Core,
    'router' | 'watch' | 'notebook' | 'registry' | 'stops' | 'stopLog' | 'history' | 'settings'
  >;
  readonly files: PageFiles;
  /** 0: any free one. */
  readonly port: number;
  readonly log: Logger;
  /** 256 random bits as text. */
  readonly randomToken: () => string;
  readonly heartbeatMs: number;
}

export interface Server {
  /** Opens the window in one browser, once. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

const bodyLimitBytes = 64 * 1024;
/** Of the one call that carries a file. */
const fileLimitBytes = longestRegistryBase64 + bodyLimitBytes;

/** The same router as the desktop's, over HTTP, for this computer only. An error is a port that cannot be had. */
export async function startServer(options: ServerOptions): Promise<Server | { readonly error: string }> {
  const { core, files, log, randomToken } = options;
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error(`${request.method} failed: ${error instanceof Error ? error.message : String(error)}`);
      response.destroy();
    });
  });
  const listening = await new Promise<true | { readonly error: string }>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ error: listenFailure(error, options.port) }));
    server.listen(options.port, '127.0.0.1', () => resolve(true));
  });
  if (listening !== true) return listening;

  const { port } = server.address() as AddressInfo;
  const session = createSession(port, randomToken);
  const streams = createEventStreams(core, options.heartbeatMs);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response);
    // Compared as it stands: parsed as a URL, `/\x` and `//x` would be the path `/` of another host.
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const head = { method: request.method ?? '', path, headers: request.headers };
    const refusal = refuse(head, port, session);
    if (refusal) return reject(response, head, refusal.status, refusal.reason);
    if (path === openPath) return open(new URLSearchParams(query).get('key'), response);
    if (path === eventsPath) return streams.open(response);
    if (path.startsWith(apiPrefix)) return call(request, response, head);
    const file = files.get(path);
    if (file) answer(response, 200, file.type, file.body);
    else answerPlainPage(response, 404, serveText.noPage);
  }

  function open(key: string | null, response: ServerResponse): void {
    const cookie = session.open(key);
    if (cookie === null) reject(response, { method: 'GET', path: openPath }, 403, serveText.wrongKey);
    else response.writeHead(303, { Location: '/', 'Set-Cookie': cookie }).end();
  }

  async function call(request: IncomingMessage, response: ServerResponse, head: Head): Promise<void> {
    const channel = head.path.slice(apiPrefix.length);
    const body = await readJson(request, channel === 'importRegistry' ? fileLimitBytes : bodyLimitBytes);
    if (!body.ok) return reject(response, head, body.status, body.reason);
    answerReply(response, await core.router.call(channel, body.value));
  }

  function reject(response: ServerResponse, { method, path }: Head, status: number, reason: string): void {
    log.warn(`refused ${method} ${path.slice(0, 100)}: ${reason.slice(0, 200)}`);
    // What is left of a request that was not read whole must not be taken for the next one.
    response.setHeader('Connection', 'close');
    if (path.startsWith(apiPrefix)) {
      const code = status === 400 || status === 413 || status === 415 ? 'bad-request' : 'forbidden';
      answerReply(response, { ok: false, error: { code, message: reason } }, status);
    } else {
      answerPlainPage(response, status, serveText.comeAgain);
    }
  }

  return {
    address: `http://127.0.0.1:${port}${openPath}?key=${session.key}`,
    port,
    async close() {
      streams.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Head {
  readonly method: string;
  readonly path: string;
}

function listenFailure({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken; portolan story ${port} tells by whom`;
  return code === 'EACCES' ? `port ${port} is only for privileged users` : `cannot serve on port ${port}: ${message}`;
}
