import type { Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import type { StopPlan, StopReport, StopTarget } from '../shared/stop.ts';
import { type PlanResult, planStop } from './plan.ts';
import { describePort, otherHolders, socketsOnPort } from './port-holders.ts';
import type { ProcessControl } from './process-control.ts';
import { type Holder, stopText } from './text/en.ts';

export interface StopperOptions {
  readonly read: (depth: 'quick' | 'thorough') => Promise<Reading>;
  readonly control: ProcessControl;
  readonly sleep: (durationMs: number) => Promise<void>;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

export interface StopRequest {
  readonly target: StopTarget;
  /** SIGKILL instead of SIGTERM: a second, explicit act of the person's. */
  readonly force: boolean;
  readonly graceMs: number;
}

export interface Stopper {
  plan(request: StopRequest): Promise<PlanResult>;
  /** Plans anew, verifies, signals once, and reads the outcome from the sockets. */
  stop(request: StopRequest): Promise<StopReport>;
}

const lookEveryMs = 100;
/** A supervisor may need this long to start the program again. */
const respawnWatchMs = 1_200;

export function createStopper(options: StopperOptions): Stopper {
  const { read, control, sleep, clock } = options;

  function planOn(reading: Reading, { target, force, graceMs }: StopRequest): PlanResult {
    return planStop(target, reading, { signal: force ? 'SIGKILL' : 'SIGTERM', graceMs, control });
  }

  /** Looks again and again until `done` gives an outcome or the time is over; null then. */
  async function lookUntil<T>(durationMs: number, done: (reading: Reading) => T | null): Promise<T | null> {
    const deadline = clock() + durationMs;
    for (;;) {
      const result = done(await read('quick'));
      if (result !== null) return result;
      if (clock() >= deadline) return null;
      await sleep(lookEveryMs);
    }
  }

  /** @param before the sockets that were on the port when the signal was sent */
  async function watchOutcome(plan: StopPlan, before: readonly Socket[]): Promise<StopReport> {
    const { target, signal, graceMs } = plan;
    const holder = { pid: target.pid, name: plan.name };
    const where = describePort(target);
    const isAlive = () => control.identityOf(target.pid) === target.identity;

    const letGo = await lookUntil(graceMs, ({ sources, sockets }) => {
      if (sources.length === 0) return true;
      const keys = new Set(sockets.map(({ key }) => key));
      return !target.keys.some((key) => keys.has(key)) || !isAlive() ? true : null;
    });
    if (letGo === null) {
      const detail = stopText.didNotStop(holder, where, signal, graceMs / 1000);
      return { plan, outcome: 'still-held', detail, mayForce: signal === 'SIGTERM' };
    }

    const known = new Set(before.map(({ key }) => key));
    const newcomersOf = ({ sockets }: Reading) => socketsOnPort(sockets, target).filter(({ key }) => !known.has(key));
    await lookUntil(respawnWatchMs, (reading) => (newcomersOf(reading).length > 0 ? true : null));
    const after = await read('thorough');
    if (after.sources.length === 0) {
      const detail = stopText.unknown(holder, signal, after.problems.map(({ message }) => message).join(' '));
      return { plan, outcome: 'unknown', detail, mayForce: false };
    }
    const verdict = judge(socketsOnPort(after.sockets, target), newcomersOf(after), target);
    return { plan, outcome: verdict.outcome, detail: word(verdict, holder, where, isAlive()), mayForce: false };
  }

  return {
    async plan(request) {
      return planOn(await read('thorough'), request);
    },
    async stop(request) {
      const { target } = request;
      const reading = await read('thorough');
      const planned = planOn(reading, request);
      if ('refusal' in planned) return planned.refusal;
      const { plan } = planned;
      const result = control.signalVerified(target.pid, target.identity, plan.signal);
      if (result === 'sent') return watchOutcome(plan, socketsOnPort(reading.sockets, target));
      if (result === 'permission') {
        const detail = stopText.permission({ pid: target.pid, name: plan.name }, plan.user, target.port);
        return { plan, outcome: 'permission-denied', detail, mayForce: false };
      }
      // It ended between the plan and the signal: planning anew says what is there instead.
      const now = planOn(await read('thorough'), request);
      return 'refusal' in now
        ? now.refusal
        : { plan, outcome: 'refused', detail: stopText.identityChanged(target.pid), mayForce: false };
    },
  };
}

interface Verdict {
  readonly outcome: 'freed' | 'still-held' | 'opened-again';
  /** Who has the port now. */
  readonly others: readonly Holder[];
}

function judge(onPort: readonly Socket[], newcomers: readonly Socket[], target: StopTarget): Verdict {
  if (newcomers.length > 0) return { outcome: 'opened-again', others: otherHolders(newcomers, target) };
  const endpoints = new Set(target.keys.map(endpointOfKey));
  const stillHeld = onPort.some(({ key }) => endpoints.has(endpointOfKey(key)));
  return { outcome: stillHeld ? 'still-held' : 'freed', others: otherHolders(onPort, target) };
}

/** `Listener.key` without what tells one socket at an address from the next. */
function endpointOfKey(key: string): string {
  return key.split(' ').slice(0, 2).join(' ');
}

function word({ outcome, others }: Verdict, holder: Holder, where: string, alive: boolean): string {
  if (outcome === 'opened-again') return stopText.openedAgain(holder, where, others);
  if (outcome === 'still-held') return stopText.heldByOthers(holder, where, others);
  if (others.length > 0) return stopText.freedButElsewhere(holder, where, others);
  return alive ? stopText.closedButAlive(holder, where) : stopText.freed(holder, where);
}
