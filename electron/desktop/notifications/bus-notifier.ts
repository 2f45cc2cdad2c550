import type { Logger } from '../../shared/logger.ts';
import { askBus, type BusConnection } from '../session-bus/connect.ts';
import type { BusMessage } from '../session-bus/message.ts';
import { type BusValue, isList, variant } from '../session-bus/values.ts';
import type { Notice, NotificationAbility, Notifier } from './notifier.ts';

export interface BusNotifierDeps {
  /** Rejects where the session has no bus. */
  connect(): Promise<BusConnection>;
  /** An image file. */
  readonly icon: string;
  readonly log: Logger;
}

const service = 'org.freedesktop.Notifications';
const server = { destination: service, path: '/org/freedesktop/Notifications', interface: service };
const rules = [
  `type='signal',sender='${service}',interface='${service}'`,
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${service}'`,
];
/** So many can still be clicked. */
const mostKept = 50;
const serverDecides = -1;
const clickKey = 'default';

const none: NotificationAbility = { available: false, actions: false };

/**
 * The notifications of a Linux desktop, asked for over D-Bus: Electron's own have no buttons there, an English "View",
 * and do not escape markup (electron/electron#24333, #30273). On a connection that stays, because GNOME answers a click
 * only to the connection that asked for the notification.
 * Source: Desktop Notifications Specification 1.2.
 */
export function createBusNotifier({ connect, icon, log }: BusNotifierDeps): Notifier {
  let connection: Promise<BusConnection> | null = null;
  let capabilities: ReadonlySet<string> = new Set();
  let ability = none;
  const listeners = new Set<() => void>();
  const shown = new Map<number, Notice>();

  function setCapabilities(next: readonly string[] | null): void {
    capabilities = new Set(next ?? []);
    const now = next === null ? none : { available: true, actions: capabilities.has('actions') };
    if (now.available === ability.available && now.actions === ability.actions) return;
    ability = now;
    for (const listener of listeners) listener();
  }

  /** The bus starts the server, where one is installed that it may start. */
  async function askCapabilities(bus: BusConnection): Promise<void> {
    const [list] = await bus.call({ ...server, member: 'GetCapabilities', signature: '', values: [] });
    setCapabilities(isList(list) ? list.map(String) : []);
  }

  async function open(): Promise<BusConnection> {
    const bus = await connect();
    bus.onEnd(() => {
      connection = null;
      setCapabilities(null);
    });
    bus.onSignal(hear);
    try {
      for (const rule of rules) await askBus(bus, 'AddMatch', rule);
      return bus;
    } catch (error) {
      bus.end();
      throw error;
    }
  }

  function connected(): Promise<BusConnection> {
    connection ??= open().catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  function hear(signal: BusMessage): void {
    if (signal.member === 'NameOwnerChanged') {
      const [, , owner] = signal.values();
      shown.clear();
      if (owner === '') setCapabilities(null);
      else void refresh();
      return;
    }
    if (signal.interface !== service) return;
    const [id, key] = signal.values();
    const notice = typeof id === 'number' ? shown.get(id) : undefined;
    if (notice === undefined) return;
    if (signal.member === 'NotificationClosed') shown.delete(Number(id));
    else if (signal.member === 'ActionInvoked') perform(notice, key);
  }

  function perform({ click, actions }: Notice, key: BusValue | undefined): void {
    if (key === clickKey) click.perform();
    else actions[Number(key)]?.perform();
  }

  async function refresh(): Promise<boolean> {
    try {
      await askCapabilities(await connected());
      return true;
    } catch (error) {
      setCapabilities(null);
      log.info(`notifications: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }

  async function show(notice: Notice): Promise<boolean> {
    // A server may have come since, or be started by being asked.
    if (!ability.available && !(await refresh())) return false;
    const { title, actions, click } = notice;
    const body = capabilities.has('body-markup') ? escapeMarkup(notice.body) : notice.body;
    const buttons = capabilities.has('actions')
      ? [clickKey, click.label, ...actions.flatMap(({ label }, index) => [String(index), label])]
      : [];
    const hints = [
      ['desktop-entry', variant('s', 'portolan')],
      ['category', variant('s', 'network')],
    ] as const;
    try {
      const bus = await connected();
      const values = ['Portolan', 0, icon, title, body, buttons, hints, serverDecides];
      const [id] = await bus.call({ ...server, member: 'Notify', signature: 'susssasa{sv}i', values });
      if (typeof id === 'number') keep(id, notice);
      return true;
    } catch (error) {
      log.warn(`a notification was not shown: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }

  function keep(id: number, notice: Notice): void {
    shown.set(id, notice);
    for (const oldest of shown.keys()) {
      if (shown.size <= mostKept) break;
      shown.delete(oldest);
    }
  }

  void refresh();
  return {
    ability: () => ability,
    onAbility(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show,
  };
}

/** The specification's markup is XML: only these characters mean anything in it. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
