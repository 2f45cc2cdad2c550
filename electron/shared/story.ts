import type { Listener } from './listener.ts';
import type { PortRegistration, Reference } from './registry.ts';
import type { TransportProtocol } from './transport.ts';

export interface PortRange {
  readonly name: 'system' | 'user' | 'dynamic';
  readonly firstPort: number;
  readonly lastPort: number;
  /** Plain words: how ports of this range are assigned (RFC 6335). */
  readonly description: string;
  /** Plain words: what the settings of this computer say of the port. Never empty. */
  readonly here: readonly string[];
}

/** What software serves; `operating-system` comes with Windows, macOS or Linux itself. */
export type UseKind =
  | 'ai-tool'
  | 'database'
  | 'debugger'
  | 'dev-server'
  | 'game'
  | 'infrastructure'
  | 'messaging'
  | 'observability'
  | 'operating-system'
  | 'p2p-sync'
  | 'remote-access'
  | 'self-hosted-app'
  | 'web-server';

/** A use outside the registry: software that takes the port unless it is told otherwise. */
export interface Use {
  readonly software: string;
  /** What the software does on the port: `development server`. English, as all facts are. */
  readonly role: string;
  readonly kind: UseKind;
  readonly protocols: readonly TransportProtocol[];
  /** The ports of the use; equal for a single port. */
  readonly firstPort: number;
  readonly lastPort: number;
  /** `high`: the project's own documentation or defaults. `medium`: a container's or a monitoring tool's. */
  readonly confidence: 'high' | 'medium';
  /** Where the default is moved by an offset to reach this port: what it was moved from. A possibility, not a fact. */
  readonly shift: { readonly from: number; readonly by: number } | null;
  /** What else to know, one sentence of English; null for nothing. */
  readonly note: string | null;
  /** One sentence, hedged as the use is, which holds the role; then the note. */
  readonly words: string;
  readonly source: Reference;
}

/** A reason to look twice at a port. History is told as history. */
export interface Hazard {
  readonly kind: 'exposure' | 'amplification' | 'browser-blocked' | 'historic-malware';
  readonly protocols: readonly TransportProtocol[];
  /** The fact, whatever is bound here. */
  readonly words: string;
  /** Whether `words` are the facts' own, which are English; else they are in the language that is spoken. */
  readonly inEnglish: boolean;
  /** What it means as the port is bound here. */
  readonly here: string;
  /** Whether it concerns this computer as the port is bound now. */
  readonly applies: 'yes' | 'no' | 'unknown';
  /** Never empty. */
  readonly sources: readonly Reference[];
}

/** How well what listens agrees with what is registered and usual. Never a proof. */
export type FitVerdict = 'expected' | 'plausible' | 'unusual' | 'cannot-tell';

export interface ListenerFit {
  /** The keys of the sockets that are one row of the list. */
  readonly keys: readonly string[];
  readonly verdict: FitVerdict;
  /** The software that the evidence is consistent with; null where none is recognised. */
  readonly software: string | null;
  readonly reasons: readonly string[];
}

export interface Fit {
  /** That of the row that fits least. */
  readonly verdict: FitVerdict;
  /** Whole sentences. Never empty. */
  readonly reasons: readonly string[];
  /** One for each row that listens here. */
  readonly listeners: readonly ListenerFit[];
}

export interface CheckCommand {
  readonly os: 'linux' | 'macos' | 'windows' | 'elsewhere';
  readonly protocol: TransportProtocol;
  /** Exact and copyable; null where no command can tell, with `note` saying why. */
  readonly command: string | null;
  /** What it shows or does not prove; null when plain. */
  readonly note: string | null;
}

export interface RelatedPort {
  readonly port: number;
  readonly protocols: readonly TransportProtocol[];
  readonly relation: 'previous-assigned' | 'next-assigned' | 'same-service' | 'same-software';
  /** The service name or the software. */
  readonly name: string | null;
  readonly description: string | null;
}

export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** What Portolan can tell of a port: facts and plain words, no markup. No list of it is empty without `…Summary` words. */
export interface Story {
  readonly port: number;
  /** Null where all transport protocols were asked for; else uses, hazards, listeners and commands are of this one. */
  readonly protocol: TransportProtocol | null;
  /** One sentence before everything else. */
  readonly headline: string;
  /** What to know next, a sentence each: the registry, then the addresses or the usual use. */
  readonly opening: readonly string[];
  readonly range: PortRange;
  readonly protocols: Readonly<Record<TransportProtocol, PortRegistration & { readonly summary: string }>>;
  /** What is commonly found there: exact defaults first, then possible shifts. */
  readonly uses: readonly Use[];
  /** Says in words what `uses` lists, or that nothing is known. */
  readonly usesSummary: string;
  readonly hazards: readonly Hazard[];
  /** Why the port matters, whole sentences, from its status, how it is bound and its hazards. Never empty. */
  readonly matters: readonly string[];
  readonly here: readonly Listener[];
  /** False when the sockets could not be read whole: an empty `here` then proves nothing. */
  readonly hereComplete: boolean;
  readonly hereSummary: string;
  readonly fit: Fit;
  readonly check: readonly CheckCommand[];
  /** Never empty: every port has an assigned one beside it. */
  readonly related: readonly RelatedPort[];
  readonly questions: readonly Question[];
  readonly sources: readonly Reference[];
  /** `YYYY-MM-DD`. */
  readonly registryDate: string;
}
