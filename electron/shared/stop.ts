import type { Known } from './known.ts';
import type { SocketProtocol } from './transport.ts';

/** One process and no other that ever had or will have its pid. */
export interface ProcessRef {
  readonly pid: number;
  /** `Owner.identity`. */
  readonly identity: string;
}

/** The one process meant, as it stood when the row was drawn, and the sockets that ought to close. */
export interface StopTarget extends ProcessRef {
  readonly protocol: SocketProtocol;
  readonly port: number;
  /** `Listener.key` of every socket of the port that the row showed for this process. */
  readonly keys: readonly string[];
}

/**
 * Stands for a holder that this user may not see. It cannot be signalled, but what is known of its sockets, such as
 * their service or container, may offer another way.
 */
export const hiddenProcess: ProcessRef = { pid: 0, identity: 'hidden' };

export function isHiddenProcess({ pid, identity }: ProcessRef): boolean {
  return pid === hiddenProcess.pid && identity === hiddenProcess.identity;
}

/**
 * Whom a plain signal is sent to. `process`: the target. `children`: it and all that it started, directly or not.
 * `group`: every member of its process group. `port`: every process that holds the port.
 */
export const stopScopes = ['process', 'children', 'group', 'port'] as const;
export type StopScope = (typeof stopScopes)[number];

/** As many as one stop may signal: nobody confirms more than that by looking at them. */
export const mostProcesses = 1_000;

/** What a plan is asked for. */
export interface StopQuestion {
  readonly target: StopTarget;
  readonly scope: StopScope;
  /** `StopWay.id`; null for the one that Portolan thinks right. */
  readonly way: string | null;
  /** SIGKILL instead of SIGTERM: a second, explicit act of the person's. */
  readonly force: boolean;
}

/** A plan that the person saw and confirmed. What has changed since is not done. */
export interface StopRequest extends StopQuestion {
  readonly way: string;
  /** `StopPlan.processes` as they were shown: nobody else is signalled. */
  readonly confirmed: readonly ProcessRef[];
  /** Through the system's own prompt for administrator rights. */
  readonly elevate: boolean;
}

/** One way to end what listens. */
export interface StopWay {
  /**
   * Says all that the way depends on, so that what was confirmed is what is done: `signal`,
   * `unit user web.service`, `container 3f…`, `parent IDENTITY`.
   */
  readonly id: string;
  readonly kind: 'signal' | 'parent' | 'unit' | 'container' | 'launchd' | 'manager' | 'setting';
  /** A few words for a choice: "Stop the service web.service". */
  readonly title: string;
  /** One sentence: what happens, and what else ends with it. */
  readonly effect: string;
  /** One sentence: why this may not last, such as a supervisor that starts it again. */
  readonly warning: string | null;
  /** What a person would type to the same end; an argument vector, unquoted. */
  readonly command: readonly string[] | null;
  /** Why Portolan does not do this by itself, in one sentence; such a way is only shown. */
  readonly unavailable: string | null;
}

export interface PlannedProcess extends ProcessRef {
  readonly name: string;
  readonly command: string;
  readonly user: string;
  /** Why it is among those that are signalled. */
  readonly role: 'target' | 'parent' | 'child' | 'group' | 'holder';
}

/** How to start again what is to end: without its environment, which is not kept. */
export interface StartAgain {
  /** Quoted for a shell. */
  readonly command: string;
  readonly folder: string | null;
}

