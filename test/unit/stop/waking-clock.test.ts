import { expect, test } from 'vitest';
import { createWakingClock } from '../../../electron/stop/waking-clock.ts';
import { quietStopper } from '../../support/stop/quiet-stopper.ts';
import { simulatedTarget, simulatePort } from '../../support/stop/simulated-port.ts';
import { planAndConfirm } from '../../support/stop/stopping.ts';

const hourMs = 3_600_000;

/** A stop of a program that closes its port after so long, while the computer sleeps an hour in one of the rests. */
async function stopAndSleep(closesAfterMs: number, rest: number) {
  const port = simulatePort({
    closesAfterMs,
    runsOn: false,
    openings: [],
    parent: 'nobody',
    readingsMs: [[5, 5]],
    failures: [],
  });
  let sleptMs = 0;
  let rests = 0;
  const stopper = quietStopper({
    ...port.options,
    async sleep(durationMs) {
      await port.options.sleep(durationMs);
      rests += 1;
      if (rests === rest) sleptMs = hourMs;
    },
    clock: createWakingClock(() => port.nowMs() + sleptMs),
  });
  const { report } = await planAndConfirm(stopper, simulatedTarget, { graceMs: 5_000 });
  expect(sleptMs).toBe(hourMs);
  return report;
}

test('a computer that sleeps in the grace period takes nothing of it from the program', async () => {
  expect(await stopAndSleep(3_000, 10)).toMatchObject({ outcome: 'freed' });
  expect(await stopAndSleep(6_000, 10)).toMatchObject({ outcome: 'still-held' });
});

test('nor has it watched the port while it slept', async () => {
  const { outcome, detail } = await stopAndSleep(0, 5);
  expect(outcome).toBe('freed');
  expect(detail).toMatch(/ for 1\.[23] s nobody was seen/);
});

test('a wait ends even where every look takes long', () => {
  let nowMs = 0;
  const clock = createWakingClock(() => nowMs);
  const startMs = clock();
  let looks = 0;
  while (clock() - startMs < 5_000) {
    nowMs += 20_000;
    looks += 1;
  }
  expect(looks).toBe(50);
});
