import { askBus, type BusConnection } from './session-bus/connect.ts';
import { isVariant } from './session-bus/values.ts';

/** Where hosts of status notifiers are registered. Source: StatusNotifierItem (freedesktop.org), "StatusNotifierWatcher". */
const watcher = 'org.kde.StatusNotifierWatcher';

/** What tells that the watcher or one of its hosts came: its name, and whatever it says itself. */
const rules = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',sender='${watcher}'`,
];

/** Whether there is a watcher with a host: one without shows nothing, and Electron does not take it either. */
export async function hasNotifierHost(bus: Pick<BusConnection, 'call'>): Promise<boolean> {
  const [isOwned] = await askBus(bus, 'NameHasOwner', watcher);
  if (isOwned !== true) return false;
  const question = {
    destination: watcher,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    values: [watcher, 'IsStatusNotifierHostRegistered'],
  };
  // A watcher that does not know its own property is taken at its word for being one.
  const [isHosted] = await bus.call(question).catch(() => []);
  return !isVariant(isHosted) || isHosted.value !== false;
}

export interface LateHostDeps {
  /** Rejects where the session has no bus. */
  connect(): Promise<BusConnection>;
  complain(message: string): void;
}

/**
 * Calls back once a host of status notifiers has come. Until then an icon is shown by a panel of the older kind or
 * nowhere, and Electron itself does not look again; from then on it follows the host by itself, through its restarts.
 * Returns the way to give up.
 */
export function onceHosted({ connect, complain }: LateHostDeps, hosted: () => void): () => void {
  let isOver = false;
  let end = () => {
    isOver = true;
  };

  async function wait(): Promise<void> {
    const bus = await connect();
    if (isOver) return bus.end();
    end = () => {
      isOver = true;
      bus.end();
    };
    const look = async () => {
      if (isOver || !(await hasNotifierHost(bus)) || isOver) return;
      end();
      hosted();
    };
    // Who does not answer in time now may do so the next time.
    bus.onSignal(() => void look().catch(tell));
    for (const rule of rules) await askBus(bus, 'AddMatch', rule);
    // It may have come before we listened.
    await look();
  }

  function tell(error: unknown): void {
    if (isOver) return;
    complain(`a tray that starts later may not be noticed: ${error instanceof Error ? error.message : error}`);
  }

  wait().catch((error: unknown) => {
    tell(error);
    end();
  });
  return () => end();
}
