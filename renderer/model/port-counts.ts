import { portOrder } from '../../electron/shared/listener-groups.ts';
import type { Row } from './rows.ts';

/** Ports, as every other count does, not rows: a row may share its port with another. */
export interface PortCounts {
  /** Confirmed. */
  readonly open: number;
  /** Of these, those that more than this computer reaches. */
  readonly reachable: number;
  /** Not confirmed, nor any other row of the port. */
  readonly stale: number;
}

/** @param rows by port and protocol */
export function portCounts(rows: readonly Row[]): PortCounts {
  let all = 0;
  let open = 0;
  let reachable = 0;
  let last = -1;
  let lastOpen = -1;
  let lastReachable = -1;
  for (const { group } of rows) {
    const order = portOrder(group);
    if (order !== last) all += 1;
    last = order;
    if (group.staleSince !== null) continue;
    if (order !== lastOpen) open += 1;
    lastOpen = order;
    if (group.reach.scope === 'loopback') continue;
    if (order !== lastReachable) reachable += 1;
    lastReachable = order;
  }
  return { open, reachable, stale: all - open };
}
