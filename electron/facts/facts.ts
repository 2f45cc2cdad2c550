import type { Reference } from '../shared/registry.ts';
import type { UseKind } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';

/** What runs a program's code, where that is not the program itself: a bare name of it proves little. */
export type Runtime = 'node' | 'python' | 'java' | 'ruby' | 'php' | 'erlang' | 'dotnet' | 'go' | 'native';

/**
 * By what software is recognised; each kind of mark is enough alone, and none is proof. All are compared in lower case.
 */
export interface Marks {
  /** Names of processes or executables, whole: `postgres`, `redis-server`. `.exe` is left out. */
  readonly processes: readonly string[];
  /** Words of a command line, in order, one after another: `["next", "dev"]`, `["-m", "http.server"]`. A word matches
   * an argument or the last part of its path, without `.js`, `.mjs`, `.cjs` or `.py`. */
  readonly commands: readonly (readonly string[])[];
  /** Container images without registry, tag or digest: `postgres`, `bitnami/redis`. */
  readonly images: readonly string[];
  /** systemd units without `.service` and instance: `postgresql` also stands for `postgresql@15-main.service`. */
  readonly units: readonly string[];
  /** Files in the project's folder, by name: `next.config.js`. A weak hint. */
  readonly files: readonly string[];
  /** Packages that the project depends on: `next`. A weak hint. */
  readonly packages: readonly string[];
}

export interface UsedPort {
  readonly firstPort: number;
  readonly lastPort: number;
  readonly protocols: readonly TransportProtocol[];
  readonly role: string;
  readonly confidence: 'high' | 'medium';
  /** The system on which this holds; null for all. */
  readonly os: 'windows' | 'macos' | 'linux' | null;
  /** Whether it is off until someone switches it on: the port is usual for it, and not taken unasked. */
  readonly whenConfigured: boolean;
  /** What else to know, one sentence; null for nothing. */
  readonly note: string | null;
  readonly source: Reference;
}

export interface Software {
  readonly name: string;
  readonly kind: UseKind;
  readonly runtime: Runtime | null;
  readonly marks: Marks;
  /** Documented: its ports may all be moved by a configured offset. */
  readonly offset: boolean;
  /** Documented: it takes the next free port when its own is taken; the source. */
  readonly nextFree: Reference | null;
  readonly ports: readonly UsedPort[];
}

/** A danger that the sources tell of, before it is known how the port is bound here. */
export interface HazardFact {
  readonly kind: 'exposure' | 'amplification' | 'browser-blocked' | 'historic-malware';
  readonly port: number;
  readonly protocols: readonly TransportProtocol[];
  /** The software or service at risk, the protocol that amplifies, or the malware. */
  readonly subject: string;
  /** Of an exposure: the danger in one sentence. Null for the other kinds, which are all told alike. */
  readonly fact: string | null;
  readonly sources: readonly Reference[];
}

/** What practice says of ports, beside the registry. Pure lookups over the shipped data. */
export interface Facts {
  /** Software with a use of the port, in any protocol, high confidence first. */
  usesOf(port: number): readonly { readonly software: Software; readonly use: UsedPort }[];
  readonly software: readonly Software[];
  /** Those whose ports may be moved, by an offset or to the next free one. */
  readonly movable: readonly Software[];
  hazardsOf(port: number): readonly HazardFact[];
  /** Ports to which browsers never connect, ascending. */
  readonly browserBlocked: readonly number[];
}
