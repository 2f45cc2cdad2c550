/** Whether a TCP connection from this computer to one of its own addresses came about. */
export interface ReachabilityAttempt {
  /** Such as `192.168.1.20` or `fe80::1%eth0`. */
  readonly address: string;
  /** The interface that has the address. */
  readonly interface: string;
  readonly result: 'connected' | 'refused' | 'no-answer' | 'unreachable' | 'failed';
  /** What the system said, where that helps; null where the result says all. */
  readonly detail: string | null;
  readonly tookMs: number;
}

/** What connecting to one's own addresses shows; it never leaves the computer and proves nothing about a firewall outside. */
export interface ReachabilityReport {
  readonly port: number;
  /** ISO 8601. */
  readonly at: string;
  readonly attempts: readonly ReachabilityAttempt[];
  /** In words: what this proves, and what it does not. */
  readonly proves: readonly string[];
  readonly provesNot: readonly string[];
  /** Where the answers and the addresses that the sockets are bound to do not go together, in words; mostly empty. */
  readonly disagreements: readonly string[];
}
