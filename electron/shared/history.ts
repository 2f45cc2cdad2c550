import type { PortEvent, PortHolder } from './port-event.ts';
import type { StopRecord } from './stop.ts';
import type { SocketProtocol } from './transport.ts';

/** One entry of the machine's history, the newest first in every answer. */
export type HistoryEntry =
  | { readonly type: 'event'; readonly id: string; readonly event: PortEvent }
  | { readonly type: 'stop'; readonly id: string; readonly stop: StopRecord }
  /** Nobody watched between the two moments: what happened then is known only by what had changed afterwards. */
  | { readonly type: 'gap'; readonly id: string; readonly from: string; readonly until: string };

export interface HistoryQuestion {
  /** Words that each must be found: port, service, process, place, user; blank for everything. */
  readonly text: string;
  /** Null: all ports. */
  readonly port: number | null;
  readonly kinds: readonly HistoryKind[];
  /** Goes on after the entry of this id; null: from the newest. */
  readonly after: string | null;
  readonly limit: number;
}

export const historyKinds = ['opened', 'closed', 'owner-changed', 'reach-changed', 'stopped'] as const;
export type HistoryKind = (typeof historyKinds)[number];
export const longestHistoryPage = 500;

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** More lie beyond. */
  readonly more: boolean;
  /** The oldest moment that is remembered, ISO 8601; null where nothing is. */
  readonly begins: string | null;
  /** Damaged lines that were passed over, or why nothing can be written, in words; null when all is well. */
  readonly problem: string | null;
}

/** One holder of a port from when it was seen to open until it was seen to close. */
export interface TimelineSpan {
  readonly protocol: SocketProtocol;
  readonly port: number;
  readonly holder: PortHolder;
  /**
   * ISO 8601; null where it was open already when the history begins. `openedSince`: it opened between that and
   * `openedAt`; null where `openedAt` is exact to a reading.
   */
  readonly openedAt: string | null;
  readonly openedSince: string | null;
  /** Null: it is open still. */
  readonly closedAt: string | null;
  readonly closedSince: string | null;
}

/** "5432: postgres 09:12–14:02, then node": the spans of one port, or of the whole machine, the oldest first. */
export interface Timeline {
  readonly from: string;
  readonly until: string;
  readonly spans: readonly TimelineSpan[];
  /** When nobody watched. */
  readonly gaps: readonly { readonly from: string; readonly until: string }[];
  /** Spans that are left out because there are too many: the shortest. */
  readonly omitted: number;
  /** The oldest moment that is remembered, ISO 8601; null where nothing is. */
  readonly begins: string | null;
}

/** When a port was last seen open, for the chart: `[port, ISO 8601]`, of those that are not open now. */
export interface RecentPorts {
  readonly since: string | null;
  readonly ports: readonly (readonly [port: number, lastOpenAt: string])[];
}
