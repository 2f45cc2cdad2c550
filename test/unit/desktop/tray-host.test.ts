import dbusNative from '@homebridge/dbus-native';
import { afterEach, describe, expect, it } from 'vitest';
import { onceHosted } from '../../../electron/desktop/notifier-host.ts';
import { busSockets } from '../../../electron/desktop/session-bus/address.ts';
import { type BusConnection, connectBus } from '../../../electron/desktop/session-bus/connect.ts';
import { variant } from '../../../electron/desktop/session-bus/values.ts';
import { awaitTrayHost, findTrayHost, type TrayHost } from '../../../electron/desktop/tray-host.ts';
import { setTimer } from '../../../electron/shared/set-timer.ts';
import { aBus, hasBus } from '../../support/a-bus.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

type Answer = boolean | 'no answer';

/** A session whose bus gives these answers: whether there is a watcher, and whether that has a host; null: no bus. */
function session(watcher: Answer | null, host: Answer = 'no answer', embedding: boolean | null = false) {
  const open = new Set<object>();
  const said = (answer: Answer) => {
    if (answer === 'no answer') throw new Error('does not answer');
    return answer;
  };
  return {
    open,
    async connect(): Promise<BusConnection> {
      if (watcher === null) throw new Error('this session names no bus');
      const connection: BusConnection = {
        call: async ({ member }) => (member === 'NameHasOwner' ? [said(watcher)] : [variant('b', said(host))]),
        onSignal: () => undefined,
        onEnd: () => undefined,
        end: () => void open.delete(connection),
      };
      open.add(connection);
      return connection;
    },
    async findEmbeddingHost() {
      if (embedding === null) throw new Error('the X server refused the connection');
      return embedding;
    },
  };
}

it.each<[TrayHost, Answer | null, Answer, boolean | null]>([
  ['present', true, true, false],
  ['present', true, 'no answer', false],
  ['present', true, true, true],
  ['absent', false, 'no answer', false],
  ['absent', true, false, false],
  ['unknown', 'no answer', 'no answer', false],
  ['unknown', null, 'no answer', false],
  ['unknown', false, 'no answer', null],
  ['embedding', false, 'no answer', true],
  ['embedding', null, 'no answer', true],
])('is %s with a watcher: %s, a host: %s, and a panel of the older kind: %s', async (found, watcher, host, panel) => {
  const deps = session(watcher, host, panel);
  expect(await findTrayHost('linux', deps)).toBe(found);
  expect(deps.open.size).toBe(0);
});

it('asks nothing where the system always has a place for tray icons', async () => {
  const connect = () => Promise.reject(new Error('asked'));
  const deps = { connect, findEmbeddingHost: connect };
  expect(await findTrayHost('darwin', deps)).toBe('present');
  expect(await findTrayHost('win32', deps)).toBe('present');
});

it('waits at login for a host that starts later, but not for ever', async () => {
  const answers: TrayHost[] = ['absent', 'absent', 'present'];
  const slept: number[] = [];
  const deps = {
    find: async () => answers.shift() ?? 'absent',
    sleep: async (durationMs: number) => void slept.push(durationMs),
  };
  expect(await awaitTrayHost(10, deps)).toBe('present');
  expect(slept).toEqual([1_000, 1_000]);
  expect(await awaitTrayHost(3, deps)).toBe('absent');
  expect(slept).toHaveLength(4);
});

describe('a host that comes late', () => {
  interface Bus {
    requestName(name: string, flags: number, callback: (error: unknown) => void): void;
    exportInterface(implementation: object, path: string, description: object): void;
    sendSignal(path: string, interfaceName: string, name: string): void;
    readonly connection: { end(): void };
  }
  const watcher = 'org.kde.StatusNotifierWatcher';

  /** Becomes the watcher of the session. */
  async function aWatcher(busAddress: string, isHosted: boolean) {
    const bus = (dbusNative as unknown as { sessionBus(options: object): Bus }).sessionBus({ busAddress });
    ends.push(() => bus.connection.end());
    const properties = { IsStatusNotifierHostRegistered: isHosted };
    bus.exportInterface(properties, '/StatusNotifierWatcher', {
      name: watcher,
      properties: { IsStatusNotifierHostRegistered: 'b' },
    });
    await new Promise<void>((resolve, reject) =>
      bus.requestName(watcher, 4, (error) => (error ? reject(error) : resolve())),
    );
    return {
      registerHost() {
        properties.IsStatusNotifierHostRegistered = true;
        bus.sendSignal('/StatusNotifierWatcher', watcher, 'StatusNotifierHostRegistered');
      },
    };
  }

  function waiting(address: string) {
    const told: string[] = [];
    let connections = 0;
    async function connect(): Promise<BusConnection> {
      const sockets = busSockets({ DBUS_SESSION_BUS_ADDRESS: address });
      const bus = await connectBus(sockets, { uid: process.getuid?.() ?? 0, patienceMs: 3_000, setTimer });
      connections += 1;
      bus.onEnd(() => {
        connections -= 1;
      });
      return bus;
    }
    const giveUp = onceHosted({ connect, complain: (message) => told.push(message) }, () => told.push('hosted'));
    ends.push(giveUp);
    return { told, giveUp, connections: () => connections };
  }

  it.skipIf(!hasBus)('is told of once, when the watcher has a host', async () => {
    const { address } = await aBus(ends);
    const { told, connections } = waiting(address);
    await expect.poll(connections).toBe(1);
    const host = await aWatcher(address, false);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual([]);
    host.registerHost();
    host.registerHost();
    await expect.poll(() => told).toEqual(['hosted']);
    await expect.poll(connections).toBe(0);
  });

  it.skipIf(!hasBus)('is told of though it came before anybody listened', async () => {
    const { address } = await aBus(ends);
    await aWatcher(address, true);
    const { told } = waiting(address);
    await expect.poll(() => told).toEqual(['hosted']);
  });

  it.skipIf(!hasBus)('is not waited for any longer by who has given up', async () => {
    const { address } = await aBus(ends);
    const early = waiting(address);
    early.giveUp();
    const late = waiting(address);
    await expect.poll(late.connections).toBe(1);
    late.giveUp();
    await aWatcher(address, true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([early.told, late.told]).toEqual([[], []]);
    expect([early.connections(), late.connections()]).toEqual([0, 0]);
  });

  it('is not noticed without a bus, and that is said', async () => {
    const { told } = waiting('unix:path=/nowhere/bus');
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]).toContain('may not be noticed');
  });
});
