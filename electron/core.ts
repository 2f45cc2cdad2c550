import type { Router } from './ipc/router.ts';
import type { Logger } from './shared/logger.ts';
import type { Watch } from './watch/watch.ts';

/** Everything behind the doors that stay open: the desktop and the browser. */
export interface Core {
  readonly router: Router;
  readonly watch: Watch;
  close(): Promise<void>;
}

/** What only a desktop can do; absent in the browser, where the calls answer that nothing was opened or held. */
export interface DesktopActions {
  openWindow(port: number | null): void;
  holdPanel(held: boolean): void;
}

export interface CoreOptions {
  readonly log: Logger;
  readonly desktop?: DesktopActions;
}

/** Opens the core: registry, watch and router, wired once for every long-lived door. */
export declare function openCore(options: CoreOptions): Core;
