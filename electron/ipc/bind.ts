import type { IpcMain, WebContents, WebFrameMain } from 'electron';
import type { NotebookStore } from '../notebook/store.ts';
import type { RegistryKeeper } from '../registry/import/keeper.ts';
import type { BridgeEvent, Reply } from '../shared/bridge.ts';
import type { Logger } from '../shared/logger.ts';
import type { Watch } from '../watch/watch.ts';
import type { Router } from './router.ts';

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

export interface BindDeps {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly router: Router;
  readonly watch: Pick<Watch, 'state' | 'subscribe'>;
  readonly notebook: Pick<NotebookStore, 'get' | 'subscribe'>;
  readonly registry: Pick<RegistryKeeper, 'state' | 'subscribe'>;
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
  const { ipcMain, router, watch, notebook, registry, pages, isTrustedAddress, log } = deps;
  ipcMain.handle('portolan:call', async (event, channel: unknown, request: unknown): Promise<Reply<unknown>> => {
    if (!isTrusted(event)) {
      log.warn(`refused a call from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      return { ok: false, error: { code: 'forbidden', message: 'Only a window of Portolan may ask this.' } };
    }
    // A page subscribes before it asks for the state, so from here on it hears what it is sent.
    if (channel === 'state') pages.pageListens(event.sender);
    return router.call(channel, request);
  });
  pages.greetWith(() => [
    { type: 'state', state: watch.state() },
    { type: 'notebook', notebook: notebook.get() },
    { type: 'registry', registry: registry.state() },
  ]);
  watch.subscribe((event) => pages.broadcast(event));
  notebook.subscribe((now) => pages.broadcast({ type: 'notebook', notebook: now }));
  registry.subscribe((state) => pages.broadcast({ type: 'registry', registry: state }));

  function isTrusted({ sender, senderFrame }: Sender): boolean {
    return (
      senderFrame !== null && senderFrame.parent === null && pages.owns(sender) && isTrustedAddress(senderFrame.url)
    );
  }
}
