import type { Router } from './ipc/router.ts';
import type { Logger } from './shared/logger.ts';
import type { Watch } from './watch/watch.ts';

/** Everything behind the doors that stay open: the desktop and the browser. */
export interface Core {
  readonly router: Router;
  readonly watch: Watch;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly log: Logger;
  /** Absent where there is no desktop: the call is then answered with `opened: false`. */
  readonly openWindow?: (port: number | null) => void;
}

/** Opens the core: registry, watch and router, wired once for every long-lived door. */
export declare function openCore(options: CoreOptions): Core;
