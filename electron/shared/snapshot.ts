import type { Listener, Socket } from './listener.ts';
import type { SocketProtocol } from './transport.ts';

/** Something that a source could not do, with the way to mend it. */
export interface Problem {
  readonly source: string;
  readonly code: 'permission' | 'missing-tool' | 'timeout' | 'failed' | 'parse' | 'disagreement' | 'unsupported';
  /** Plain words: what happened. */
  readonly message: string;
  /** Rows that are incomplete or absent because of it; null when that cannot be told. */
  readonly rowsAffected: number | null;
  /** Plain words: what the person can do. */
  readonly remedy: string;
}

/** What a reading took, in milliseconds: processor time with that of the tools that it ran, and time on the clock. */
export interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** What `sockets/` read at one moment. `complete: false` means the rows are not all there, or none could be read. */
export interface Reading {
  /** ISO 8601. */
  readonly at: string;
  readonly complete: boolean;
  /** Names of the sources that answered. None: nothing could be read, and no rows proves nothing. */
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
  readonly cost: Cost;
  /** The user whose rights the reading had; `uid` is null where the system has none. */
  readonly reader: { readonly user: string; readonly uid: number | null };
  readonly sockets: readonly Socket[];
}

/** A reading with the registry's labels and first sightings: what every door shows. */
export interface Snapshot extends Omit<Reading, 'sockets'> {
  readonly listeners: readonly Listener[];
}

/** What turns one snapshot into the next. A key that is in neither list stands for the same listeners as before. */
export interface SnapshotChange extends Omit<Snapshot, 'listeners'> {
  /** Every listener whose key is new, or of which something else is known now. */
  readonly changed: readonly Listener[];
  /** Keys whose sockets are closed. */
  readonly gone: readonly string[];
}

/** What the watch knows now. The last good snapshot stays when a later read fails. */
export interface WatchState {
  /** Counts the changes. Whoever holds another revision than a change begins with has missed one. */
  readonly revision: number;
  /** Null until the first read ended. */
  readonly snapshot: Snapshot | null;
  /** Why the latest read gave nothing, in words; the snapshot is then older than `checkedAt`. */
  readonly failure: string | null;
  /** When the latest read ended, whether anything changed or not; ISO 8601. */
  readonly checkedAt: string | null;
  readonly paused: boolean;
}

/** What turns one state of the watch into the next, as far as it differs. */
export interface WatchChange extends Omit<WatchState, 'revision' | 'snapshot'> {
  readonly from: number;
  readonly to: number;
  /** Null: the snapshot stays. */
  readonly snapshot: SnapshotChange | null;
}

/** What the watch tells without being asked. */
export type WatchEvent =
  | { readonly type: 'state'; readonly state: WatchState }
  | { readonly type: 'change'; readonly change: WatchChange }
  /** A read ended and changed nothing. */
  | { readonly type: 'checked'; readonly at: string; readonly revision: number };

/** What one source saw, for the person who wonders which one to believe. */
export interface SourceReport {
  readonly source: string;
  readonly description: string;
  /**
   * What it is asked for. `main`: the rows. `details`: what the main source cannot know of them. `check`: a second
   * opinion. `containers`: names and published ports.
   */
  readonly role: 'main' | 'details' | 'check' | 'containers';
  /** The protocols that it looks at: of the others it says nothing. */
  readonly covers: readonly SocketProtocol[];
  /** `absent`: there is nothing to ask on this computer, and no row suffers from it. */
  readonly state: 'answered' | 'failed' | 'absent';
  /** Sockets; of a container engine, published ports. Null when it did not answer. */
  readonly socketsSeen: number | null;
  /** `protocol address:port` that this source alone saw, and that others saw and it did not. */
  readonly onlyHere: readonly string[];
  readonly missingHere: readonly string[];
  readonly cost: Cost;
  readonly problems: readonly Problem[];
}

export interface SourcesReport {
  /** ISO 8601. */
  readonly at: string;
  readonly reader: Reading['reader'];
  /** Sockets whose owners this user may not see; null when the main source did not answer. */
  readonly hiddenOwners: number | null;
  readonly sources: readonly SourceReport[];
}
