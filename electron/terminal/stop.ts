import { formatEndpoint } from '../shared/endpoint.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { StopReport, StopTarget } from '../shared/stop.ts';
import type { Stopper } from '../stop/stop.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus, exitStatusOf } from './exit-status.ts';
import { valueWords } from './list-words.ts';
import { printable, printableJson } from './printable.ts';
import { type Candidate, chooseStop, type StopCriteria } from './stop-choice.ts';
import { planLines } from './stop-lines.ts';
import type { Terminal } from './terminal.ts';

export interface StopOptions extends StopCriteria {
  /** SIGKILL after the grace, as a second act that is verified anew. */
  readonly force: boolean;
  readonly graceMs: number;
  readonly yes: boolean;
  readonly json: boolean;
}

export interface StopDeps {
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
  switch (choice.kind) {
    case 'ambiguous':
      complain(terminal, `several processes hold port ${options.port}; choose one with --pid or --address:`);
      for (const line of choice.candidates.map(candidateLine)) terminal.complain(`  ${line}`);
      return exitStatus.unusableArguments;
    case 'none':
      if (choice.outcome === 'nothing-listens' && !snapshot.complete) {
        complain(terminal, `whether anything listens on port ${options.port} could not be read.`);
        complainOfProblems(terminal, snapshot.problems);
        return exitStatus.internalError;
      }
      return tell({ plan: null, ...choice, mayForce: false }, options, terminal);
    case 'target':
      return tell(await confirmAndStop(choice.target, options, deps), options, terminal);
  }
}

async function confirmAndStop(target: StopTarget, options: StopOptions, deps: StopDeps): Promise<StopReport> {
  const { terminal } = deps;
  const stopper = openOrExplain(deps);
  if ('detail' in stopper) return stopper;
  const request = { target, force: false, graceMs: options.graceMs };
  const planned = await stopper.plan(request);
  if ('refusal' in planned) return planned.refusal;
  // With --json, standard output is for the one object.
  const say = options.json ? terminal.complain : terminal.print;
  for (const line of planLines(planned.plan, options.force)) say(line);
  if (!options.yes && !/^y(es)?$/i.test(((await terminal.ask('Stop it? [y/N] ')) ?? '').trim())) {
    return { plan: planned.plan, outcome: 'refused', detail: 'Not confirmed, so no signal was sent.', mayForce: false };
  }
  const first = await stopper.stop(request);
  if (!first.mayForce || !options.force) return first;
  say(`${printable(first.detail)} Forcing it, as --force asks.`);
  return stopper.stop({ ...request, force: true });
}

function openOrExplain({ openStopper }: StopDeps): Stopper | StopReport {
  try {
    return openStopper();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { plan: null, outcome: 'refused', detail, mayForce: false };
  }
}

function tell({ plan, outcome, detail, mayForce }: StopReport, options: StopOptions, terminal: Terminal): number {
  if (options.json) terminal.print(printableJson({ plan, outcome, detail }));
  else if (outcome === 'freed') terminal.print(printable(detail));
  else complain(terminal, detail);
  if (mayForce && !options.force) complain(terminal, 'with --force, SIGKILL follows when the grace period is over.');
  return exitStatusOf(outcome);
}

function candidateLine({ owner, listeners }: Candidate): string {
  const binds = listeners.map(
    ({ protocol, address, port, zone }) => `${protocol} ${formatEndpoint(address, port, zone)}`,
  );
  return `--pid ${owner.pid}  ${valueWords(owner.name)}, user ${valueWords(owner.user)}, ${binds.join(', ')}`;
}
