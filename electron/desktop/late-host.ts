import type { Logger } from '../shared/logger.ts';
import { askBus, type BusConnection } from './session-bus/connect.ts';
import { type TrayHost, watcherName } from './tray-host.ts';

/** Tells of what it sees. Returns the way to end it. */
export type StartMonitor = (seen: () => void) => () => void;

export interface LateHostDeps {
  find(): Promise<TrayHost>;
  readonly monitor: StartMonitor;
}

/**
 * Calls back once a host of status notifiers has come. Until then an icon is shown by a panel of the older kind or
 * nowhere, and Electron itself does not look again; from then on it follows the host by itself, through its restarts.
 * Returns the way to give up.
 */
export function onceHosted({ find, monitor }: LateHostDeps, hosted: () => void): () => void {
  let isOver = false;
  const end = monitor(() => {
    void find().then((host) => {
      if (isOver || host !== 'present') return;
      over();
      hosted();
    });
  });
  function over(): void {
    isOver = true;
    end();
  }
  return over;
}

/** The watcher comes and goes, and then a host comes to it. Source: D-Bus Specification, "Match Rules". */
const rules = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcherName}'`,
  `type='signal',interface='${watcherName}',member='StatusNotifierHostRegistered'`,
];

/**
 * Hears it from the session bus, so that nothing has to be asked again and again. No program waits for it: a child would
 * hold what Electron leaves open to it, and keep the windows' processes alive where this one was killed.
 */
export function startMonitor(connect: () => Promise<BusConnection>, log: Logger): StartMonitor {
  return (seen) => {
    const listening = connect().then(async (connection) => {
      connection.onSignal(seen);
      for (const rule of rules) await askBus(connection, 'AddMatch', rule);
      // It may have come before anybody listened.
      seen();
      return connection;
    });
    listening.catch((error: Error) => log.warn(`a tray that starts later will not be noticed: ${error.message}`));
    return () =>
      void listening.then(
        (connection) => connection.end(),
        () => undefined,
      );
  };
}
