import { connect, type Socket } from 'node:net';
import type { Credential, Display } from './display.ts';

/** The server is on this computer or across a `ssh -X`: it answers soon or never. */
const patienceMs = 2_000;

const reply = 1;
const failure = 0;

/**
 * Whether any client owns a selection, such as `_NET_SYSTEM_TRAY_S0`. Asked of the X server itself, since no usual tool
 * tells: three requests of the core protocol (X Window System Protocol, sections 8 and 9, and appendix B for the bytes).
 * Rejects when the server cannot be asked.
 */
export async function hasSelectionOwner(
  selection: string,
  display: Display,
  credential: Credential | null,
): Promise<boolean> {
  const socket = open(display);
  try {
    const take = reader(socket);
    socket.write(setup(credential));
    const head = await take(8);
    if (head[0] !== reply) throw new Error('the X server refused the connection');
    await take(head.readUInt16LE(6) * 4);
    socket.write(internAtom(selection));
    const atom = (await answer(take)).readUInt32LE(8);
    // Nobody has ever spoken of it.
    if (atom === 0) return false;
    socket.write(getSelectionOwner(atom));
    return (await answer(take)).readUInt32LE(8) !== 0;
  } finally {
    socket.destroy();
  }
}

function open({ host, number }: Display): Socket {
  return host === null ? connect(`/tmp/.X11-unix/X${number}`) : connect(6_000 + number, host);
}

/** Takes so many bytes at a time from what arrives. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  let arrived = Buffer.alloc(0);
  let failed: Error | null = null;
  let wake: () => void = () => undefined;
  const fail = (error: Error) => {
    failed ??= error;
    wake();
  };
  socket.on('data', (bytes: Buffer) => {
    arrived = Buffer.concat([arrived, bytes]);
    wake();
  });
  socket.once('error', fail);
  socket.once('close', () => fail(new Error('the X server closed the connection')));
  socket.setTimeout(patienceMs, () => fail(new Error(`the X server did not answer within ${patienceMs} ms`)));
  return async (length) => {
    while (arrived.length < length) {
      if (failed !== null) throw failed;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const taken = arrived.subarray(0, length);
    arrived = arrived.subarray(length);
    return taken;
  };
}

/** The next reply; events, which come unasked, are of no interest. */
async function answer(take: (length: number) => Promise<Buffer>): Promise<Buffer> {
  const packet = await take(32);
  if (packet[0] === failure) throw new Error(`the X server answered with error ${packet[1]}`);
  return packet[0] === reply ? packet : answer(take);
}

function setup(credential: Credential | null): Buffer {
  const name = Buffer.from(credential?.name ?? '', 'latin1');
  const data = credential?.data ?? Buffer.alloc(0);
  const head = Buffer.alloc(12);
  head.write('l', 'latin1');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(data.length, 8);
  return Buffer.concat([head, padded(name), padded(data)]);
}

function internAtom(name: string): Buffer {
  const text = padded(Buffer.from(name, 'latin1'));
  const head = Buffer.alloc(8);
  const onlyIfExists = 1;
  head.writeUInt8(16, 0);
  head.writeUInt8(onlyIfExists, 1);
  head.writeUInt16LE(2 + text.length / 4, 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, text]);
}

function getSelectionOwner(atom: number): Buffer {
  const request = Buffer.alloc(8);
  request.writeUInt8(23, 0);
  request.writeUInt16LE(2, 2);
  request.writeUInt32LE(atom, 4);
  return request;
}

/** Everything in the protocol is a multiple of four bytes long. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
