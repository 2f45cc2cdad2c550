import type { IpcMain, WebContents, WebFrameMain } from 'electron';
import type { BridgeEvent, Reply } from '../shared/bridge.ts';
import type { Logger } from '../shared/logger.ts';
import { followNews, type NewsSources, presentNews } from './news.ts';
import type { Router } from './router.ts';
import { ipcText } from './text/spoken.ts';

/** The windows that hold our page. */
export interface Pages {
  /** True for the contents of a window that we opened. */
  owns(contents: WebContents): boolean;
  /** Reaches visible windows only: a hidden one gets the state when it is shown. */
  broadcast(event: BridgeEvent): void;
  /** This page has subscribed and can be told something. */
  pageListens(contents: WebContents): void;
  /** What a window is told whenever it comes into sight. */
  greetWith(events: () => readonly BridgeEvent[]): void;
}

export interface BindDeps extends NewsSources {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly router: Router;
  readonly pages: Pages;
  isTrustedAddress(url: string): boolean;
  readonly log: Logger;
}

/** What of an IPC event says who sent it. */
export interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}

/** Joins the router to Electron's IPC: calls in from the top frame of our own pages, events out to them. */
export function bindRouter(deps: BindDeps): void {
  const { ipcMain, router, pages, isTrustedAddress, log } = deps;
  ipcMain.handle('portolan:call', async (event, channel: unknown, request: unknown): Promise<Reply<unknown>> => {
    if (!isTrusted(event)) {
      log.warn(`refused a call from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      return { ok: false, error: { code: 'forbidden', message: ipcText.foreign } };
    }
    // A page subscribes before it asks for the state, so from here on it hears what it is sent.
    if (channel === 'state') pages.pageListens(event.sender);
    return router.call(channel, request);
  });
  pages.greetWith(() => presentNews(deps));
  followNews(deps, (event) => pages.broadcast(event));

  function isTrusted({ sender, senderFrame }: Sender): boolean {
    return (
      senderFrame !== null && senderFrame.parent === null && pages.owns(sender) && isTrustedAddress(senderFrame.url)
    );
  }
}
