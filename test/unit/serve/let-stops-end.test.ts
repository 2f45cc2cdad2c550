import { expect, test } from 'vitest';
import { letStopsEnd } from '../../../electron/serve/serve.ts';

const never = new Promise<void>(() => undefined);

function end(pending: number, settled: Promise<void>, interruption: Promise<void>) {
  const complaints: string[] = [];
  const ended = letStopsEnd(
    { pending: () => pending, settled: () => settled },
    () => interruption,
    (message) => complaints.push(message),
  );
  return { ended, complaints };
}

test('with nothing under way nothing is waited for or said', async () => {
  const { ended, complaints } = end(0, never, never);
  await ended;
  expect(complaints).toEqual([]);
});

test('what is under way is waited for, and that is said', async () => {
  const { ended, complaints } = end(2, Promise.resolve(), never);
  await ended;
  expect(complaints).toEqual(['2 stops are under way; Ctrl+C again ends without the outcome.']);
});

test('whoever interrupts again does not wait', async () => {
  const { ended, complaints } = end(1, never, Promise.resolve());
  await ended;
  expect(complaints).toHaveLength(1);
});
