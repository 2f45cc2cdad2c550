import { type IncomingHttpHeaders, request } from 'node:http';
import { engineText } from '../text/engines.ts';

export type SocketAnswer =
  | { readonly ok: true; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
  | {
      readonly ok: false;
      readonly reason: 'absent' | 'refused' | 'permission' | 'timeout' | 'too-long' | 'failed';
      readonly message: string;
    };

export interface ExchangeOptions {
  /** Ends the whole of it, from connecting to the last byte of the body. */
  readonly signal: AbortSignal;
  readonly mostBytes: number;
}

export interface SocketRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/**
 * One HTTP request without a body over a local socket or named pipe, on a connection of its own. Never rejects; half a
 * body is none.
 */
export function askOverSocket(
  socketPath: string,
  { method, path }: SocketRequest,
  options: ExchangeOptions,
): Promise<SocketAnswer> {
  const { signal, mostBytes } = options;
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(failure(error, signal));
    const asking = request(
      // Without an agent the connection is closed after the answer; engines refuse a request without a host.
      { socketPath, method, path, agent: false, headers: { Host: 'localhost', Accept: 'application/json' }, signal },
      (response) => {
        const pieces: Buffer[] = [];
        let bytes = 0;
        response.on('error', fail);
        response.on('data', (piece: Buffer) => {
          bytes += piece.length;
          pieces.push(piece);
          if (bytes <= mostBytes) return;
          resolve({
            ok: false,
            reason: 'too-long',
            message: engineText.answerTooLong(mostBytes / 1024 / 1024),
          });
          asking.destroy();
        });
        response.on('end', () => {
          const body = Buffer.concat(pieces).toString('utf8');
          resolve({ ok: true, status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    asking.on('error', fail);
    asking.on('upgrade', (_response, connection) => {
      connection.destroy();
      fail(new Error(engineText.otherProtocol));
    });
    asking.end();
  });
}

function failure(error: NodeJS.ErrnoException, signal: AbortSignal): SocketAnswer {
  const { code = '', message } = error;
  if (signal.aborted) return { ok: false, reason: 'timeout', message };
  if (code === 'ENOENT') return { ok: false, reason: 'absent', message };
  if (code === 'ECONNREFUSED') return { ok: false, reason: 'refused', message };
  if (code === 'EACCES' || code === 'EPERM') return { ok: false, reason: 'permission', message };
  if (code === 'ECONNRESET') return { ok: false, reason: 'failed', message: engineText.brokenOff };
  // llhttp's codes: https://nodejs.org/api/errors.html#errors-http-parser
  if (code.startsWith('HPE_')) return { ok: false, reason: 'failed', message: engineText.notHttp };
  return { ok: false, reason: 'failed', message };
}
