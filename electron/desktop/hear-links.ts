import type { App } from 'electron';
import type { Logger } from '../shared/logger.ts';
import { linkedPort } from './linked-port.ts';

/** Links that macOS hands to the app itself, not as an argument: perhaps the one for which it was started. */
export interface Links {
  /** From now on, and beginning with the last one that came before anything could show it. */
  follow(open: (port: number) => void): void;
}

/** Must listen before the app is ready, else the first link is missed. */
export function hearLinks(app: Pick<App, 'on'>, log: Logger): Links {
  let waiting: number | null = null;
  let open = (port: number) => {
    waiting = port;
  };
  app.on('open-url', (event, link) => {
    event.preventDefault();
    const port = linkedPort([link], log);
    if (port !== null) open(port);
  });
  return {
    follow(openPort) {
      open = openPort;
      if (waiting !== null) openPort(waiting);
    },
  };
}
