import { expect, it } from 'vitest';
import { firstAnswers } from '../../renderer/first-answers.ts';

/** Something that is told when `tell` is called, and a clock that is moved by hand. */
function rig() {
  const listeners = new Set<() => void>();
  let told = false;
  let ring: () => void = () => undefined;
  return {
    source: {
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      isTold: () => told,
    },
    tell() {
      told = true;
      for (const listener of [...listeners]) listener();
    },
    later: (action: () => void) => {
      ring = action;
    },
    ring: () => ring(),
    listeners,
  };
}

const isOver = async (promise: Promise<void>) => {
  let over = false;
  void promise.then(() => {
    over = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  return over;
};

it('waits until each was told, and listens no longer', async () => {
  const [first, second] = [rig(), rig()];
  const answers = firstAnswers([first.source, second.source], 100, first.later);
  first.tell();
  expect(await isOver(answers)).toBe(false);
  second.tell();
  expect(await isOver(answers)).toBe(true);
  expect([first.listeners.size, second.listeners.size]).toEqual([0, 0]);
});

it('waits for nothing that was told before, and no longer than it may', async () => {
  const told = rig();
  told.tell();
  expect(await isOver(firstAnswers([told.source], 100, told.later))).toBe(true);
  const silent = rig();
  const answers = firstAnswers([silent.source], 100, silent.later);
  expect(await isOver(answers)).toBe(false);
  silent.ring();
  expect(await isOver(answers)).toBe(true);
});
