import { expect, test } from 'vitest';
import { singleFlight } from '../../../electron/sockets/single-flight.ts';

/** Work whose runs end only when they are told to. */
function hangingWork() {
  const ends: ((value: string) => void)[] = [];
  return { ends, work: () => new Promise<string>((resolve) => ends.push(resolve)) };
}

test('callers share one run', async () => {
  const { ends, work } = hangingWork();
  const ask = singleFlight(work, { timeoutMs: 5_000, abandonMs: 60_000, clock: () => 0 });
  const answers = [ask(), ask()];
  ends[0]?.('done');
  expect(await Promise.all(answers)).toEqual(['done', 'done']);
  expect(ends).toHaveLength(1);
});

test('a run that never ends is waited for in vain, then given up, and the next one counts', async () => {
  let now = 0;
  const { ends, work } = hangingWork();
  const ask = singleFlight(work, { timeoutMs: 10, abandonMs: 60_000, clock: () => now });
  expect(await ask()).toBe('timeout');
  now = 59_999;
  expect(await ask()).toBe('timeout');
  expect(ends).toHaveLength(1);
  now = 60_000;
  const second = ask();
  expect(ends).toHaveLength(2);
  // The lost run comes back after all: it must not count as the end of the second.
  ends[0]?.('late');
  await Promise.resolve();
  const alsoSecond = ask();
  expect(ends).toHaveLength(2);
  ends[1]?.('done');
  expect(await Promise.all([second, alsoSecond])).toEqual(['done', 'done']);
  const third = ask();
  expect(ends).toHaveLength(3);
  ends[2]?.('again');
  expect(await third).toBe('again');
});

test('a run that fails does not stand in the way of the next', async () => {
  let runs = 0;
  const ask = singleFlight(
    async () => {
      if (++runs === 1) throw new Error('broke');
      return 'done';
    },
    { timeoutMs: 1_000, abandonMs: 60_000, clock: () => 0 },
  );
  await expect(ask()).rejects.toThrow('broke');
  expect(await ask()).toBe('done');
});
