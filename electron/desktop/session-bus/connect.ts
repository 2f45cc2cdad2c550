import { createConnection, type Socket } from 'node:net';
import { type BusCall, type BusMessage, readMessage, writeCall } from './message.ts';
import type { BusValue } from './values.ts';

/**
 * Why a client of our own. Weighed was @homebridge/dbus-native 0.7.9 (MIT, kept up, our tests speak to this one with
 * it). Tried against a bus that misbehaves, it throws out of its reader for a message that is none, or whose signature is
 * not, which ends the app; a call never ends when the bus hangs up or is silent, nor does the handshake; an abstract
 * socket needs a native addon; an address that fails is not followed by the next. What would be left to write around it
 * is this file; what it would save are the 350 lines of marshalling beside it, for 15 packages and 5 MB that come along,
 * an XML parser among them.
 */

/** A connection to the session bus. Services answer and signal to the connection that asked them, and to no other. */
export interface BusConnection {
  /** Resolves with what the service answers; rejects with its refusal, when it does not answer, and when the bus ends. */
  call(call: BusCall): Promise<readonly BusValue[]>;
  onSignal(listener: (signal: BusMessage) => void): void;
  onEnd(listener: () => void): void;
  end(): void;
}

export interface ConnectOptions {
  /** The user's number on this computer: the bus lets in nobody else. */
  readonly uid: number;
  /** The bus may have to start a service first. */
  readonly patienceMs: number;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

const bus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };

/** Connects to the first of these sockets that lets us in. Rejects where none does. */
export async function connectBus(sockets: readonly string[], options: ConnectOptions): Promise<BusConnection> {
  const failures: string[] = [];
  for (const path of sockets) {
    try {
      return await connect(path, options);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(failures.length > 0 ? failures.join('; ') : 'this session names no bus');
}

/** Asks the bus itself. */
export function askBus(
  connection: Pick<BusConnection, 'call'>,
  member: string,
  ...words: readonly string[]
): Promise<readonly BusValue[]> {
  return connection.call({ ...bus, member, signature: 's'.repeat(words.length), values: words });
}

async function connect(path: string, options: ConnectOptions): Promise<BusConnection> {
  const socket = createConnection(path);
  try {
    const left = await letIn(socket, options);
    const connection = converse(socket, left, options);
    await askBus(connection, 'Hello');
    return connection;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** D-Bus Specification, "Authentication Protocol": the kernel tells the bus who we are. Resolves with bytes left over. */
function letIn(socket: Socket, { uid, patienceMs, setTimer }: ConnectOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const cancel = setTimer(() => settle(() => reject(new Error('the session bus does not answer'))), patienceMs);
    const settle = (end: () => void) => {
      cancel();
      socket.off('data', onData);
      end();
    };
    const onData = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf('\r\n');
      if (end === -1) return;
      const line = received.toString('ascii', 0, end);
      if (!line.startsWith('OK ')) return settle(() => reject(new Error(`the session bus refused: ${line}`)));
      socket.write('BEGIN\r\n');
      settle(() => resolve(received.subarray(end + 2)));
    };
    socket.once('error', (error) => settle(() => reject(error)));
    socket.once('close', () => settle(() => reject(new Error('the session bus hung up'))));
    socket.on('data', onData);
    socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`);
  });
}

function converse(socket: Socket, first: Buffer, { patienceMs, setTimer }: ConnectOptions): BusConnection {
  let received = first;
  let serial = 0;
  let ended = false;
  const waiting = new Map<number, (answer: BusMessage | Error) => void>();
  const signalListeners = new Set<(signal: BusMessage) => void>();
  const endListeners = new Set<() => void>();

  function end(reason: string): void {
    if (ended) return;
    ended = true;
    socket.destroy();
    for (const answer of [...waiting.values()]) answer(new Error(reason));
    for (const listener of endListeners) listener();
  }

  function take(message: BusMessage): void {
    if (message.type === 'signal') for (const listener of signalListeners) listener(message);
    else if (message.replyTo !== null) waiting.get(message.replyTo)?.(message);
  }

  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    try {
      for (let next = readMessage(received); next !== null; next = readMessage(received)) {
        received = received.subarray(next.length);
        take(next.message);
      }
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
    }
  });
  socket.on('error', (error) => end(error.message));
  socket.on('close', () => end('the session bus hung up'));
  // Being connected is no reason to keep running.
  socket.unref();

  return {
    call(call) {
      return new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the session bus hung up'));
        serial += 1;
        const own = serial;
        const cancel = setTimer(() => answer(new Error(`${call.destination} does not answer`)), patienceMs);
        const answer = (message: BusMessage | Error) => {
          cancel();
          waiting.delete(own);
          if (message instanceof Error) reject(message);
          else if (message.type === 'error') reject(new Error(message.error ?? 'refused'));
          else resolve(valuesOf(message));
        };
        waiting.set(own, answer);
        socket.write(writeCall(call, own));
      });
    },
    onSignal: (listener) => void signalListeners.add(listener),
    onEnd: (listener) => void endListeners.add(listener),
    end: () => end('the connection was ended'),
  };
}

/** Rejects where the values cannot be read. */
async function valuesOf(message: BusMessage): Promise<readonly BusValue[]> {
  return message.values();
}
