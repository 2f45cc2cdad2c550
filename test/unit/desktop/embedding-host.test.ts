import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findEmbeddingHost } from '../../../electron/desktop/embedding-host.ts';
import { findCookie, parseDisplay } from '../../../electron/desktop/x11/display.ts';

const cookie = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');

/** One record as libXau writes it. */
function record(display: string, name = 'MIT-MAGIC-COOKIE-1', data = cookie): Buffer {
  const field = (bytes: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const text = (value: string) => field(Buffer.from(value));
  return Buffer.concat([Buffer.from([1, 0]), text('host'), text(display), text(name), field(data)]);
}

describe('the name of a display', () => {
  it('is read as X(7) has it', () => {
    expect(parseDisplay(':0')).toEqual({ host: null, number: 0, screen: 0 });
    expect(parseDisplay('unix:99.1')).toEqual({ host: null, number: 99, screen: 1 });
    expect(parseDisplay('localhost:10.0')).toEqual({ host: 'localhost', number: 10, screen: 0 });
    for (const text of ['', 'wayland-0', ':', ':a', '0.0', ':0.0.0']) expect(parseDisplay(text)).toBeNull();
  });
});

describe('the cookie for a display', () => {
  const display = { host: null, number: 99, screen: 0 };

  it('is that of its number, or one that stands for all', () => {
    const other = Buffer.from('ff', 'hex');
    const file = Buffer.concat([record('1', 'MIT-MAGIC-COOKIE-1', other), record('99')]);
    expect(findCookie(file, display)).toEqual({ name: 'MIT-MAGIC-COOKIE-1', data: cookie });
    expect(findCookie(record(''), display)?.data).toEqual(cookie);
    expect(findCookie(record('99', 'XDM-AUTHORIZATION-1'), display)).toBeNull();
  });

  it('is none in any other file, however it is damaged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const found = findCookie(Buffer.from(bytes), display);
        expect(found === null || found.name === 'MIT-MAGIC-COOKIE-1').toBe(true);
      }),
    );
    expect(findCookie(record('99').subarray(0, 12), display)).toBeNull();
  });
});

describe('a panel of the older kind', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  /** An X server, as far as it is asked: it lets in who shows the cookie, and knows this owner of the tray. */
  async function serve(owner: number | null, expected = cookie): Promise<NodeJS.ProcessEnv> {
    const server: Server = createServer((socket) => {
      let isIn = false;
      socket.on('error', () => socket.destroy());
      socket.on('data', (bytes: Buffer) => {
        const answer = Buffer.alloc(32);
        answer.writeUInt8(1, 0);
        if (!isIn) {
          isIn = bytes.includes('MIT-MAGIC-COOKIE-1') && bytes.includes(expected);
          const head = Buffer.from([isIn ? 1 : 0, 0, 11, 0, 0, 0, 1, 0, 7, 7, 7, 7]);
          socket.write(head.subarray(0, 5));
          socket.write(head.subarray(5));
        } else if (bytes[0] === 16) {
          expect(bytes.toString('latin1')).toContain('_NET_SYSTEM_TRAY_S0');
          answer.writeUInt32LE(owner === null ? 0 : 77, 8);
          // An event comes between, as it may.
          socket.write(Buffer.concat([Buffer.alloc(32, 34), answer]));
        } else {
          expect(bytes).toEqual(Buffer.from([23, 0, 2, 0, 77, 0, 0, 0]));
          answer.writeUInt32LE(owner ?? 0, 8);
          socket.write(answer);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const folder = mkdtempSync(join(tmpdir(), 'portolan-x11-'));
    ends.push(
      () => server.close(),
      () => rmSync(folder, { recursive: true }),
    );
    const number = (server.address() as AddressInfo).port - 6_000;
    writeFileSync(join(folder, 'authority'), record(`${number}`));
    return { DISPLAY: `127.0.0.1:${number}`, XAUTHORITY: join(folder, 'authority') };
  }

  it('is there when somebody owns the selection', async () => {
    expect(await findEmbeddingHost(await serve(5), '/nowhere')).toBe(true);
    expect(await findEmbeddingHost(await serve(0), '/nowhere')).toBe(false);
    expect(await findEmbeddingHost(await serve(null), '/nowhere')).toBe(false);
  });

  it('cannot be told of when the server refuses, or is not there', async () => {
    await expect(findEmbeddingHost(await serve(5, Buffer.from('other')), '/nowhere')).rejects.toThrow('refused');
    await expect(findEmbeddingHost({ DISPLAY: ':9876' }, '/nowhere')).rejects.toThrow();
  });

  it('is not there on a desktop that does not draw through an X server', async () => {
    expect(await findEmbeddingHost({}, '/nowhere')).toBe(false);
    expect(await findEmbeddingHost({ DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' }, '/nowhere')).toBe(false);
  });
});
