import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietStopper } from '../../support/stop/quiet-stopper.ts';
import { type Schedule, simulatedTarget, simulatePort } from '../../support/stop/simulated-port.ts';
import { planAndConfirm } from '../../support/stop/stopping.ts';
import { claimedMs, countOf, type Told } from '../../support/stop/told.ts';

const seed = 20_261_122;
const lookEveryMs = 100;
const slowestReadingMs = 40;
/** Somebody who holds the port for so long is there in at least one look. */
const seenForCertainMs = lookEveryMs + 2 * slowestReadingMs;
const graceMs = 1_000;

const address = fc.constantFrom('127.0.0.1', '127.0.0.2', '0.0.0.0', '::1', '::');
const delayMs = fc.oneof(fc.constantFrom(0, 50, 300, 1_000, 1_200, 2_000), fc.integer({ min: 0, max: 2_500 }));
const opening = fc.record({
  afterMs: delayMs,
  livesMs: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(60_000)),
  address,
  by: fc.constantFrom('itself', 'another'),
});
const failure = fc
  .record({
    first: fc.nat(30),
    count: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(1_000)),
    without: fc.constantFrom('IPv4', 'IPv6', 'both'),
  })
  .map(({ first, count, without }) => ({ first, last: first + count, without }) as const);
const parts = {
  closesAfterMs: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_500 })),
  runsOn: fc.boolean(),
  openings: fc.array(opening, { maxLength: 5 }),
  parent: fc.oneof(
    fc.constantFrom('nobody' as const, 'suspect' as const),
    fc.record({ reopensWithinMs: fc.integer({ min: 0, max: 4_000 }) }),
  ),
  readingsMs: fc.array(fc.tuple(takesMs(), takesMs()), { minLength: 1, maxLength: 7 }),
};
const schedule: fc.Arbitrary<Schedule> = fc.record({ ...parts, failures: fc.constant([]) });
const scheduleWithFailures: fc.Arbitrary<Schedule> = fc.record({
  ...parts,
  failures: fc.array(failure, { minLength: 1, maxLength: 3 }),
});

function takesMs() {
  return fc.integer({ min: 0, max: slowestReadingMs / 2 });
}

describe('1,000 schedules in a simulated time', () => {
  it('are never told otherwise than they were', async () => {
    const all = await judgeAll(schedule, 1_000);
    // Else it would prove little: there must be many of each.
    expect(countOf(all, 'freed')).toBeGreaterThan(150);
    expect(countOf(all, 'opened-again')).toBeGreaterThan(300);
    expect(countOf(all, 'still-held')).toBeGreaterThan(50);
    expect(countOf(all, 'unknown')).toBe(0);
  });

  it('nor where readings fail, or show only a part of what is open', async () => {
    const all = await judgeAll(scheduleWithFailures, 300);
    expect(countOf(all, 'unknown')).toBeGreaterThan(20);
  });

  it('would often be told falsely by whoever takes the signal for the outcome', async () => {
    const judged = await Promise.all(fc.sample(schedule, { numRuns: 1_000, seed }).map(isFalseSuccess));
    expect(judged.filter((isFalse) => isFalse).length).toBeGreaterThan(200);
  });
});

async function judgeAll(schedules: fc.Arbitrary<Schedule>, numRuns: number): Promise<readonly Told[]> {
  const all: Told[] = [];
  const property = fc.asyncProperty(schedules, async (each) => {
    const told = await playAndJudge(each);
    all.push(told);
    expect(told).toMatchObject({ falseFreed: false, falseOpened: false, falseHeld: false });
  });
  await fc.assert(property, { numRuns, seed });
  return all;
}

async function playAndJudge(each: Schedule): Promise<Told> {
  const port = simulatePort(each);
  const signalledMs = port.nowMs();
  let watchingMs = Number.POSITIVE_INFINITY;
  const stopper = quietStopper(port.options);
  const { report } = await planAndConfirm(
    {
      ...stopper,
      stop: (request, onPhase) =>
        stopper.stop(request, (phase, plan) => {
          if (phase === 'watching') watchingMs = port.nowMs();
          onPhase?.(phase, plan);
        }),
    },
    simulatedTarget,
    { graceMs },
  );
  const { outcome } = report;
  const claimMs = claimedMs(report);
  const [first, ...later] = port.held();
  const isHeldAtTheEnd = [first, ...later].some(
    (held) => held && held.fromMs <= port.shownMs() && port.shownMs() < held.toMs,
  );
  const wasHeld = later.some(({ fromMs, toMs }) => {
    const sinceMs = Math.max(fromMs, port.nowMs() - claimMs);
    return Math.min(toMs, port.shownMs()) - sinceMs > seenForCertainMs;
  });
  const claimsTooMuch = claimMs > port.nowMs() - watchingMs;
  const opened = later.some(({ fromMs }) => fromMs >= signalledMs && fromMs <= port.shownMs());
  return {
    outcome,
    falseFreed: outcome === 'freed' && (isHeldAtTheEnd || wasHeld || claimsTooMuch),
    falseOpened: outcome === 'opened-again' && !opened,
    falseHeld: outcome === 'still-held' && !isHeldAtTheEnd,
  };
}

/** Whether the port is held a second after its holder closed it: who reports the signal's success says that it is free. */
async function isFalseSuccess(each: Schedule): Promise<boolean> {
  const port = simulatePort(each);
  await port.options.control.signalVerified({ ...simulatedTarget, keys: [] }, 'SIGTERM');
  await port.options.sleep(each.closesAfterMs + 1_000);
  return port.held().some(({ fromMs, toMs }) => fromMs <= port.nowMs() && port.nowMs() < toMs);
}
