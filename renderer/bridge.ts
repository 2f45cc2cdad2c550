import type { Bridge, Reply } from '../electron/shared/bridge.ts';
import type { Channel, Request, Response } from '../electron/shared/contract.ts';
import { createHttpBridge } from './http-bridge.ts';
import type { Dictionary } from './text/english.ts';
import type { WindowBridge } from './window-bridge.ts';

declare global {
  interface Window {
    /** Present in the desktop app only. */
    readonly portolan?: Bridge;
  }
}

/** The one seam: the desktop's own bridge where there is one, else the server that this page came from. */
export function connectBridge(page: Window, words: () => Dictionary['connection']): WindowBridge {
  if (page.portolan) return desktopBridge(page.portolan);
  return createHttpBridge({
    words,
    fetch: (path, init) => page.fetch(path, init),
    openEvents: () => new EventSource('/events'),
    later: (action, delayMs) => void page.setTimeout(action, delayMs),
  });
}

/** Within one computer the way does not break, but a refused sender is a thrown error. */
export function desktopBridge(bridge: Bridge): WindowBridge {
  return {
    async call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Response<C>>> {
      try {
        return await bridge.call(channel, request);
      } catch (error) {
        return {
          ok: false,
          error: { code: 'failed', message: error instanceof Error ? error.message : String(error) },
        };
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
    watchConnection: () => () => undefined,
    reconnect: () => undefined,
  };
}
