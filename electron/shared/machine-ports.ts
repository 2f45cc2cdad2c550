import type { Known } from './known.ts';

/** Ports from the first to the last, both included. */
export interface PortSpan {
  readonly firstPort: number;
  readonly lastPort: number;
}

export function covers({ firstPort, lastPort }: PortSpan, port: number): boolean {
  return firstPort <= port && port <= lastPort;
}

/** How this computer's own settings divide the ports, as read from the system. */
export interface MachinePorts {
  readonly os: 'linux' | 'macos' | 'windows' | 'other';
  /** The ports of outgoing connections and of programs that ask for any free port. */
  readonly ephemeral: Readonly<Record<'tcp' | 'udp', Known<PortSpan>>>;
  /** Ports below this one need a privilege to be bound; 0 where none do. */
  readonly unprivilegedFrom: Known<number>;
  /** Ports that the system never gives out unasked (Linux), or lets no ordinary program bind (Windows). */
  readonly reserved: Readonly<Record<'tcp' | 'udp', Known<readonly PortSpan[]>>>;
}
