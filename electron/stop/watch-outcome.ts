import type { Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import { isHiddenProcess, type ProcessRef, type StopPhase, type StopPlan, type StopReport } from '../shared/stop.ts';
import { newcomersIn, openedAgain, settled } from './outcome.ts';
import type { Prepared } from './plan.ts';
import { describePort, socketsOnPort } from './port-holders.ts';
import { reportOf } from './report.ts';
import { isSameSocket } from './same-socket.ts';
import { stopText } from './text/stop.ts';

/** Told when a phase begins; at first of `acting`, when the plan has been found to hold. */
export type OnPhase = (phase: Exclude<StopPhase, 'ended'>, plan: StopPlan) => void;

export interface OutcomeDeps {
  readonly read: (depth: 'quick' | 'thorough') => Promise<Reading>;
  /** Those that are not known to have ended. */
  readonly livingAmong: (processes: readonly ProcessRef[]) => Promise<readonly ProcessRef[]>;
  readonly sleep: (durationMs: number) => Promise<void>;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

export const lookEveryMs = 100;
/** A port counts as free only when it has stayed so for this long: many supervisors wait some tenths of a second. */
const leastWatchMs = 1_200;
/** While somebody lives who might start the program again. */
const suspectWatchMs = 3_500;
/** However long a known supervisor waits, the person is told something by then. */
const mostWatchMs = 15_000;
/** How much longer it may take where the sockets cannot be read for a while. */
const troubleMs = 5_000;

/**
 * What came of a stop, read from the sockets alone. A reading that is not whole proves that something is there, never
 * that it is not.
 * @param before the sockets that were on the port when the signal was sent
 */
export async function watchOutcome(
  { plan, finding }: Pick<Prepared, 'plan' | 'finding'>,
  before: readonly Socket[],
  onPhase: OnPhase,
  { read, livingAmong, sleep, clock }: OutcomeDeps,
): Promise<StopReport> {
  const { target, signal, graceMs, processes } = plan;
  const holder = { pid: target.pid, name: plan.name };
  const where = describePort(target);
  const ended = processes.length > 0 ? processes : [target].filter((each) => !isHiddenProcess(each));
  const meant = plan.scope === 'port' ? before : before.filter(({ key }) => target.keys.includes(key));

  const isHeld = ({ sockets }: Reading) =>
    socketsOnPort(sockets, target).some((now) => meant.some((each) => isSameSocket(each, now)));
  const unknown = ({ problems }: Reading) =>
    reportOf('unknown', stopText.unknown(holder, signal, problems.map(({ message }) => message).join(' ')), { plan });

  async function hasLetGo(reading: Reading): Promise<boolean> {
    if (reading.complete && !isHeld(reading)) return true;
    return ended.length > 0 && (await livingAmong(ended)).length === 0;
  }

  async function letsGo(): Promise<boolean> {
    const startMs = clock();
    while (!(await hasLetGo(await read('quick')))) {
      if (clock() - startMs >= graceMs) return false;
      await sleep(lookEveryMs);
    }
    return true;
  }

  async function watchForMs(): Promise<number> {
    const suspected = (await livingAmong(finding.suspects)).length > 0 ? suspectWatchMs : 0;
    // Any other way sees to it that nobody starts it again.
    const expected = plan.way.kind === 'signal' ? (finding.reopensWithinMs ?? 0) : 0;
    return Math.min(mostWatchMs, Math.max(leastWatchMs, expected, suspected));
  }

  /** Whoever opens the port, else for how long every look was whole and found nobody; null where that is too short. */
  async function watchPort(): Promise<readonly Socket[] | number | null> {
    const startMs = clock();
    let quietSinceMs: number | null = null;
    for (;;) {
      const lookMs = clock();
      const reading = await read('quick');
      const newcomers = newcomersIn(reading, plan, before);
      if (newcomers.length > 0) return newcomers;
      quietSinceMs = reading.complete ? (quietSinceMs ?? lookMs) : null;
      const wantedMs = await watchForMs();
      if (quietSinceMs !== null && clock() - quietSinceMs >= wantedMs) return clock() - quietSinceMs;
      if (clock() - startMs >= wantedMs + troubleMs) return null;
      await sleep(lookEveryMs);
    }
  }

  onPhase('waiting', plan);
  if (!(await letsGo())) {
    const last = await read('thorough');
    if (!(await hasLetGo(last))) {
      if (!isHeld(last)) return unknown(last);
      const detail =
        signal === null
          ? stopText.actedInVain(plan.way.title, where, graceMs / 1_000)
          : stopText.didNotStop(holder, where, signal, graceMs / 1_000, processes.length - 1);
      return reportOf('still-held', detail, { plan, mayForce: signal === 'SIGTERM' });
    }
  }

  onPhase('watching', plan);
  const seen = await watchPort();
  const after = await read('thorough');
  const aftermath = { plan, before, alive: await livingAmong(ended) };
  const newcomers = newcomersIn(after, plan, before);
  if (newcomers.length > 0) return openedAgain(newcomers, after, aftermath);
  if (Array.isArray(seen)) return openedAgain(seen, after, aftermath);
  return typeof seen === 'number' && after.complete ? settled(after, aftermath, seen) : unknown(after);
}
