import { expect, test } from 'vitest';
import { settleBeforeQuit } from '../../../electron/desktop/quit.ts';

function rig(stops: { pending: number; settle: Promise<void> }) {
  let beforeQuit: (event: { preventDefault(): void }) => void = () => undefined;
  const log: string[] = [];
  const app = {
    on: (_event: string, listener: typeof beforeQuit) => {
      beforeQuit = listener;
      return app;
    },
    quit: () => log.push('quit'),
  };
  settleBeforeQuit(app as never, { pending: () => stops.pending, settled: () => stops.settle }, (count) =>
    log.push(`waits for ${count}`),
  );
  return { log, quit: () => beforeQuit({ preventDefault: () => log.push('held') }) };
}

test('quitting with nothing under way is not held up', () => {
  const { log, quit } = rig({ pending: 0, settle: Promise.resolve() });
  quit();
  expect(log).toEqual([]);
});

test('quitting waits for the outcomes, and quits by itself then', async () => {
  let settle: () => void = () => undefined;
  const { log, quit } = rig({
    pending: 2,
    settle: new Promise((resolve) => {
      settle = resolve;
    }),
  });
  quit();
  expect(log).toEqual(['held', 'waits for 2']);
  settle();
  await new Promise(setImmediate);
  expect(log).toEqual(['held', 'waits for 2', 'quit']);
});

test('whoever quits again does not wait', () => {
  const { log, quit } = rig({ pending: 1, settle: new Promise(() => undefined) });
  quit();
  quit();
  expect(log).toEqual(['held', 'waits for 1']);
});
