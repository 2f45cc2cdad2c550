import type { Reading } from '../shared/snapshot.ts';
import type {
  ProcessRef,
  RevealedHolder,
  Revelation,
  StopPlan,
  StopReport,
  StopRequest,
  StopTarget,
} from '../shared/stop.ts';
import type { ElevatedSignals, Elevator } from './elevation/elevator.ts';
import { type Grace, type PlanDeps, type PlanQuestion, type Prepared, prepareStop } from './plan.ts';
import { isProcess, socketsOnPort } from './port-holders.ts';
import type { ProcessControl, SignalOrder, SignalResult } from './process-control.ts';
import { reportOf } from './report.ts';
import { withRevealed } from './revealed.ts';
import { stopText } from './text/stop.ts';
import { lookEveryMs, type OnPhase, watchOutcome } from './watch-outcome.ts';

export interface StopperOptions extends Omit<PlanDeps, 'control' | 'canElevate'> {
  readonly read: (depth: 'quick' | 'thorough') => Promise<Reading>;
  readonly control: ProcessControl;
  readonly elevator: Elevator;
  readonly sleep: (durationMs: number) => Promise<void>;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

/** `failures`: what could not be done to some of them, in sentences. */
type Signalled = ElevatedSignals & { readonly failures: readonly string[] };

export type PlanResult = { readonly plan: StopPlan } | { readonly refusal: StopReport };

/** A stop that was confirmed. */
export interface ConfirmedStop extends StopRequest, Grace {}

/** None of these rejects for what a process or the system did. */
export interface Stopper {
  plan(question: PlanQuestion): Promise<PlanResult>;
  /** Plans anew, verifies, signals once, and reads the outcome from the sockets. */
  stop(request: ConfirmedStop, onPhase?: OnPhase): Promise<StopReport>;
  /** Who holds sockets whose owners this user may not see; plans can be made for them then. */
  reveal(sockets: Pick<StopTarget, 'protocol' | 'port' | 'keys'>): Promise<Revelation>;
}

/** What a signalled parent is given to end its children itself, before they are signalled too. */
const familyMs = 1_000;

export function createStopper(options: StopperOptions): Stopper {
  const { control, elevator, sleep, clock } = options;
  const planDeps: PlanDeps = { ...options, canElevate: elevator.obstacle === null };
  const outcomeDeps = { read, livingAmong, sleep, clock };
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

  /** Signals each, verified; a family's parents first, so that they can end the others themselves. */
  async function signalAll({ plan, orders }: Prepared, signal: NonNullable<StopPlan['signal']>): Promise<Signalled> {
    const gently = signal === 'SIGTERM' && plan.processes.some(({ role }) => role === 'parent' || role === 'child');
    const results: SignalResult[] = [];
    const failures: string[] = [];
    for (const [index, order] of orders.entries()) {
      if (gently && index === 1) await whileTheyEnd(orders);
      try {
        results.push(await control.signalVerified(order, signal));
      } catch (error) {
        failures.push(stopText.failure(error instanceof Error ? error.message : String(error)));
      }
    }
    return { ok: true, results, failures };
  }

  async function whileTheyEnd([first, ...others]: readonly SignalOrder[]): Promise<void> {
    const untilMs = clock() + familyMs;
    while (clock() < untilMs && first && (await livingAmong(others)).length > 0) {
      await sleep(lookEveryMs);
      // Once the parent is gone nobody else will end them.
      if ((await livingAmong([first])).length === 0) break;
    }
  }

  /** What the person confirmed, as it is now; or why not. */
  async function prepareConfirmed(request: ConfirmedStop, reading: Reading): Promise<Prepared | StopReport> {
    const prepared = await prepareStop(request, reading, planDeps);
    if ('outcome' in prepared) return prepared;
    const isConfirmed = (each: ProcessRef) => request.confirmed.some((one) => isProcess(each, one));
    const { plan, orders } = prepared;
    if (orders.length > 0 && !isConfirmed(request.target))
      return reportOf('refused', stopText.refused(stopText.changed));
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
        const report = await watchOutcome(prepared, before, onPhase, outcomeDeps);
        if (result?.ok !== false) return report;
        return { ...report, detail: `${result.detail} ${report.detail}`, remedy: report.remedy ?? result.remedy };
      }

      const signalled: Signalled = request.elevate
        ? { failures: [], ...(await elevator.signal(orders, plan.signal)) }
        : await signalAll(prepared, plan.signal);
      if (!signalled.ok) {
        const { reason, message } = signalled;
        if (reason === 'uncertain') return reportOf('unknown', stopText.uncertain(message), { plan });
        return reportOf('permission-denied', stopText.notElevated(reason, message), {
          plan,
          remedy: sudoRemedy(request.target),
          mayElevate: reason === 'declined',
        });
      }
      const { results, failures } = signalled;
      const denied = results.filter((result) => result === 'permission').length;
      if (results.includes('sent')) {
        const report = await watchOutcome(prepared, before, onPhase, outcomeDeps);
        const partly = denied === 0 ? [] : [stopText.partlyDenied(denied)];
        return { ...report, detail: [report.detail, ...partly, ...failures].join(' ') };
      }
      if (failures.length > 0) return reportOf('unknown', failures.join(' '), { plan });
      if (denied > 0) {
        const holder = { pid: request.target.pid, name: plan.name };
        return reportOf('permission-denied', stopText.permission(holder, plan.user, elevator.obstacle), {
          plan,
          remedy: sudoRemedy(request.target),
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

function sudoRemedy({ port, protocol }: StopTarget): StopReport['remedy'] {
  return { words: stopText.withSudo, command: ['sudo', 'portolan', 'stop', `${port}/${protocol}`] };
}
