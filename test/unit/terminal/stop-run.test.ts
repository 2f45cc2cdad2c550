import { expect, it } from 'vitest';
import { reportOf } from '../../../electron/stop/report.ts';
import type { Stopper } from '../../../electron/stop/stop.ts';
import type { OnPhase } from '../../../electron/stop/watch-outcome.ts';
import { type RunDeps, runStop } from '../../../electron/terminal/stop-run.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { planOf } from '../../support/stops.ts';

/** A run whose stop goes on as `script` says, on a clock that it moves. */
function staged(script: (stage: Stage) => Promise<ReturnType<typeof reportOf>>) {
  const terminal = fakeTerminal();
  const log: unknown[] = [];
  let nowMs = Date.parse('2026-11-22T10:00:00.000Z');
  const ticks: (() => void)[] = [];
  const handlers: (() => void)[] = [];
  const plan = planOf();
  const stopper: Pick<Stopper, 'stop'> = {
    stop: (_request, onPhase = () => undefined) =>
      script({
        onPhase: (phase) => onPhase(phase, plan),
        pass(durationMs) {
          nowMs += durationMs;
          for (const tick of ticks) tick();
        },
        interrupt() {
          for (const handler of handlers) handler();
        },
      }),
  };
  const deps: RunDeps = {
    terminal,
    stopper,
    log: {
      began: ({ at }) => `${log.push({ at })}`,
      ended: (id, at, { outcome }) => log.push({ id, at, outcome }),
    },
    now: () => new Date(nowMs),
    every(action) {
      ticks.push(action);
      return () => ticks.splice(0);
    },
    onInterrupt(action) {
      handlers.push(action);
      return () => handlers.splice(0);
    },
  };
  const running = runStop(plan, { graceMs: null, elevate: false, confirmed: [] }, deps);
  return { running, terminal, log, left: () => [ticks.length, handlers.length] };
}

interface Stage {
  readonly onPhase: (phase: Parameters<OnPhase>[0]) => void;
  pass(durationMs: number): void;
  interrupt(): void;
}

const never = new Promise<never>(() => undefined);

it('shows how far it is, counts down, takes the line away, and remembers the stop', async () => {
  const { running, terminal, log, left } = staged(async ({ onPhase, pass }) => {
    onPhase('acting');
    onPhase('waiting');
    pass(1_100);
    pass(6_000);
    onPhase('watching');
    return reportOf('freed', 'It is free.');
  });
  expect(await running).toMatchObject({ outcome: 'freed' });
  expect(terminal.progress).toEqual([
    'Ask the process to end…',
    'Waiting for server (pid 100) to let go: 5 s',
    'Waiting for server (pid 100) to let go: 4 s',
    'Waiting for server (pid 100) to let go: 0 s',
    'server (pid 100) has let go; is the port opened again?',
    null,
  ]);
  expect(log).toEqual([
    { at: '2026-11-22T10:00:00.000Z' },
    { id: '1', at: '2026-11-22T10:00:07.100Z', outcome: 'freed' },
  ]);
  expect(left()).toEqual([0, 0]);
});

it.each([
  ['acting', 'Interrupted while it was being done ("Ask the process to end"): whether it was is not known.'],
  ['waiting', 'Interrupted: SIGTERM was sent to server (pid 100), and what comes of it was not watched.'],
  [
    'watching',
    'Interrupted: SIGTERM was sent to server (pid 100) and tcp 8080 was let go; whether it is opened again was not watched.',
  ],
] as const)('when interrupted while %s, says what was done and that no outcome is known', async (phase, detail) => {
  const { running, log, left, terminal } = staged(({ onPhase, interrupt }) => {
    onPhase('acting');
    if (phase !== 'acting') onPhase(phase);
    interrupt();
    return never;
  });
  expect(await running).toMatchObject({ outcome: 'unknown', detail, plan: { name: 'server' } });
  expect(log).toMatchObject([{}, { id: '1', outcome: 'unknown' }]);
  expect(left()).toEqual([0, 0]);
  expect(terminal.progress.at(-1)).toBeNull();
});

it('when interrupted before anything was done, says so and remembers nothing', async () => {
  const { running, log } = staged(({ interrupt }) => {
    interrupt();
    return never;
  });
  expect(await running).toMatchObject({ outcome: 'refused', detail: 'Interrupted before anything was done.' });
  expect(log).toEqual([]);
});

it('remembers nothing of a stop that was refused before anything was done', async () => {
  const { running, log } = staged(async () => reportOf('refused', 'It has changed.'));
  expect(await running).toMatchObject({ outcome: 'refused' });
  expect(log).toEqual([]);
});
