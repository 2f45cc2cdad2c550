import type { UseKind } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { Marks, Runtime, UsedPort } from './facts.ts';

/** `resources/facts/uses.json`: written by hand, sorted by name; what goes without saying is left out. */
export interface UsesFile {
  readonly format: typeof usesFormat;
  readonly software: readonly SoftwareRecord[];
}

export const usesFormat = 'portolan-uses-1';

/** `Software` as the file has it. Marks are in lower case; one that is left out is empty. */
export interface SoftwareRecord extends Partial<Omit<Marks, 'commands'>> {
  readonly name: string;
  readonly kind: UseKind;
  readonly runtime: Runtime | null;
  /** Left out: no. */
  readonly offset?: true;
  /** The label of the source; left out: not known to take the next free port. */
  readonly nextFree?: string;
  /** The words of a command line with a blank between them: `next dev`. */
  readonly commands?: readonly string[];
  /** Label → address. The first is that of every port without a `source`. */
  readonly sources: Readonly<Record<string, string>>;
  readonly ports: readonly PortRecord[];
}

export interface PortRecord {
  readonly port: number;
  /** The last of several ports. Left out: only `port`. */
  readonly last?: number;
  /** Left out: TCP. */
  readonly protocols?: readonly TransportProtocol[];
  /** Reads on after "NAME uses it by default for". */
  readonly role: string;
  /** A label among `sources`. */
  readonly source?: string;
  /** The line of the source's file. */
  readonly line?: number;
  /** Left out: high. */
  readonly confidence?: 'medium';
  readonly os?: NonNullable<UsedPort['os']>;
  /** Left out: it is taken unless the software is told otherwise. */
  readonly whenConfigured?: true;
  readonly note?: string;
}

/** `resources/facts/hazards.json`. `sources` name labels of the file's own. */
export interface HazardsFile {
  readonly format: typeof hazardsFormat;
  /** Label → address; null where it has none. */
  readonly sources: Readonly<Record<string, string | null>>;
  readonly exposures: readonly (HazardRecord & { readonly fact: string })[];
  /** Over UDP, all of them. */
  readonly amplifiers: readonly HazardRecord[];
  readonly browserBlocked: {
    readonly sources: readonly string[];
    /** Port → the service that the standard names it for; null where it names none. */
    readonly services: Readonly<Record<string, string | null>>;
  };
  readonly malware: readonly HazardRecord[];
}

export const hazardsFormat = 'portolan-hazards-1';

export interface HazardRecord {
  readonly port: number;
  /** Left out: TCP, for amplifiers UDP. */
  readonly protocols?: readonly TransportProtocol[];
  readonly subject: string;
  readonly sources: readonly string[];
}
