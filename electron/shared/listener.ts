import type { Known } from './known.ts';
import type { PortStatus } from './registry.ts';
import type { SocketProtocol } from './transport.ts';

/**
 * Which destination addresses a socket accepts. `loopback`: this computer only; `address`: the one address that
 * it is bound to; `any`: every address of this computer. Says nothing about firewalls.
 */
export interface Reach {
  readonly scope: 'loopback' | 'address' | 'any';
  readonly ipv4: Known<boolean>;
  readonly ipv6: Known<boolean>;
}

export interface ParentProcess {
  readonly pid: number;
  readonly name: Known<string>;
}

/** A process that holds a listening socket. */
export interface Owner {
  readonly pid: number;
  /**
   * Tells this process from any other that ever had its pid: on Linux `boot id:pid:start in clock ticks`
   * (`/proc/PID/stat`, field 22). Opaque: compare for equality only.
   */
  readonly identity: Known<string>;
  readonly name: Known<string>;
  /** The argument vector, unjoined. */
  readonly command: Known<readonly string[]>;
  readonly user: Known<string>;
  /** ISO 8601. */
  readonly startedAt: Known<string>;
  readonly cwd: Known<string>;
  /** The nearest parent first. */
  readonly parents: Known<readonly ParentProcess[]>;
}

/** One bound socket that accepts connections (TCP) or datagrams from anyone (UDP). */
export interface Socket {
  /** Stable while the socket lives; a port closed and opened again has another key. */
  readonly key: string;
  readonly protocol: SocketProtocol;
  readonly family: 4 | 6;
  /** As `inet_ntop` writes it, without zone or brackets: `0.0.0.0`, `::`, `::ffff:127.0.0.1`. */
  readonly address: string;
  readonly zone: string | null;
  readonly device: string | null;
  readonly port: number;
  readonly reach: Reach;
  /** Every process found to hold it. Empty together with `ownersComplete: false` means hidden, not absent. */
  readonly owners: readonly Owner[];
  readonly ownersComplete: boolean;
  /** Why owners may be missing, in words. */
  readonly ownersProblem: string | null;
  /** Of the socket's creator. */
  readonly uid: Known<number>;
  /** The name behind `uid`. */
  readonly user: Known<string>;
  /** The systemd unit. */
  readonly unit: string | null;
  /** The container's name. */
  readonly container: string | null;
  /** The sources that saw it, such as `linux-proc`. */
  readonly sources: readonly string[];
}

/** The registry's first name for a port: what it is meant for, which may not be what is there. */
export interface ServiceLabel {
  readonly name: string | null;
  readonly status: PortStatus;
}

/** A socket together with what is known of its port and its past. */
export interface Listener extends Socket {
  readonly service: ServiceLabel;
  /** When Portolan first saw it, ISO 8601. */
  readonly firstSeen: string;
}
