import { formatEndpoint } from '../shared/endpoint.ts';
import { printable, printableJson } from '../shared/printable.ts';
import { shellQuoted } from '../shared/shell-quoted.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { hiddenProcess, type StopReport, type StopTarget } from '../shared/stop.ts';
import { reportOf } from '../stop/report.ts';
import { revealedAt } from '../stop/revealed.ts';
import type { Stopper } from '../stop/stop.ts';
import { stopText } from '../stop/text/stop.ts';
import { askYes } from './ask-yes.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus, exitStatusOf } from './exit-status.ts';
import { valueWords } from './list-words.ts';
import { type Candidate, chooseStop, type StopChoice } from './stop-choice.ts';
import { confirmStop } from './stop-confirm.ts';
import type { StopOptions } from './stop-options.ts';
import { type RunDeps, runStop } from './stop-run.ts';
import type { Terminal } from './terminal.ts';

export interface StopDeps extends Omit<RunDeps, 'terminal' | 'stopper'> {
  readonly terminal: Terminal;
  readonly survey: () => Promise<Snapshot>;
  /** Throws where Portolan cannot stop anything. */
  readonly openStopper: () => Stopper;
}

/** `portolan stop`: the plan, the confirmation, the stop, the outcome. */
export async function stop(options: StopOptions, deps: StopDeps): Promise<number> {
  const { terminal, survey } = deps;
  if (!options.yes && !terminal.interactive) {
    complain(terminal, 'stop asks before it signals, and nobody can answer here; --yes confirms in advance.');
    return exitStatus.unusableArguments;
  }
  const snapshot = await survey();
  const choice = chooseStop(snapshot.listeners, options);
  if (choice.kind === 'none' && choice.outcome === 'nothing-listens' && !snapshot.complete) {
    complain(terminal, `whether anything listens on port ${options.port} could not be read.`);
    complainOfProblems(terminal, snapshot.problems);
    return exitStatus.internalError;
  }
  const ended = await stopChosen(choice, { options, deps, snapshot, stopper: openOrExplain(deps), elevate: false });
  if ('error' in ended) {
    complain(terminal, ended.error);
    for (const line of ended.lines) terminal.complain(`  ${line}`);
    return exitStatus.unusableArguments;
  }
  tell(ended, options, terminal);
  return exitStatusOf(ended.outcome);
}

interface UnusableStop {
  readonly error: string;
  readonly lines: readonly string[];
}

interface Stopping {
  readonly options: StopOptions;
  readonly deps: StopDeps;
  readonly snapshot: Snapshot;
  readonly stopper: Stopper | StopReport;
  /** The holder was found with administrator rights, and cannot be signalled without them. */
  readonly elevate: boolean;
}

async function stopChosen(choice: StopChoice, stopping: Stopping): Promise<StopReport | UnusableStop> {
  const { options, deps, snapshot, stopper, elevate } = stopping;
  if (choice.kind === 'none') return reportOf(choice.outcome, choice.detail);
  if (choice.kind === 'ambiguous' || choice.kind === 'protocols') return unclear(choice, options);
  if ('outcome' in stopper) return stopper;
  if (choice.kind === 'target') return confirmAndStop(choice.target, stopper, stopping);

  const hidden = { ...hiddenProcess, ...choice.sockets };
  if (!elevate && (await hasOtherWay(hidden, stopper, options))) return confirmAndStop(hidden, stopper, stopping);
  // Whom an administrator cannot see either, sudo does not show.
  const remedy = snapshot.reader.uid === 0 ? null : sudoRemedy(options);
  const denied = reportOf('permission-denied', choice.detail, { remedy });
  if (elevate) return { ...denied, detail: `${choice.detail} Administrator rights did not show it either.` };
  if (!(await mayElevate(deps.terminal))) return denied;
  const revelation = await stopper.reveal(choice.sockets);
  if (!revelation.ok) return { ...denied, detail: `${choice.detail} ${revelation.message}` };
  const listeners = revealedAt(snapshot.listeners, revelation.holders);
  return stopChosen(chooseStop(listeners, options), { ...stopping, elevate: true });
}

