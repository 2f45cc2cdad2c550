import { expect, it } from 'vitest';
import { createBusNotifier } from '../../../../electron/desktop/notifications/bus-notifier.ts';
import type { Notice } from '../../../../electron/desktop/notifications/notifier.ts';
import type { BusConnection } from '../../../../electron/desktop/session-bus/connect.ts';
import type { BusCall, BusMessage } from '../../../../electron/desktop/session-bus/message.ts';
import type { BusValue } from '../../../../electron/desktop/session-bus/values.ts';

const service = 'org.freedesktop.Notifications';

/** A session whose server the test starts and stops. */
function session(capabilities: readonly string[] | null) {
  const calls: BusCall[] = [];
  const log: string[] = [];
  let server = capabilities;
  let signal: (message: BusMessage) => void = () => undefined;
  let end: () => void = () => undefined;
  let connections = 0;
  let hasBus = true;
  let refuses = false;
  const connection: BusConnection = {
    async call(call) {
      calls.push(call);
      if (call.destination !== service) return [];
      if (server === null) throw new Error('org.freedesktop.DBus.Error.ServiceUnknown');
      if (call.member === 'GetCapabilities') return [server];
      if (refuses) throw new Error('org.freedesktop.DBus.Error.LimitsExceeded');
      return [calls.filter(({ member }) => member === 'Notify').length];
    },
    onSignal(listener) {
      signal = listener;
    },
    onEnd(listener) {
      end = listener;
    },
    end: () => undefined,
  };
  const notifier = createBusNotifier({
    async connect() {
      connections += 1;
      if (!hasBus) throw new Error('this session names no bus');
      return connection;
    },
    icon: '/icon.png',
    log: { info: (words) => void log.push(words), warn: (words) => void log.push(words), error: () => undefined },
  });
  const tell = (member: string, values: readonly BusValue[], from = service) =>
    signal({ type: 'signal', replyTo: null, sender: from, interface: from, member, error: null, values: () => values });
  return {
    notifier,
    log,
    tell,
    connections: () => connections,
    shown: () => calls.filter(({ member }) => member === 'Notify').map(({ values }) => values),
    loseBus() {
      hasBus = false;
      end();
    },
    findBus: () => {
      hasBus = true;
    },
    refuse: () => {
      refuses = true;
    },
    setServer(next: readonly string[] | null) {
      server = next;
      tell('NameOwnerChanged', [service, '', next === null ? '' : ':1.7'], 'org.freedesktop.DBus');
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function notice(done: string[], change: Partial<Notice> = {}): Notice {
  const act = (label: string) => ({ label, perform: () => void done.push(label) });
  return {
    title: 'A <b>title',
    body: 'node <&> "1"',
    click: act('Open'),
    actions: [act('Story'), act('Stop…')],
    ...change,
  };
}

it('asks for buttons and escapes the body, where the server has both', async () => {
  const { notifier, shown } = session(['actions', 'body', 'body-markup']);
  expect(await notifier.show(notice([]))).toBe(true);
  expect(notifier.ability()).toEqual({ available: true, actions: true });
  const [application, replaces, icon, title, body, actions] = shown()[0] ?? [];
  expect([application, replaces, icon]).toEqual(['Portolan', 0, '/icon.png']);
  // The specification has markup in the body only.
  expect(title).toBe('A <b>title');
  expect(body).toBe('node &lt;&amp;&gt; "1"');
  expect(actions).toEqual(['default', 'Open', '0', 'Story', '1', 'Stop…']);
});

it('asks for none and escapes nothing, where the server has neither', async () => {
  const { notifier, shown } = session(['body']);
  await notifier.show(notice([]));
  expect(notifier.ability()).toEqual({ available: true, actions: false });
  expect(shown()[0]?.[4]).toBe('node <&> "1"');
  expect(shown()[0]?.[5]).toEqual([]);
});

it('does what was clicked, of the notification that was clicked, until it is closed', async () => {
  const done: string[] = [];
  const { notifier, tell } = session(['actions']);
  await notifier.show(notice(done));
  await notifier.show(notice(done, { actions: [{ label: 'Other', perform: () => void done.push('Other') }] }));
  tell('ActionInvoked', [1, '1']);
  tell('ActionInvoked', [1, 'default']);
  tell('ActionInvoked', [2, '0']);
  tell('ActionInvoked', [99, '0']);
  tell('ActionInvoked', [1, '7']);
  tell('ActionInvoked', [1, '0'], 'org.example.Stranger');
  expect(done).toEqual(['Stop…', 'Open', 'Other']);
  tell('NotificationClosed', [1, 2]);
  tell('ActionInvoked', [1, '0']);
  expect(done).toHaveLength(3);
});

it('says when no server is there, and when one comes and goes', async () => {
  const { notifier, setServer } = session(null);
  const told: boolean[] = [];
  const end = notifier.onAbility(() => told.push(notifier.ability().available));
  expect(await notifier.show(notice([]))).toBe(false);
  setServer(['actions']);
  await settled();
  expect(await notifier.show(notice([]))).toBe(true);
  setServer(null);
  expect(notifier.ability()).toEqual({ available: false, actions: false });
  expect(told).toEqual([true, false]);
  end();
  setServer(['actions']);
  await settled();
  expect(told).toHaveLength(2);
});

it('goes on without a bus, and connects anew when there is one again', async () => {
  const { notifier, loseBus, findBus, connections } = session(['actions']);
  expect(await notifier.show(notice([]))).toBe(true);
  loseBus();
  expect(notifier.ability().available).toBe(false);
  expect(await notifier.show(notice([]))).toBe(false);
  findBus();
  expect(await notifier.show(notice([]))).toBe(true);
  expect(connections()).toBe(3);
});

it('says so when the server refuses', async () => {
  const { notifier, refuse, log } = session(['actions']);
  await settled();
  refuse();
  expect(await notifier.show(notice([]))).toBe(false);
  expect(log.join()).toContain('LimitsExceeded');
});

it('leaves no connection open that it could not listen on', async () => {
  let open = 0;
  const notifier = createBusNotifier({
    async connect() {
      open += 1;
      return {
        call: () => Promise.reject(new Error('org.freedesktop.DBus.Error.LimitsExceeded')),
        onSignal: () => undefined,
        onEnd: () => undefined,
        end: () => {
          open -= 1;
        },
      };
    },
    icon: '/icon.png',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  expect(await notifier.show(notice([]))).toBe(false);
  expect(open).toBe(0);
});
