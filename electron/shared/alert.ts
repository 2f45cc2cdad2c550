import type { SocketProtocol } from './transport.ts';

/** When a person wants to be told. */
export type AlertRule = {
  /** Unique among the rules. */
  readonly id: string;
  readonly enabled: boolean;
} & AlertCondition;

export type AlertCondition =
  /** Something happens to one port; `protocol` null: either. */
  | {
      readonly when: 'port';
      readonly port: number;
      readonly protocol: SocketProtocol | null;
      readonly opens: boolean;
      readonly closes: boolean;
      readonly changesOwner: boolean;
    }
  /** Anything becomes bound to more than this computer. */
  | { readonly when: 'newly-reachable' }
  /** A program that never listened before, as far as the history goes, begins to. */
  | { readonly when: 'new-program' }
  /** Anything opens at all. */
  | { readonly when: 'anything-opens' };

/** Local times of the day, `HH:MM`; over midnight where `from` is later than `to`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Out of the box only what may concern others: no nagging. */
export const usualRules: readonly AlertRule[] = [{ id: 'newly-reachable', enabled: true, when: 'newly-reachable' }];
