import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { busSockets } from '../../../../electron/desktop/session-bus/address.ts';
import { askBus, connectBus } from '../../../../electron/desktop/session-bus/connect.ts';
import { setTimer } from '../../../../electron/shared/set-timer.ts';
import { aBus, hasBus } from '../../../support/a-bus.ts';
import { aFolder } from '../../../support/folder.ts';

const options = { uid: process.getuid?.() ?? 0, patienceMs: 3_000, setTimer };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function started() {
  const { daemon, address } = await aBus(ends);
  return { daemon, sockets: busSockets({ DBUS_SESSION_BUS_ADDRESS: address }) };
}

describe.skipIf(!hasBus)('on a real bus', () => {
  it('is let in, asks, and is told what was refused', async () => {
    const { sockets } = await started();
    const bus = await connectBus(['/nowhere/bus', ...sockets], options);
    const [names] = await askBus(bus, 'ListNames');
    expect(names).toContain('org.freedesktop.DBus');
    expect(await askBus(bus, 'NameHasOwner', 'org.freedesktop.Notifications')).toEqual([false]);
    await expect(askBus(bus, 'NoSuchThing')).rejects.toThrow('UnknownMethod');
    bus.end();
    await expect(askBus(bus, 'ListNames')).rejects.toThrow('hung up');
  });

  it('hears of names that come and go', async () => {
    const { sockets } = await started();
    const bus = await connectBus(sockets, options);
    const heard: unknown[] = [];
    bus.onSignal((signal) => heard.push([signal.member, ...signal.values()]));
    await askBus(bus, 'AddMatch', "type='signal',member='NameOwnerChanged'");
    const other = await connectBus(sockets, options);
    await expect.poll(() => heard.some((each) => String(each).startsWith('NameOwnerChanged,:1.'))).toBe(true);
    other.end();
    bus.end();
  });

  it('says so when the bus ends, and to whoever waits', async () => {
    const { daemon, sockets } = await started();
    const bus = await connectBus(sockets, options);
    const ended = new Promise<void>((resolve) => bus.onEnd(resolve));
    daemon.kill('SIGSTOP');
    const waiting = askBus(bus, 'ListNames');
    daemon.kill('SIGKILL');
    await expect(waiting).rejects.toThrow();
    await ended;
  });

  it('does not wait for ever', async () => {
    const { daemon, sockets } = await started();
    const bus = await connectBus(sockets, { ...options, patienceMs: 200 });
    daemon.kill('SIGSTOP');
    await expect(askBus(bus, 'ListNames')).rejects.toThrow('does not answer');
    daemon.kill('SIGKILL');
    bus.end();
  });
});

it.each([
  ['refuses', 'REJECTED EXTERNAL\r\n', 'refused: REJECTED'],
  ['says nothing', '', 'does not answer'],
])('is turned away by a bus that %s', async (_name, answer, message) => {
  const path = join(aFolder(), 'bus');
  const server = createServer((socket) => socket.write(answer)).listen(path);
  ends.push(() => server.close());
  await once(server, 'listening');
  await expect(connectBus([path], { ...options, patienceMs: 200 })).rejects.toThrow(message);
});

it('says that a session names no bus', async () => {
  await expect(connectBus([], options)).rejects.toThrow('names no bus');
});

it('ends the connection to a bus that talks nonsense', async () => {
  const path = join(aFolder(), 'bus');
  const server = createServer((socket) => {
    socket.once('data', () => socket.write('OK 1234\r\n'));
    socket.on('data', (chunk: Buffer) => chunk.includes('Hello') && socket.write('this is no message of any bus'));
  }).listen(path);
  ends.push(() => server.close());
  await once(server, 'listening');
  await expect(connectBus([path], options)).rejects.toThrow('no message');
});
