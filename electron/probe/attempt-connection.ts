import { connect as connectSocket, type Socket } from 'node:net';
import { errorCodeOf } from '../shared/error-code.ts';
import type { ReachabilityAttempt } from '../shared/reachability.ts';
import { systemWords } from './system-words.ts';

export type ConnectionOutcome = Pick<ReachabilityAttempt, 'result' | 'detail' | 'tookMs'>;

export interface ConnectionDeps {
  /** Opens a connection without waiting for it; `net.connect`. */
  readonly connect: (to: { readonly host: string; readonly port: number }) => Socket;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  readonly limitMs: number;
}

export const usualConnection: ConnectionDeps = {
  connect: (to) => connectSocket(to),
  clock: () => performance.now(),
  limitMs: 2_000,
};

/** Connects and closes at once, without a byte. Never throws. `host` is an IP address: no name is ever looked up. */
export function attemptConnection(
  host: string,
  port: number,
  { connect, clock, limitMs }: ConnectionDeps,
): Promise<ConnectionOutcome> {
  const startMs = clock();
  return new Promise((settle) => {
    const socket = connect({ host, port });
    const end = (result: ConnectionOutcome['result'], detail: string | null) => {
      clearTimeout(timer);
      socket.destroy();
      settle({ result, detail, tookMs: Math.round(clock() - startMs) });
    };
    const timer = setTimeout(() => end('no-answer', null), limitMs);
    socket.once('connect', () => end(isItself(socket) ? 'refused' : 'connected', null));
    // `on`: an error that follows the end must not be nobody's.
    socket.on('error', (error) => {
      const result = resultOf(errorCodeOf(error));
      end(result, result === 'refused' ? null : systemWords(error));
    });
  });
}

/**
 * TCP lets a socket connect to itself where the system gave it the very port it calls (RFC 9293, section 3.5, simultaneous
 * open): nothing listened there.
 */
function isItself({ localAddress, localPort, remoteAddress, remotePort }: Socket): boolean {
  return remotePort !== undefined && localPort === remotePort && localAddress === remoteAddress;
}

/** As connect(2) tells why. */
function resultOf(code: string): ConnectionOutcome['result'] {
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ETIMEDOUT') return 'no-answer';
  return ['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL'].includes(code)
    ? 'unreachable'
    : 'failed';
}