/** What a stop will do, said before it is done. */
export interface StopPlan {
  readonly target: StopTarget;
  readonly scope: StopScope;
  readonly force: boolean;
  /** The way that this plan is of, and all there are, the right one first. */
  readonly way: StopWay;
  readonly ways: readonly StopWay[];
  /** Null where the way sends none. */
  readonly signal: 'SIGTERM' | 'SIGKILL' | null;
  /** The system has no gentle signal: the process cannot finish what it is doing. */
  readonly abrupt: boolean;
  readonly graceMs: number;
  readonly name: string;
  readonly command: string;
  readonly user: string;
  /** Who is signalled, in this order; empty where the way signals nobody itself. */
  readonly processes: readonly PlannedProcess[];
  /** Scopes that would reach somebody else than the target, and how many processes each. */
  readonly scopes: readonly { readonly scope: StopScope; readonly processes: number }[];
  /** `protocol address:port` of the sockets that will close, the port's own first. */
  readonly closes: readonly string[];
  /** Processes that hold the same sockets and are not signalled: the sockets stay open with them. */
  readonly coOwners: readonly { readonly pid: number; readonly name: string }[];
  /** What the signalled processes have started and the plan lets run on. */
  readonly children: Known<readonly { readonly pid: number; readonly name: string }[]>;
  /** Connections that others have to the port now; they will be cut. */
  readonly clients: Known<number>;
  /** This user may not signal it: administrator rights are asked for on confirming. */
  readonly needsElevation: boolean;
  readonly startAgain: StartAgain | null;
}

export type StopOutcome =
  | 'freed'
  | 'still-held'
  | 'opened-again'
  | 'refused'
  | 'permission-denied'
  | 'already-gone'
  | 'nothing-listens'
  /** A signal was sent, and what came of it could not be read. */
  | 'unknown';

/** What happened, read from the sockets after the signal and never inferred from it. */
export interface StopReport {
  readonly plan: StopPlan | null;
  readonly outcome: StopOutcome;
  /** Plain words, a sentence or two. */
  readonly detail: string;
  /** What would work instead: a sentence, and a command to copy if there is one. */
  readonly remedy: StopRemedy | null;
  /** True when a second, forced stop could help. */
  readonly mayForce: boolean;
  /** True when the same with administrator rights could help and the system can ask for them. */
  readonly mayElevate: boolean;
}

export interface StopRemedy {
  readonly words: string;
  /** An argument vector, unquoted. */
  readonly command: readonly string[] | null;
}

/**
 * How far a stop has come. `acting`: a signal is being sent, a tool runs, or the system asks the person for rights.
 * `waiting`: for the process to let go, within the grace period. `watching`: it has, and whether it comes back is seen.
 */
export type StopPhase = 'acting' | 'waiting' | 'watching' | 'ended';

/** One stop that was confirmed, under way or ended; every window sees the same ones. */
export interface StopRun {
  readonly id: number;
  readonly plan: StopPlan;
  readonly elevate: boolean;
  readonly phase: StopPhase;
  /** When it entered the phase, ISO 8601. */
  readonly since: string;
  /** Null until it has ended. */
  readonly report: StopReport | null;
}

/** A holder of a socket that only an administrator may see. */
export interface RevealedHolder extends ProcessRef {
  readonly name: string;
  readonly command: string;
  readonly user: string;
  /** Of the sockets asked about, those that it holds. */
  readonly keys: readonly string[];
}

export type Revelation =
  | { readonly ok: true; readonly holders: readonly RevealedHolder[] }
  /** `absent`: the system has no way to ask. `declined`: the person said no. */
  | { readonly ok: false; readonly reason: 'absent' | 'declined' | 'failed'; readonly message: string };

/** A stop as it is remembered. */
export interface StopRecord {
  /** Unique among all that are remembered. */
  readonly id: string;
  /** When it was confirmed, ISO 8601. */
  readonly at: string;
  readonly protocol: SocketProtocol;
  readonly port: number;
  readonly pid: number;
  readonly name: string;
  readonly command: string;
  readonly user: string;
  readonly scope: StopScope;
  /** `StopWay.title`. */
  readonly way: string;
  readonly signal: StopPlan['signal'];
  readonly startAgain: StartAgain | null;
  /** Null while it runs, and for ever where Portolan ended before the stop did. */
  readonly result: { readonly at: string; readonly outcome: StopOutcome; readonly detail: string } | null;
}

export interface StopHistory {
  /** The newest first. */
  readonly records: readonly StopRecord[];
  /** What could not be read or kept, in words. */
  readonly problem: string | null;
}
