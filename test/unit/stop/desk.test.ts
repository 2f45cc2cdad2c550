import { expect, test } from 'vitest';
import { hiddenProcess, type StopReport, type StopRun } from '../../../electron/shared/stop.ts';
import { createStopDesk } from '../../../electron/stop/desk.ts';
import { reportOf } from '../../../electron/stop/report.ts';
import type { ConfirmedStop } from '../../../electron/stop/stop.ts';
import type { OnPhase } from '../../../electron/stop/watch-outcome.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { confirmed, idleStopper, planOf } from '../../support/stops.ts';

const plan = planOf();
const freed = reportOf('freed', 'It has ended.', { plan });

interface Asked {
  readonly request: ConfirmedStop;
  readonly onPhase: OnPhase;
  readonly answer: (report: StopReport) => void;
  readonly fail: (error: Error) => void;
}

function rig() {
  const asked: Asked[] = [];
  const logged: unknown[][] = [];
  const told: (readonly StopRun[])[] = [];
  let refreshes = 0;
  const desk = createStopDesk({
    stopper: {
      ...idleStopper,
      stop: (request, onPhase = () => undefined) =>
        new Promise((answer, fail) => asked.push({ request, onPhase, answer, fail })),
    },
    log: {
      began: (run) => {
        logged.push(['began', run]);
        return `stop ${logged.length}`;
      },
      ended: (...words) => logged.push(['ended', ...words]),
    },
    ownGraceMs: () => 9_000,
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    ended: () => refreshes++,
  });
  desk.subscribe((runs) => told.push(runs));
  const call = (index = 0) => {
    const one = asked[index];
    if (!one) throw new Error('nothing was asked');
    return one;
  };
  return { desk, asked, call, logged, told, refreshes: () => refreshes };
}

test('a stop is shown from its first phase to its outcome, kept in the log, and the list read anew', async () => {
  const { desk, call, logged, told, refreshes } = rig();
  const answer = desk.stop(confirmed(plan));
  call().onPhase('acting', plan);
  expect(await answer).toMatchObject({ run: { id: 1, phase: 'acting', report: null, plan } });
  call().onPhase('waiting', plan);
  call().onPhase('watching', plan);
  expect(desk.pending()).toBe(1);
  call().answer(freed);
  await desk.settled();
  expect(told.map(([run]) => run?.phase)).toEqual(['acting', 'waiting', 'watching', 'ended']);
  expect(desk.runs()).toMatchObject([{ id: 1, report: freed }]);
  expect(logged).toEqual([
    ['began', { at: '2026-11-22T10:00:00.000Z', plan }],
    ['ended', 'stop 1', '2026-11-22T10:00:00.000Z', freed],
  ]);
  expect(refreshes()).toBe(1);
});

test('two windows that ask for the same process at once get one stop', async () => {
  const { desk, asked, call } = rig();
  const both = [desk.stop(confirmed(plan)), desk.stop(confirmed(plan))];
  expect(asked).toHaveLength(1);
  call().onPhase('acting', plan);
  const third = desk.stop(confirmed(plan));
  expect(await Promise.all([...both, third])).toMatchObject([
    { run: { id: 1 } },
    { run: { id: 1 } },
    { run: { id: 1 } },
  ]);
  call().answer(freed);
  await desk.settled();
  void desk.stop(confirmed(plan));
  expect(asked).toHaveLength(2);
});

test('stops of several processes run at once', async () => {
  const { desk, asked, call } = rig();
  const other = planOf({ target: { ...plan.target, pid: 200, identity: 'boot:200:1' } });
  const answers = [desk.stop(confirmed(plan)), desk.stop(confirmed(other))];
  expect(asked).toHaveLength(2);
  call(0).onPhase('acting', plan);
  call(1).onPhase('acting', other);
  await Promise.all(answers);
  expect(desk.pending()).toBe(2);
  expect(desk.runs().map(({ plan }) => plan.target.pid)).toEqual([100, 200]);
});

test('two hidden processes are not taken for one, though nothing but their sockets tells them apart', async () => {
  const { desk, asked, call } = rig();
  const [one, other] = [8080, 5432].map((port) =>
    planOf({ target: { ...hiddenProcess, protocol: 'tcp', port, keys: [`tcp 127.0.0.1:${port} #${port}`] } }),
  );
  if (!one || !other) throw new Error('there are two');
  const answers = [desk.stop(confirmed(one)), desk.stop(confirmed(one)), desk.stop(confirmed(other))];
  expect(asked).toHaveLength(2);
  call(0).onPhase('acting', one);
  call(1).onPhase('acting', other);
  expect(await Promise.all(answers)).toMatchObject([
    { run: { plan: { target: { port: 8080 } } } },
    { run: { plan: { target: { port: 8080 } } } },
    { run: { plan: { target: { port: 5432 } } } },
  ]);
});

