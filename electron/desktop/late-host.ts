import { spawn } from 'node:child_process';
import type { Logger } from '../shared/logger.ts';
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

const ownerChanged = [
  ...["type='signal'", "sender='org.freedesktop.DBus'", "interface='org.freedesktop.DBus'"],
  ...["member='NameOwnerChanged'", `arg0='${watcherName}'`],
].join(',');

/** Programs that print a line when the watcher comes, the first of which sees also its hosts come. */
const monitors: readonly (readonly [file: string, ...args: readonly string[]])[] = [
  ['gdbus', 'monitor', '--session', '--dest', watcherName],
  ['dbus-monitor', '--session', '--profile', ownerChanged],
];

/** Waits in a program of a megabyte, so that nothing has to be asked again and again. */
export function startMonitor(log: Logger): StartMonitor {
  return (seen) => {
    let end: () => void = () => undefined;
    const start = ([monitor, ...others]: typeof monitors): void => {
      if (monitor === undefined) {
        log.warn('a tray that starts later will not be noticed: there is neither gdbus nor dbus-monitor');
        return;
      }
      const [file, ...args] = monitor;
      const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] });
      child.once('error', () => start(others));
      child.stdout.on('data', seen);
      end = () => void child.kill();
    };
    start(monitors);
    return () => end();
  };
}
