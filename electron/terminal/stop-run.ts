import type { StopLog } from '../history/stop-log.ts';
import type { ProcessRef, StopPhase, StopPlan, StopReport } from '../shared/stop.ts';
import { reportOf } from '../stop/report.ts';
import type { Stopper } from '../stop/stop.ts';
import type { OnPhase } from '../stop/watch-outcome.ts';
import { processAndPid } from './process-words.ts';
import type { Terminal } from './terminal.ts';

export interface RunDeps {
  readonly terminal: Pick<Terminal, 'showProgress'>;
  readonly stopper: Pick<Stopper, 'stop'>;
  readonly log: Pick<StopLog, 'began' | 'ended'>;
  readonly now: () => Date;
  /** Returns the way to end it. */
  readonly every: (action: () => void, periodMs: number) => () => void;
  /** Does it when the person interrupts the command, in place of ending it. Returns the way to end that. */
  readonly onInterrupt: (action: () => void) => () => void;
}

export interface RunOptions {
  readonly graceMs: number | null;
  readonly elevate: boolean;
  /** Nobody else is signalled. */
  readonly confirmed: readonly ProcessRef[];
}

/** Carries out a plan under the eyes of the person, who may stop watching; remembers it with what came of it. */
export async function runStop(plan: StopPlan, options: RunOptions, deps: RunDeps): Promise<StopReport> {
  const { terminal, stopper, log, now } = deps;
  /** Those that it went through, and what names it in the log. */
  const phases: { readonly phase: StopPhase; readonly sinceMs: number; readonly id: string }[] = [];
  let isOver = false;

  const onPhase: OnPhase = (phase, begun) => {
    if (isOver) return;
    const at = now();
    const id = phases[0]?.id ?? log.began({ at: at.toISOString(), plan: begun });
    phases.push({ phase, sinceMs: at.getTime(), id });
    show();
  };
  function show(): void {
    const current = phases.at(-1);
    if (current) terminal.showProgress(progressWords(plan, current.phase, now().getTime() - current.sinceMs));
  }

  const { target, scope, way, force } = plan;
  const request = { target, scope, way: way.id, force, ...options };
  let endInterrupts: () => void = () => undefined;
  const interrupted = new Promise<StopReport>((resolve) => {
    endInterrupts = deps.onInterrupt(() => resolve(interruption(plan, phases.at(-1)?.phase ?? null)));
  });
  const endProgress = deps.every(show, 250);
  try {
    const report = await Promise.race([stopper.stop(request, onPhase), interrupted]);
    const [begun] = phases;
    if (begun) log.ended(begun.id, now().toISOString(), report);
    return report;
  } finally {
    isOver = true;
    endInterrupts();
    endProgress();
    terminal.showProgress(null);
  }
}

function progressWords({ name, target, graceMs, way }: StopPlan, phase: StopPhase, passedMs: number): string {
  const holder = processAndPid({ name, pid: target.pid });
  if (phase === 'acting') return `${way.title}…`;
  if (phase === 'watching') return `${holder} has let go; is the port opened again?`;
  const leftMs = Math.max(0, graceMs - passedMs);
  return `Waiting for ${holder} to let go: ${Math.ceil(leftMs / 1_000)} s`;
}

/** The statuses that `portolan stop` may end with are settled, and none means an interruption: it is "unknown". */
function interruption(plan: StopPlan, phase: StopPhase | null): StopReport {
  if (phase === null) return reportOf('refused', 'Interrupted before anything was done.', { plan });
  const { signal, processes, way, target } = plan;
  const whom = processes.map(processAndPid).join(', ');
  const done = signal === null ? `"${way.title}" was asked for` : `${signal} was sent to ${whom}`;
  const port = `${target.protocol} ${target.port}`;
  const detail = {
    acting: `Interrupted while it was being done ("${way.title}"): whether it was is not known.`,
    waiting: `Interrupted: ${done}, and what comes of it was not watched.`,
    watching: `Interrupted: ${done} and ${port} was let go; whether it is opened again was not watched.`,
    ended: `Interrupted: ${done}.`,
  }[phase];
  return reportOf('unknown', detail, { plan });
}
