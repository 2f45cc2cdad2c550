import type { Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import {
  isHiddenProcess,
  type ProcessRef,
  type RevealedHolder,
  type Revelation,
  type StopPhase,
  type StopPlan,
  type StopReport,
  type StopRequest,
  type StopTarget,
} from '../shared/stop.ts';
import type { Elevator } from './elevation/elevator.ts';
import { newcomersIn, openedAgain, settled } from './outcome.ts';
import { type PlanDeps, type PlanQuestion, type Prepared, prepareStop } from './plan.ts';
import { describePort, isProcess, socketsOnPort } from './port-holders.ts';
import type { ProcessControl, SignalOrder, SignalResult } from './process-control.ts';
import { reportOf } from './report.ts';
import { withRevealed } from './revealed.ts';
import { stopText } from './text/en.ts';

export interface StopperOptions extends Omit<PlanDeps, 'control' | 'canElevate'> {
  readonly read: (depth: 'quick' | 'thorough') => Promise<Reading>;
  readonly control: ProcessControl;
  readonly elevator: Elevator;
  readonly sleep: (durationMs: number) => Promise<void>;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

export type PlanResult = { readonly plan: StopPlan } | { readonly refusal: StopReport };

/** A stop that was confirmed. */
export interface ConfirmedStop extends StopRequest {
  readonly graceMs: number | null;
}

/** Told when a phase begins; at first of `acting`, when the plan has been found to hold. */
export type OnPhase = (phase: Exclude<StopPhase, 'ended'>, plan: StopPlan) => void;

/** None of these rejects for what a process or the system did. */
export interface Stopper {
  plan(question: PlanQuestion): Promise<PlanResult>;
  /** Plans anew, verifies, signals once, and reads the outcome from the sockets. */
  stop(request: ConfirmedStop, onPhase?: OnPhase): Promise<StopReport>;
  /** Who holds sockets whose owners this user may not see; plans can be made for them then. */
  reveal(sockets: Pick<StopTarget, 'protocol' | 'port' | 'keys'>): Promise<Revelation>;
}

const lookEveryMs = 100;
/** A port counts as free only when it has stayed so for this long: many supervisors wait some tenths of a second. */
const leastWatchMs = 1_200;
/** While somebody lives who might start the program again. */
const suspectWatchMs = 3_500;
/** However long a known supervisor waits, the person is told something by then. */
const mostWatchMs = 15_000;
/** What a signalled parent is given to end its children itself, before they are signalled too. */
const familyMs = 1_000;

export function createStopper(options: StopperOptions): Stopper {
  const { control, elevator, sleep, clock } = options;
  const planDeps: PlanDeps = { ...options, canElevate: elevator.obstacle === null };
  let revealed: readonly RevealedHolder[] = [];

  async function read(depth: 'quick' | 'thorough'): Promise<Reading> {
    return withRevealed(await options.read(depth), revealed);
  }

  async function livingAmong(processes: readonly ProcessRef[]): Promise<readonly ProcessRef[]> {
    // One that may not be looked at is not known to have ended.
    const identities = await Promise.all(
      processes.map(({ pid, identity }) => control.identityOf(pid).catch(() => identity)),
    );
    return processes.filter(({ identity }, index) => identities[index] === identity);
  }

  /** Looks again and again until `done` gives an outcome or the time is over; null then. */
  async function lookUntil<T>(durationMs: () => Promise<number>, done: (reading: Reading) => Promise<T | null>) {
    const startMs = clock();
    for (;;) {
      const result = await done(await read('quick'));
      if (result !== null) return result;
      if (clock() - startMs >= (await durationMs())) return null;
      await sleep(lookEveryMs);
    }
  }

  /** Signals each, verified; a family's parents first, so that they can end the others themselves. */
  async function signalAll({ plan, orders }: Prepared, signal: NonNullable<StopPlan['signal']>, elevate: boolean) {
    if (elevate) return elevator.signal(orders, signal);
    const gently = signal === 'SIGTERM' && plan.processes.some(({ role }) => role === 'parent' || role === 'child');
    const results: SignalResult[] = [];
    for (const [index, order] of orders.entries()) {
      if (gently && index === 1) await whileTheyEnd(orders);
      results.push(await control.signalVerified(order, signal));
    }
    return { ok: true, results } as const;
  }

  async function whileTheyEnd([first, ...others]: readonly SignalOrder[]): Promise<void> {
    const untilMs = clock() + familyMs;
    while (clock() < untilMs && first && (await livingAmong(others)).length > 0) {
      await sleep(lookEveryMs);
      // Once the parent is gone nobody else will end them.
      if ((await livingAmong([first])).length === 0) break;
    }
  }

  async function watchOutcome(prepared: Prepared, before: readonly Socket[], onPhase: OnPhase): Promise<StopReport> {
    const { plan, finding } = prepared;
    const { target, signal, graceMs, processes } = plan;
    const ended = processes.length > 0 ? processes : [target].filter((each) => !isHiddenProcess(each));
    const keys = plan.scope === 'port' ? new Set(before.map(({ key }) => key)) : new Set(target.keys);

    onPhase('waiting', plan);
    const hasLetGo = async ({ sources, sockets }: Reading) => {
      if (sources.length === 0 || !sockets.some(({ key }) => keys.has(key))) return true;
      return ended.length > 0 && (await livingAmong(ended)).length === 0 ? true : null;
    };
    const letGo = (await lookUntil(async () => graceMs, hasLetGo)) ?? (await hasLetGo(await read('thorough')));
    if (letGo === null) {
      const where = describePort(target);
      const living = processes.filter(({ pid }) => pid !== target.pid);
      return signal === null
        ? reportOf('still-held', stopText.actedInVain(plan.way.title, where, graceMs / 1_000), { plan })
        : reportOf(
            'still-held',
            stopText.didNotStop({ pid: target.pid, name: plan.name }, where, signal, graceMs / 1_000, living.length),
            { plan, mayForce: signal === 'SIGTERM' },
          );
    }

    onPhase('watching', plan);
    const startMs = clock();
    let lastSeen: { readonly newcomers: readonly Socket[]; readonly reading: Reading } | null = null;
    lastSeen = await lookUntil(
      async () => {
        const suspected = (await livingAmong(finding.suspects)).length > 0 ? suspectWatchMs : 0;
        // Any other way sees to it that nobody starts it again.
        const expected = plan.way.kind === 'signal' ? (finding.reopensWithinMs ?? 0) : 0;
        return Math.min(mostWatchMs, Math.max(leastWatchMs, expected, suspected));
      },
      async (reading) => {
        const newcomers = newcomersIn(reading, plan, before);
        return newcomers.length > 0 ? { newcomers, reading } : null;
      },
    );
    const watchedMs = clock() - startMs;
    const after = await read('thorough');
    const aftermath = { plan, before, alive: await livingAmong(ended) };
    if (after.sources.length === 0) {
      const problems = after.problems.map(({ message }) => message).join(' ');
      return reportOf('unknown', stopText.unknown({ pid: target.pid, name: plan.name }, signal, problems), { plan });
    }
    const newcomers = newcomersIn(after, plan, before);
    if (newcomers.length > 0) return openedAgain(newcomers, after, aftermath);
    if (lastSeen) return openedAgain(lastSeen.newcomers, after, aftermath);
    return settled(after, aftermath, watchedMs);
  }

  /** What the person confirmed, as it is now; or why not. */
  async function prepareConfirmed(request: ConfirmedStop, reading: Reading): Promise<Prepared | StopReport> {
    const prepared = await prepareStop(request, reading, planDeps);
    if ('outcome' in prepared) return prepared;
    const isConfirmed = (each: ProcessRef) => request.confirmed.some((one) => isProcess(each, one));
    const { plan, orders } = prepared;
    if (orders.length > 0 && !isConfirmed(request.target)) return reportOf('refused', stopText.changedSince);
    // What joined since was not shown, and is not signalled.
    return {
      ...prepared,
      plan: { ...plan, processes: plan.processes.filter(isConfirmed) },
      orders: orders.filter(isConfirmed),
    };
  }

  return {
    async plan(question) {
      const prepared = await prepareStop(question, await read('thorough'), planDeps);
      return 'outcome' in prepared ? { refusal: prepared } : { plan: prepared.plan };
    },

    async stop(request, onPhase = () => undefined) {
      const reading = await read('thorough');
      const prepared = await prepareConfirmed(request, reading);
      if ('outcome' in prepared) return prepared;
      const { plan, act, orders } = prepared;
      const before = socketsOnPort(reading.sockets, request.target);
      onPhase('acting', plan);

      if (plan.signal === null) {
        const result = act ? await act(plan.graceMs) : null;
        if (result?.ok === false && result.outcome !== 'unknown') {
          return reportOf(result.outcome, result.detail, { plan, remedy: result.remedy });
        }
        const report = await watchOutcome(prepared, before, onPhase);
        if (result?.ok !== false) return report;
        return { ...report, detail: `${result.detail} ${report.detail}`, remedy: report.remedy ?? result.remedy };
      }

      const signalled = await signalAll(prepared, plan.signal, request.elevate);
      if (!signalled.ok) {
        return reportOf('permission-denied', stopText.notElevated(signalled.reason, signalled.message), {
          plan,
          remedy: sudoRemedy(request.target.port),
          mayElevate: signalled.reason === 'declined',
        });
      }
      const { results } = signalled;
      const resultOf = (order: ProcessRef) => results[orders.findIndex((each) => isProcess(each, order))];
      if (results.includes('sent')) {
        const report = await watchOutcome(prepared, before, onPhase);
        const denied = orders.filter((order) => resultOf(order) === 'permission');
        return denied.length === 0
          ? report
          : { ...report, detail: `${report.detail} ${stopText.partlyDenied(denied.length)}` };
      }
      if (results.includes('permission')) {
        const holder = { pid: request.target.pid, name: plan.name };
        return reportOf('permission-denied', stopText.permission(holder, plan.user, elevator.obstacle), {
          plan,
          remedy: sudoRemedy(request.target.port),
          mayElevate: elevator.obstacle === null && !request.elevate,
        });
      }
      // It ended between the plan and the signal: planning anew says what is there instead.
      const now = await prepareStop(request, await read('thorough'), planDeps);
      return 'outcome' in now ? now : reportOf('refused', stopText.identityChanged(request.target.pid), { plan });
    },

    async reveal({ keys }) {
      const revelation = await elevator.reveal(keys);
      if (revelation.ok) {
        revealed = [
          ...revealed.filter(({ keys: known }) => !known.some((key) => keys.includes(key))),
          ...revelation.holders,
        ];
      }
      return revelation;
    },
  };
}

function sudoRemedy(port: number): StopReport['remedy'] {
  return { words: stopText.withSudo, command: ['sudo', 'portolan', 'stop', String(port)] };
}