test('what is refused before anything happens is no run and leaves nothing behind', async () => {
  const { desk, call, logged } = rig();
  const answer = desk.stop(confirmed(plan));
  const refusal = reportOf('refused', 'It has ended.');
  call().answer(refusal);
  expect(await answer).toEqual({ refusal });
  await desk.settled();
  expect([desk.runs(), logged, desk.pending()]).toEqual([[], [], 0]);
});

test('a failure of our own leaves the outcome unknown, and says so', async () => {
  const { desk, call } = rig();
  const answer = desk.stop(confirmed(plan));
  call().onPhase('acting', plan);
  call().fail(new Error('the thread ended'));
  await answer;
  await desk.settled();
  expect(desk.runs()[0]?.report).toMatchObject({ outcome: 'unknown' });
  expect(desk.runs()[0]?.report?.detail).toContain('the thread ended');
});

test('only what has ended can be put away, and a new attempt puts away the last', async () => {
  const { desk, call } = rig();
  const answer = desk.stop(confirmed(plan));
  call().onPhase('acting', plan);
  await answer;
  expect(desk.dismiss(1)).toBe(false);
  call().answer(freed);
  await desk.settled();
  void desk.stop(confirmed(plan));
  call(1).onPhase('acting', plan);
  expect(desk.runs().map(({ id }) => id)).toEqual([2]);
  call(1).answer(freed);
  await desk.settled();
  expect(desk.dismiss(2)).toBe(true);
  expect(desk.dismiss(2)).toBe(false);
  expect(desk.runs()).toEqual([]);
});

test('a port that is opened again after it was told as free is told of, once', async () => {
  const { desk, call, logged } = rig();
  const answer = desk.stop(confirmed(plan));
  call().onPhase('acting', plan);
  await answer;
  call().answer(freed);
  await desk.settled();
  const again = listenerOn(8080, { key: 'tcp 127.0.0.1:8080 #9', owners: [owner(300, { name: 'phoenix' })] });
  const at = (seconds: number) =>
    snapshotOf([again], { at: `2026-11-22T10:00:${String(seconds).padStart(2, '0')}.000Z` });
  desk.follow(at(0));
  desk.follow(snapshotOf([listenerOn(8081)], { at: '2026-11-22T10:00:01.000Z' }));
  expect(desk.runs()[0]?.report).toBe(freed);
  desk.follow(at(4));
  desk.follow(at(5));
  expect(desk.runs()[0]?.report).toMatchObject({
    outcome: 'opened-again',
    detail: 'It has ended. After 4 s it was opened again by phoenix (pid 300), started by systemd (pid 1).',
  });
  expect(logged.filter(([what]) => what === 'ended')).toHaveLength(2);
});

test('a reading that shows the port as it was before the stop had ended is not taken for later', async () => {
  const { desk, call } = rig();
  const answer = desk.stop(confirmed(plan));
  call().onPhase('acting', plan);
  await answer;
  call().answer(freed);
  await desk.settled();
  const other = listenerOn(8080, { key: 'tcp 127.0.0.1:8080 #9', owners: [owner(101)] });
  const at = '2026-11-22T10:00:02.000Z';
  // An engine that hangs held it up after the sockets had been read.
  desk.follow(snapshotOf([other], { at, cost: { cpuMs: 5, wallMs: 2_500 } }));
  // The socket that was stopped, by a table that counted as unchanged.
  desk.follow(snapshotOf([listenerOn(8080)], { at }));
  expect(desk.runs()[0]?.report).toBe(freed);
});

test('what opens a port long after it was freed is not laid to the stop', async () => {
  const { desk, call } = rig();
  const answer = desk.stop(confirmed(plan));
  call().onPhase('acting', plan);
  await answer;
  call().answer(freed);
  await desk.settled();
  const again = listenerOn(8080, { key: 'tcp 127.0.0.1:8080 #9' });
  desk.follow(snapshotOf([again], { at: '2026-11-22T10:01:00.000Z' }));
  expect(desk.runs()[0]?.report).toBe(freed);
});

test('what the person gives programs goes along with each question', async () => {
  const { desk, call } = rig();
  void desk.stop(confirmed(plan));
  expect(call().request).toMatchObject({ graceMs: null, ownGraceMs: 9_000 });
});
