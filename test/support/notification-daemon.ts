import dbusNative from '@homebridge/dbus-native';

/** What this file uses of the session bus; the library's own types leave most of it out. */
interface Bus {
  requestName(name: string, flags: number, callback: (error: { message: string } | null, result: number) => void): void;
  exportInterface(implementation: object, path: string, description: object): void;
  readonly connection: { message(message: object): void; end(): void };
  serial: number;
}

/** A notification as the server was asked to show it. */
export interface ShownNotification {
  readonly id: number;
  readonly application: string;
  readonly title: string;
  readonly body: string;
  /** Key and label in turn. */
  readonly actions: readonly string[];
  /** The connection that asked for it. */
  readonly sender: string;
}

export interface NotificationDaemon {
  readonly shown: readonly ShownNotification[];
  /** A click on the button with this label. */
  press(notification: ShownNotification, label: string): void;
  /** A click on the notification itself. */
  click(notification: ShownNotification): void;
  stop(): void;
}

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
const usualCapabilities = ['actions', 'body', 'body-markup', 'persistence'];

/**
 * Becomes the session's notification server. One must not run already. Like GNOME's, it answers a click only to the
 * connection that asked for the notification.
 */
export async function startNotificationDaemon(capabilities = usualCapabilities): Promise<NotificationDaemon> {
  const bus = (dbusNative as unknown as { sessionBus(): Bus }).sessionBus();
  const shown: ShownNotification[] = [];
  const daemon = {
    GetCapabilities: () => capabilities,
    GetServerInformation: () => ['test', 'Portolan', '1', '1.2'],
    Notify(...words: readonly unknown[]) {
      const [application, , , title, body, actions] = words as [string, number, string, string, string, string[]];
      const { sender } = words.at(-1) as { readonly sender: string };
      const id = shown.length + 1;
      shown.push({ id, application, title, body, actions, sender });
      return id;
    },
    CloseNotification: () => undefined,
  };
  bus.exportInterface(daemon, path, {
    name,
    methods: {
      GetCapabilities: ['', 'as'],
      GetServerInformation: ['', 'ssss'],
      Notify: ['susssasa{sv}i', 'u'],
      CloseNotification: ['u', ''],
    },
    properties: {},
    signals: { ActionInvoked: ['us'], NotificationClosed: ['uu'] },
  });
  await new Promise<void>((resolve, reject) => {
    const doNotQueue = 4;
    bus.requestName(name, doNotQueue, (error, result) =>
      error ? reject(new Error(error.message)) : result === 1 ? resolve() : reject(new Error('a server runs already')),
    );
  });

  function signal(destination: string, member: string, signature: string, body: readonly unknown[]): void {
    bus.connection.message({
      type: 4,
      serial: bus.serial++,
      destination,
      path,
      interface: name,
      member,
      signature,
      body,
    });
  }

  function invoke({ id, sender }: ShownNotification, key: string): void {
    signal(sender, 'ActionInvoked', 'us', [id, key]);
    const dismissed = 2;
    signal(sender, 'NotificationClosed', 'uu', [id, dismissed]);
  }

  return {
    shown,
    press(notification, label) {
      const { actions } = notification;
      const at = actions.findIndex((word, index) => index % 2 === 1 && word === label);
      const key = actions[at - 1];
      if (key === undefined) throw new Error(`the notification has no ${label}, but ${actions.join(' ')}`);
      invoke(notification, key);
    },
    click: (notification) => invoke(notification, 'default'),
    stop: () => bus.connection.end(),
  };
}
