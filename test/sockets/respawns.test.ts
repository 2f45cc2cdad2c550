import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createSystemStopper } from '../../electron/stop/system-stopper.ts';
import { freePorts } from '../support/ports.ts';
import { type ParentKind, parentCommand, parentKinds, type Restart, serverScript } from '../support/stop/parents.ts';
import { type PortLog, watchPorts } from '../support/stop/port-watcher.ts';
import { openScene, type Scene } from '../support/stop/scene.ts';
import { type Confirmed, planAndConfirm, rowOf } from '../support/stop/stopping.ts';
import { claimedMs, countOf, type Told } from '../support/stop/told.ts';

const seed = 20_261_122;
const delayMs = fc.oneof(fc.constantFrom(0, 50, 300, 1_000, 1_200, 2_000), fc.integer({ min: 0, max: 2_500 }));

/** What a real server and its parent do. */
type RealSchedule =
  | {
      readonly by: 'a parent';
      readonly kind: ParentKind;
      readonly address: string;
      readonly restarts: readonly Restart[];
    }
  | { readonly by: 'itself'; readonly afterMs: number; readonly address: string };

const atOnce = 16;
const address = fc.constantFrom('127.0.0.1', '127.0.0.1', '127.0.0.2', '0.0.0.0', '::1', '::');
const restart = fc.record({
  afterMs: delayMs,
  livesMs: fc.oneof(fc.integer({ min: 150, max: 900 }), fc.constant(60_000)),
  address,
});
const realSchedule: fc.Arbitrary<RealSchedule> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      by: fc.constant('a parent' as const),
      kind: fc.constantFrom(...parentKinds),
      address,
      restarts: fc.array(restart, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('itself' as const), afterMs: delayMs, address }) },
);

describe.skipIf(process.platform !== 'linux')('64 schedules with real processes', () => {
  const scenes: Scene[] = [];

  afterAll(() => Promise.all(scenes.map((scene) => scene.end())));

  it('are never told otherwise than a watcher of its own saw them', async () => {
    const plays = fc.sample(realSchedule, { numRuns: 64, seed });
    const ports = await freePorts(plays.length);
    const watcher = await watchPorts(ports);
    const stopper = createSystemStopper();
    const confirmed = await inTurns(plays, atOnce, async (play, index) => {
      const scene = openScene();
      scenes.push(scene);
      const port = ports[index] ?? 0;
      const server = await scene.start(commandOf(play, port)).opened();
      return planAndConfirm(stopper, await rowOf(server.pid, port), { way: 'signal', graceMs: 5_000 });
    });
    const log = await watcher.end();
    expect(log.gapMs).toBeLessThan(400);
    const told = confirmed.map((each, index) => ({ ...judgeReal(each, log, ports[index] ?? 0), play: plays[index] }));
    expect(told.filter((each) => each.falseFreed || each.falseOpened || each.falseHeld)).toEqual([]);
    expect(countOf(told, 'freed')).toBeGreaterThan(5);
    expect(countOf(told, 'opened-again')).toBeGreaterThan(30);
    expect(countOf(told, 'freed') + countOf(told, 'opened-again')).toBe(plays.length);
  }, 180_000);
});

function commandOf(play: RealSchedule, port: number): readonly string[] {
  if (play.by === 'a parent') return parentCommand(play.kind, { ...play, port });
  return ['/usr/bin/perl', serverScript, String(port), `term=reopen:${play.afterMs / 1_000}:${play.address}`];
}

function judgeReal({ report, phases, reportedAtMs }: Confirmed, log: PortLog, port: number): Told {
  const { outcome } = report;
  const actingMs = phases.get('acting') ?? Number.POSITIVE_INFINITY;
  const watchingMs = phases.get('watching') ?? Number.POSITIVE_INFINITY;
  const claimEndMs = watchingMs + claimedMs(report);
  const wasHeld = (fromMs: number, toMs: number) => log.longestHeldMs(port, fromMs, toMs) >= toMs - fromMs;
  return {
    outcome,
    // Who opens the port and closes it between two looks is not seen. How long that may be on a machine that is busy with
    // all this nobody knows; where the looks are known, in the simulation, this is judged too.
    falseFreed: outcome === 'freed' && (claimEndMs > reportedAtMs || wasHeld(claimEndMs, reportedAtMs)),
    falseOpened: outcome === 'opened-again' && !log.wasOpened(port, actingMs, reportedAtMs + log.gapMs),
    falseHeld: outcome === 'still-held' && !wasHeld(reportedAtMs - 1, reportedAtMs),
  };
}

/** So many at the same time, the results in order. */
async function inTurns<T, R>(
  all: readonly T[],
  limit: number,
  work: (one: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...all.entries()];
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1], next[0]);
    }),
  );
  return results;
}