/** Whether what holds the sockets can be stopped without being seen, such as with its service. */
async function hasOtherWay(target: StopTarget, stopper: Stopper, options: StopOptions): Promise<boolean> {
  const { scope, way, pid, graceMs } = options;
  if (scope !== 'process' || way === 'signal' || pid !== null) return false;
  return 'plan' in (await stopper.plan({ target, scope, way: null, force: false, graceMs }));
}

function openOrExplain({ openStopper }: StopDeps): Stopper | StopReport {
  try {
    return openStopper();
  } catch (error) {
    return reportOf('refused', error instanceof Error ? error.message : String(error));
  }
}

function unclear(
  choice: Extract<StopChoice, { kind: 'ambiguous' | 'protocols' }>,
  { port }: StopOptions,
): UnusableStop {
  if (choice.kind === 'protocols') {
    return {
      error: `port ${port} is held over tcp and udp; choose one: --all with ${port}/tcp or ${port}/udp`,
      lines: [],
    };
  }
  return {
    error: `several processes hold port ${port}; choose one with --pid or --address, or take all with --all:`,
    lines: choice.candidates.map(candidateLine),
  };
}

async function confirmAndStop(
  target: StopTarget,
  stopper: Stopper,
  { options, deps, elevate }: Stopping,
): Promise<StopReport | UnusableStop> {
  const { terminal } = deps;
  const { graceMs } = options;
  // With --json, standard output is for the one object.
  const say = options.json ? terminal.complain : terminal.print;
  const confirmation = await confirmStop(target, options, { terminal, stopper, say });
  if (confirmation.kind === 'unusable') return { error: confirmation.error, lines: [] };
  if (confirmation.kind === 'ended') return confirmation.report;
  const { plan } = confirmation;
  const confirmed = plan.processes.map(({ pid, identity }) => ({ pid, identity }));
  const run = (what: typeof plan, elevated: boolean) =>
    runStop(what, { graceMs, confirmed, elevate: elevated }, { ...deps, stopper });

  let elevated = elevate;
  let report = await run(plan, elevated);
  if (report.outcome === 'permission-denied' && report.mayElevate && !elevated) {
    complain(terminal, report.detail);
    elevated = await mayElevate(terminal);
    if (elevated) report = await run(plan, true);
  }
  if (!report.mayForce || !options.force) return report;
  say(`${printable(report.detail)} Forcing it, as --force asks.`);
  const { scope, way } = plan;
  const forced = await stopper.plan({ target, scope, way: way.id, force: true, graceMs });
  return 'plan' in forced ? run(forced.plan, elevated) : forced.refusal;
}

/** Nobody is asked who cannot answer. */
async function mayElevate(terminal: Terminal): Promise<boolean> {
  return terminal.interactive && askYes(terminal, 'Ask for administrator rights?');
}

function sudoRemedy({ port, protocol }: StopOptions): StopReport['remedy'] {
  const command = ['sudo', 'portolan', 'stop', `${port}${protocol === null ? '' : `/${protocol}`}`];
  return { words: stopText.withSudo, command };
}

function tell(report: StopReport, options: StopOptions, terminal: Terminal): void {
  const { plan, outcome, detail, remedy, mayForce } = report;
  if (options.json) terminal.print(printableJson({ plan, outcome, detail, remedy }));
  else if (outcome === 'freed') terminal.print(printable(detail));
  else complain(terminal, detail);
  if (remedy !== null && !options.json) {
    const command = remedy.command === null ? '' : ` ${remedy.command.map(shellQuoted).join(' ')}`;
    complain(terminal, `${remedy.words}${command}`);
  }
  if (mayForce && !options.force) complain(terminal, 'with --force, SIGKILL follows when the grace period is over.');
}

function candidateLine({ owner, listeners }: Candidate): string {
  const binds = listeners.map(
    ({ protocol, address, port, zone }) => `${protocol} ${formatEndpoint(address, port, zone)}`,
  );
  return `--pid ${owner.pid}  ${valueWords(owner.name)}, user ${valueWords(owner.user)}, ${binds.join(', ')}`;
}
