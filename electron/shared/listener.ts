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

/** A systemd service. Scopes (login sessions, windows of a desktop) only group processes and do not count. */
export interface Unit {
  readonly name: string;
  readonly manager: 'system' | 'user';
}

/** The folder of the source code that a process was started in. */
export interface Project {
  readonly folder: string;
  /** The file or folder that makes it one, such as `package.json` or `.git`. */
  readonly marker: string;
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
  /** The executable file. */
  readonly executable: Known<string>;
  /** The argument vector, unjoined. */
  readonly command: Known<readonly string[]>;
  readonly user: Known<string>;
  /** ISO 8601. */
  readonly startedAt: Known<string>;
  readonly cwd: Known<string>;
  /** Looked for only in folders that belong to the person who asks. */
  readonly project: Known<Project | null>;
  readonly unit: Known<Unit | null>;
  /** The identifier that the container's engine gave it, in full. */
  readonly containerId: Known<string | null>;
  /** The nearest parent first. */
  readonly parents: Known<readonly ParentProcess[]>;
}

/** A container that holds a socket, or to which its engine forwards a port. */
export interface Container {
  readonly id: string;
  readonly name: Known<string>;
  readonly image: Known<string>;
  /** `docker` or `podman`; null where only the process's control group told of the container. */
  readonly engine: string | null;
}

/** One bound socket that accepts connections (TCP) or datagrams from anyone (UDP). */
export interface Socket {
  /** Stable while the socket lives; a port closed and opened again has another key. */
  readonly key: string;
  readonly protocol: SocketProtocol;
  readonly family: 4 | 6;
  /** As `inet_ntop` writes it, without zone or brackets: `0.0.0.0`, `::`, `::ffff:127.0.0.1`. */
  readonly address: string;
  /** The interface of a link-local address. */
  readonly zone: Known<string | null>;
  /** The only interface whose traffic it accepts (`SO_BINDTODEVICE`). */
  readonly device: Known<string | null>;
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
  /** The systemd service of its owners or, where they are hidden, of its creator. */
  readonly unit: Known<string | null>;
  readonly unitManager: Unit['manager'] | null;
  readonly container: Known<Container | null>;
  /** The sources that saw it, such as `linux-proc`. */
  readonly sources: readonly string[];
  /** Since when no source could confirm it, ISO 8601: the row shows what was last known. Null for a row of now. */
  readonly staleSince: string | null;
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
