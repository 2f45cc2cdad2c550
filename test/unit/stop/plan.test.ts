import { expect, test } from 'vitest';
import type { Socket } from '../../../electron/shared/listener.ts';
import type { StopTarget } from '../../../electron/shared/stop.ts';
import { planStop } from '../../../electron/stop/plan.ts';
import { readingOf } from '../../support/snapshots.ts';
import { owner, socketOn } from '../../support/sockets.ts';

const target: StopTarget = {
  pid: 100,
  identity: 'boot:100:1',
  protocol: 'tcp',
  port: 8080,
  keys: ['tcp 127.0.0.1:8080 #8080'],
};

function plan(sockets: readonly Socket[], change: Partial<StopTarget> = {}, identity: string | null = 'boot:100:1') {
  return planStop({ ...target, ...change }, readingOf(sockets), {
    signal: 'SIGTERM',
    graceMs: 5_000,
    control: { identityOf: () => identity, ownPids: new Set([7, 8]) },
  });
}

test('names the process, what closes with it, and who else keeps the socket open', () => {
  const shared = socketOn(8080, { owners: [owner(100), owner(101, { name: 'worker' })] });
  expect(plan([socketOn(22, { owners: [owner(5)] }), socketOn(9229), shared])).toEqual({
    plan: {
      target,
      signal: 'SIGTERM',
      name: 'server',
      command: 'server --listen',
      user: 'someone',
      closes: ['tcp 127.0.0.1:9229'],
      coOwners: [{ pid: 101, name: 'worker' }],
      graceMs: 5_000,
    },
  });
});

test('the port’s own sockets come first among those that close', () => {
  const result = plan([socketOn(80), socketOn(8080)]);
  expect('plan' in result && result.plan.closes).toEqual(['tcp 127.0.0.1:8080', 'tcp 127.0.0.1:80']);
});

test.each([
  ['the first process', { pid: 1 }, 'boot:100:1', 'refused', 'first process'],
  ['Portolan itself', { pid: 7 }, 'boot:100:1', 'refused', 'Portolan itself'],
  ['another process that has the pid now', {}, 'boot:100:2', 'refused', 'belongs to another one'],
  ['a process that has ended', {}, null, 'already-gone', 'had already ended'],
] as const)('%s is never signalled', (_what, change, identity, outcome, words) => {
  const result = plan([socketOn(8080)], change, identity);
  expect(result).toMatchObject({ refusal: { outcome, mayForce: false } });
  expect('refusal' in result && result.refusal.detail).toContain(words);
});

test('a listener that was closed and opened again since it was shown is refused', () => {
  const result = plan([socketOn(8080, { key: 'tcp 127.0.0.1:8080 #9999' })]);
  expect(result).toMatchObject({ refusal: { outcome: 'refused' } });
});

test('a process that no longer listens there is left alone', () => {
  expect(plan([socketOn(9229)])).toMatchObject({ refusal: { outcome: 'already-gone' } });
});

test('a socket that another process holds now is not taken for the target’s', () => {
  const result = plan([socketOn(8080, { owners: [owner(200)] })]);
  expect(result).toMatchObject({ refusal: { outcome: 'already-gone' } });
});

test('when the sockets cannot be read, nothing is signalled', () => {
  const problem = { source: 's', code: 'failed', message: 'no /proc', rowsAffected: null, remedy: 'mount it' } as const;
  const unreadable = readingOf([], { sources: [], complete: false, problems: [problem] });
  const control = { identityOf: () => target.identity, ownPids: new Set<number>() };
  const result = planStop(target, unreadable, { signal: 'SIGTERM', graceMs: 1, control });
  expect(result).toMatchObject({ refusal: { outcome: 'refused' } });
  expect('refusal' in result && result.refusal.detail).toContain('no /proc');
});
