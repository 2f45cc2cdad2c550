import type { Reach } from './listener.ts';
import type { SocketProtocol } from './transport.ts';

/** Who held a port, as far as it was known then. */
export interface PortHolder {
  /** Null: hidden, or nobody. */
  readonly name: string | null;
  readonly pid: number | null;
  /** Container, project or unit, as `placeOf` names it. */
  readonly place: string | null;
  readonly user: string | null;
}

export type PortEventKind = 'opened' | 'closed' | 'owner-changed' | 'reach-changed';

/** One change of what listens. */
export interface PortEvent {
  readonly kind: PortEventKind;
  /** ISO 8601. When it was noticed; what `since` says of an earlier moment is nearer. */
  readonly at: string;
  /** The change lies between this moment and `at`, ISO 8601: the reading before, or the last one of an earlier run. */
  readonly since: string | null;
  readonly protocol: SocketProtocol;
  readonly port: number;
  readonly scope: Reach['scope'];
  /** Of `reach-changed`: what it was. */
  readonly scopeBefore: Reach['scope'] | null;
  readonly holder: PortHolder;
  /** Of `owner-changed`: who held it before. */
  readonly holderBefore: PortHolder | null;
  /** The listener group's key, and the keys of its sockets: the same event seen by two doors has the same ones. */
  readonly key: string;
  readonly sockets: readonly string[];
}
