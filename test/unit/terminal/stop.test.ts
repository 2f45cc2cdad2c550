import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import type { StopOutcome, StopPlan, StopReport, StopTarget } from '../../../electron/shared/stop.ts';
import type { Stopper, StopRequest } from '../../../electron/stop/stop.ts';
import { type StopOptions, stop } from '../../../electron/terminal/stop.ts';
import { type FakeTerminal, fakeTerminal } from '../../support/fake-terminal.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

const oneServer = snapshotOf([listenerOn(80, { owners: [owner(2, { name: 'web' })] })]);

function planFor(target: StopTarget, force: boolean): StopPlan {
  return {
    target,
    signal: force ? 'SIGKILL' : 'SIGTERM',
    name: 'web',
    command: 'web --port 80',
    user: 'someone',
    closes: ['tcp 127.0.0.1:80'],
    coOwners: [],
    graceMs: 2_000,
  };
}

function fakeStopper(outcomes: readonly StopOutcome[]): Stopper & { readonly signalled: StopRequest[] } {
  const left = [...outcomes];
  const signalled: StopRequest[] = [];
  return {
    signalled,
    plan: async ({ target, force }) => ({ plan: planFor(target, force) }),
    async stop(request) {
      signalled.push(request);
      const outcome = left.shift() ?? 'freed';
      const plan = planFor(request.target, request.force);
      return { plan, outcome, detail: `It is ${outcome}.`, mayForce: outcome === 'still-held' && !request.force };
    },
  };
}

interface Run {
  readonly terminal?: FakeTerminal;
  readonly stopper?: Stopper;
  readonly snapshot?: Snapshot;
  readonly options?: Partial<StopOptions>;
}

async function run({ terminal = fakeTerminal(), stopper = fakeStopper([]), snapshot = oneServer, options = {} }: Run) {
  const usual = { port: 80, protocol: null, pid: null, address: null, force: false, graceMs: 2_000, json: false };
  const status = await stop(
    { ...usual, yes: !terminal.interactive, ...options },
    { terminal, survey: async () => snapshot, openStopper: () => stopper },
  );
  return { status, ...terminal };
}

describe('stop', () => {
  it('shows the plan, asks, signals once and tells the outcome', async () => {
    const stopper = fakeStopper(['freed']);
    const { status, printed, asked } = await run({ terminal: fakeTerminal({ answer: 'y' }), stopper });
    expect(status).toBe(0);
    expect(asked).toHaveLength(1);
    expect(printed).toEqual([
      'Send SIGTERM to web, process 2 of user someone, and wait up to 2 s.',
      '  command: web --port 80',
      '  closes: tcp 127.0.0.1:80',
      'It is freed.',
    ]);
    expect(stopper.signalled).toMatchObject([{ force: false, graceMs: 2_000, target: { pid: 2, port: 80 } }]);
  });

  it.each(['', 'n', 'yess', 'no'])('signals nothing on the answer %j', async (answer) => {
    const stopper = fakeStopper([]);
    const { status, complained } = await run({ terminal: fakeTerminal({ answer }), stopper });
    expect(status).toBe(5);
    expect(complained).toEqual(['portolan: Not confirmed, so no signal was sent.']);
    expect(stopper.signalled).toEqual([]);
  });

  it('signals nothing when the person closes the input', async () => {
    const stopper = fakeStopper([]);
    const terminal = { ...fakeTerminal(), interactive: true };
    expect((await run({ terminal, stopper })).status).toBe(5);
    expect(stopper.signalled).toEqual([]);
  });

  it('wants --yes where nobody can answer', async () => {
    const { status, complained } = await run({ options: { yes: false } });
    expect(status).toBe(2);
    expect(complained).toHaveLength(1);
    expect(complained[0]).toContain('--yes');
  });

  it.each([
    ['freed', 0],
    ['still-held', 3],
    ['opened-again', 4],
    ['refused', 5],
    ['permission-denied', 6],
    ['already-gone', 7],
    ['nothing-listens', 7],
    ['unknown', 1],
  ] as const)('exits on %s with %i', async (outcome, expected) => {
    expect((await run({ stopper: fakeStopper([outcome]) })).status).toBe(expected);
  });

  it('forces only when asked to, and only what did not stop', async () => {
    const gentle = fakeStopper(['still-held', 'freed']);
    const first = await run({ stopper: gentle });
    expect(first.status).toBe(3);
    expect(first.complained.at(-1)).toContain('--force');
    expect(gentle.signalled.map(({ force }) => force)).toEqual([false]);

    const forced = fakeStopper(['still-held', 'freed']);
    expect((await run({ stopper: forced, options: { force: true } })).status).toBe(0);
    expect(forced.signalled.map(({ force }) => force)).toEqual([false, true]);

    const willing = fakeStopper(['freed']);
    await run({ stopper: willing, options: { force: true } });
    expect(willing.signalled).toHaveLength(1);
  });

  it('lists the candidates when several processes fit', async () => {
    const snapshot = snapshotOf([listenerOn(80, { owners: [owner(2), owner(3, { name: 'other\u001b' })] })]);
    const stopper = fakeStopper([]);
    const { status, complained } = await run({ snapshot, stopper });
    expect(status).toBe(2);
    expect(complained).toEqual([
      'portolan: several processes hold port 80; choose one with --pid or --address:',
      '  --pid 2  server, user someone, tcp 127.0.0.1:80',
      '  --pid 3  other\\u001b, user someone, tcp 127.0.0.1:80',
    ]);
    expect(stopper.signalled).toEqual([]);
  });

  it('gives JSON one object and says everything else elsewhere', async () => {
    const { printed, complained } = await run({ options: { json: true } });
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      plan: { name: 'web' },
      outcome: 'freed',
      detail: 'It is freed.',
    });
    expect(complained[0]).toMatch(/^Send SIGTERM/);

    const nothing = await run({ options: { json: true, port: 81 } });
    expect(nothing.status).toBe(7);
    expect(JSON.parse(nothing.printed[0] ?? '')).toEqual({
      plan: null,
      outcome: 'nothing-listens',
      detail: 'Nothing listens on 81.',
    });
  });

  it('does not say that nothing listens when the sockets could not be read', async () => {
    const snapshot = snapshotOf([], { complete: false, sources: [] });
    const { status, printed, complained } = await run({ snapshot });
    expect(status).toBe(1);
    expect(printed).toEqual([]);
    expect(complained).toEqual(['portolan: whether anything listens on port 80 could not be read.']);
  });

  it('passes on why the plan was refused', async () => {
    const refusal: StopReport = {
      plan: null,
      outcome: 'refused',
      detail: 'It is another process now.',
      mayForce: false,
    };
    const stopper = { ...fakeStopper([]), plan: async () => ({ refusal }) };
    const { status, complained } = await run({ stopper });
    expect(status).toBe(5);
    expect(complained).toEqual(['portolan: It is another process now.']);
  });

  it('says so where stopping is not offered', async () => {
    const terminal = fakeTerminal();
    const status = await stop(
      { port: 80, protocol: null, pid: null, address: null, force: false, graceMs: 1, json: false, yes: true },
      {
        terminal,
        survey: async () => oneServer,
        openStopper: () => {
          throw new Error('Stopping is not offered here');
        },
      },
    );
    expect(status).toBe(5);
    expect(terminal.complained).toEqual(['portolan: Stopping is not offered here']);
  });
});
