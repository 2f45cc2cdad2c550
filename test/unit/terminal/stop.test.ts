import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { hiddenProcess, type Revelation, type StopOutcome, type StopReport } from '../../../electron/shared/stop.ts';
import { reportOf } from '../../../electron/stop/report.ts';
import type { ConfirmedStop, Stopper } from '../../../electron/stop/stop.ts';
import { stop } from '../../../electron/terminal/stop.ts';
import type { StopOptions } from '../../../electron/terminal/stop-options.ts';
import { type FakeTerminal, fakeTerminal } from '../../support/fake-terminal.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { planOf, signalWay } from '../../support/stops.ts';

const oneServer = snapshotOf([listenerOn(80, { owners: [owner(2, { name: 'web' })] })]);
const hiddenServer = snapshotOf([
  listenerOn(80, { owners: [], ownersComplete: false, ownersProblem: 'not permitted', key: 'hidden' }),
]);
const unitWay = { ...signalWay, id: 'unit user web.service', kind: 'unit', title: 'Stop web.service' } as const;
const shownWay = { ...unitWay, id: 'unit system web.service', unavailable: 'It needs root.', command: ['a', 'b c'] };

interface FakeStopper extends Stopper {
  readonly planned: Parameters<Stopper['plan']>[0][];
  readonly done: ConfirmedStop[];
  readonly revealed: unknown[];
}

interface FakeStopperOptions {
  readonly reports?: readonly (StopOutcome | Partial<StopReport>)[];
  readonly ways?: Parameters<typeof planOf>[0];
  readonly refuse?: (question: Parameters<Stopper['plan']>[0]) => StopReport | null;
  readonly revelation?: Revelation;
}

function fakeStopper({ reports = [], ways, refuse, revelation }: FakeStopperOptions = {}): FakeStopper {
  const left = [...reports];
  const planned: FakeStopper['planned'] = [];
  const done: ConfirmedStop[] = [];
  const revealed: unknown[] = [];
  return {
    planned,
    done,
    revealed,
    async plan(question) {
      planned.push(question);
      const refusal = refuse?.(question);
      if (refusal) return { refusal };
      const { target, scope, force, graceMs } = question;
      const given = planOf({ target, scope, force, name: 'web', signal: force ? 'SIGKILL' : 'SIGTERM', ...ways });
      const way = given.ways.find(({ id }) => id === question.way) ?? given.way;
      const signals = way.kind === 'signal' ? {} : { signal: null, processes: [] };
      return { plan: { ...given, ...signals, way, graceMs: graceMs ?? 5_000 } };
    },
    async stop(request, onPhase) {
      done.push(request);
      const planning = await this.plan(request);
      if ('refusal' in planning) return planning.refusal;
      onPhase?.('acting', planning.plan);
      const next = left.shift() ?? 'freed';
      const change = typeof next === 'string' ? { outcome: next } : next;
      const outcome = change.outcome ?? 'freed';
      const mayForce = outcome === 'still-held' && !request.force;
      return reportOf(outcome, `It is ${outcome}.`, { plan: planning.plan, mayForce, ...change });
    },
    async reveal(sockets) {
      revealed.push(sockets);
      return revelation ?? { ok: false, reason: 'absent', message: 'This computer cannot ask.' };
    },
  };
}

interface Run {
  readonly terminal?: FakeTerminal;
  readonly stopper?: Stopper;
  readonly snapshot?: Snapshot;
  readonly options?: Partial<StopOptions>;
}

async function run({ terminal = fakeTerminal(), stopper = fakeStopper(), snapshot = oneServer, options = {} }: Run) {
  const usual = { port: 80, protocol: null, pid: null, address: null, scope: 'process', way: null } as const;
  const log: string[] = [];
  const status = await stop(
    { ...usual, force: false, graceMs: 2_000, json: false, yes: !terminal.interactive, ...options },
    {
      terminal,
      survey: async () => snapshot,
      openStopper: () => stopper,
      log: {
        began: ({ plan }) => `${log.push(`began ${plan.signal}`)}`,
        ended: (id, _at, { outcome }) => log.push(`ended ${id} ${outcome}`),
      },
      now: () => new Date('2026-11-22T10:00:00.000Z'),
      every: () => () => undefined,
      onInterrupt: () => () => undefined,
    },
  );
  return { status, log, ...terminal };
}

describe('stop', () => {
  it('shows the whole plan, asks, stops once, remembers it and tells the outcome', async () => {
    const stopper = fakeStopper();
    const { status, printed, asked, log } = await run({ terminal: fakeTerminal({ answer: 'y' }), stopper });
    expect(status).toBe(0);
    expect(asked).toEqual(['Stop it? [y/N] ']);
    expect(printed).toEqual([
      'To free tcp 80, held by web (pid 2) of user someone:',
      '  command: server --listen',
      '  Ask the process to end: It gets SIGTERM.',
      '  sends SIGTERM and waits up to 2 s:',
      '    server (pid 100) of someone',
      '  closes: tcp 127.0.0.1:8080',
      '  connected clients: none',
      '  to start it again: cd /srv && server --listen',
      'It is freed.',
    ]);
    expect(stopper.done).toMatchObject([
      {
        force: false,
        graceMs: 2_000,
        target: { pid: 2, port: 80 },
        scope: 'process',
        way: 'signal',
        elevate: false,
        confirmed: [{ pid: 100, identity: 'boot:100:1' }],
      },
    ]);
    expect(log).toEqual(['began SIGTERM', 'ended 1 freed']);
  });

  it('says all that the plan knows', async () => {
    const ways = {
      ways: [
        { ...unitWay, effect: 'systemd stops it.', command: ['systemctl', '--user', 'stop', 'web.service'] },
        { ...signalWay, warning: 'systemd will start it again.' },
        shownWay,
      ],
      processes: [
        { ...planOf().processes[0], pid: 99, name: 'nodemon', role: 'parent' },
        { ...planOf().processes[0], pid: 101, name: 'worker', role: 'child' },
      ],
      scopes: [
        { scope: 'process', processes: 1 },
        { scope: 'children', processes: 3 },
        { scope: 'port', processes: 2 },
      ],
      coOwners: [{ pid: 7, name: 'other' }],
      children: [{ pid: 8, name: 'child' }],
      clients: 2,
      needsElevation: true,
      startAgain: null,
    } as Parameters<typeof planOf>[0];
    const { printed } = await run({ stopper: fakeStopper({ ways }), options: { force: true } });
    expect(printed.slice(2, -1)).toEqual([
      '  1. Stop web.service (recommended): systemd stops it.',
      '     by hand: systemctl --user stop web.service',
      '  2. Ask the process to end (chosen): It gets SIGTERM.',
      '     but: systemd will start it again.',
      '  not done by Portolan: Stop web.service: It needs root.',
      "     by hand: a 'b c'",
      '  sends SIGTERM, in this order, and waits up to 2 s:',
      '    nodemon (pid 99) of someone, which would start it again',
      '    worker (pid 101) of someone, started by it',
      '  then, if it still runs: verifies it again and sends SIGKILL.',
      '  closes: tcp 127.0.0.1:8080',
      '  stays open, held also by: other (pid 7)',
      '  runs on: child (pid 8)',
      '  also possible: --children (3 processes), --all (2 processes)',
      '  connected clients: 2 connections, which will be cut',
      '  needs administrator rights, as the process is of another user',
    ]);
  });

  it.each(['', 'n', 'yess', 'no'])('does nothing on the answer %j', async (answer) => {
    const stopper = fakeStopper();
    const { status, complained, log } = await run({ terminal: fakeTerminal({ answer }), stopper });
    expect(status).toBe(5);
    expect(complained).toEqual(['portolan: Not confirmed, so nothing was done.']);
    expect(stopper.done).toEqual([]);
    expect(log).toEqual([]);
  });

  it('does nothing when the person closes the input', async () => {
    const stopper = fakeStopper();
    const terminal = { ...fakeTerminal(), interactive: true };
    expect((await run({ terminal, stopper })).status).toBe(5);
    expect(stopper.done).toEqual([]);
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
    const { status, log } = await run({ stopper: fakeStopper({ reports: [outcome] }) });
    expect(status).toBe(expected);
    expect(log).toEqual(['began SIGTERM', `ended 1 ${outcome}`]);
  });

  it('forces only when asked to, and only what did not stop', async () => {
    const gentle = fakeStopper({ reports: ['still-held', 'freed'] });
    const first = await run({ stopper: gentle });
    expect(first.status).toBe(3);
    expect(first.complained.at(-1)).toContain('--force');
    expect(gentle.done.map(({ force }) => force)).toEqual([false]);

    const forced = fakeStopper({ reports: ['still-held', 'freed'] });
    const second = await run({ stopper: forced, options: { force: true } });
    expect(second.status).toBe(0);
    expect(forced.done.map(({ force }) => force)).toEqual([false, true]);
    expect(forced.done[1]?.confirmed).toEqual(forced.done[0]?.confirmed);
    expect(second.log).toEqual(['began SIGTERM', 'ended 1 still-held', 'began SIGKILL', 'ended 3 freed']);

    const willing = fakeStopper();
    await run({ stopper: willing, options: { force: true } });
    expect(willing.done).toHaveLength(1);
  });

  it('lists the candidates when several processes fit', async () => {
    const snapshot = snapshotOf([listenerOn(80, { owners: [owner(2), owner(3, { name: 'other\u001b' })] })]);
    const stopper = fakeStopper();
    const { status, complained } = await run({ snapshot, stopper });
    expect(status).toBe(2);
    expect(complained).toEqual([
      'portolan: several processes hold port 80; choose one with --pid or --address, or take all with --all:',
      '  --pid 2  server, user someone, tcp 127.0.0.1:80',
      '  --pid 3  other\\u001b, user someone, tcp 127.0.0.1:80',
    ]);
    expect(stopper.done).toEqual([]);
    expect((await run({ snapshot, stopper, options: { scope: 'port' } })).status).toBe(0);
    expect(stopper.done).toMatchObject([{ scope: 'port', way: 'signal' }]);
  });

  it('gives JSON one object and says everything else elsewhere', async () => {
    const remedy = { words: 'Do this:', command: ['do', 'it'] };
    const stopper = fakeStopper({ reports: [{ outcome: 'still-held', remedy }] });
    const { printed, complained } = await run({ stopper, options: { json: true } });
    expect(printed).toHaveLength(1);
    const told = JSON.parse(printed[0] ?? '') as object;
    expect(told).toMatchObject({ plan: { name: 'web' }, outcome: 'still-held', detail: 'It is still-held.', remedy });
    expect(Object.keys(told)).toEqual(['plan', 'outcome', 'detail', 'remedy']);
    expect(complained[0]).toMatch(/^To free tcp 80/);

    const nothing = await run({ options: { json: true, port: 81 } });
    expect(nothing.status).toBe(7);
    expect(JSON.parse(nothing.printed[0] ?? '')).toEqual({
      plan: null,
      outcome: 'nothing-listens',
      detail: 'Nothing listens on 81.',
      remedy: null,
    });
  });

  it('does not say that nothing listens when the sockets could not be read', async () => {
    const snapshot = snapshotOf([], { complete: false, sources: [] });
    const { status, printed, complained } = await run({ snapshot });
    expect(status).toBe(1);
    expect(printed).toEqual([]);
    expect(complained).toEqual(['portolan: whether anything listens on port 80 could not be read.']);
  });

  it('passes on why the plan was refused, and what would work', async () => {
    const remedy = { words: 'Stop the container.', command: ['docker', 'stop', 'web app'] };
    const stopper = fakeStopper({ refuse: () => reportOf('refused', 'It is a proxy.', { remedy }) });
    const { status, complained, log } = await run({ stopper });
    expect(status).toBe(5);
    expect(complained).toEqual(['portolan: It is a proxy.', "portolan: Stop the container. docker stop 'web app'"]);
    expect(log).toEqual([]);
  });

  it('says so where stopping is not offered', async () => {
    const terminal = fakeTerminal();
    const openStopper = () => {
      throw new Error('Stopping is not offered here');
    };
    const status = await stop(
      {
        ...{ port: 80, protocol: null, pid: null, address: null, scope: 'process', way: null },
        ...{ force: false, graceMs: 1, json: false, yes: true },
      },
      {
        terminal,
        survey: async () => oneServer,
        openStopper,
        log: { began: () => '', ended: () => undefined },
        now: () => new Date(),
        every: () => () => undefined,
        onInterrupt: () => () => undefined,
      },
    );
    expect(status).toBe(5);
    expect(terminal.complained).toEqual(['portolan: Stopping is not offered here']);
  });
});

describe('the way of a stop', () => {
  const ways = { way: unitWay, ways: [unitWay, signalWay, shownWay] };

  it.each([
    ['1', [unitWay.id], 1],
    ['2', [signalWay.id], 2],
    ['3', [], 1],
    ['n', [], 1],
    ['', [], 1],
    ['y', [], 1],
  ])('is asked for where there are several: %j', async (answer, done, questions) => {
    const stopper = fakeStopper({ ways });
    const { asked, status } = await run({ terminal: fakeTerminal({ answer: [answer, 'y'] }), stopper });
    expect(asked[0]).toBe('Which? [1/2/n] ');
    expect(asked).toHaveLength(questions);
    expect(stopper.done.map(({ way }) => way)).toEqual(done);
    expect(status).toBe(done.length > 0 ? 0 : 5);
  });

  it('is shown again before it is taken, where it is not the one that was shown', async () => {
    const stopper = fakeStopper({ ways });
    const { printed, status } = await run({ terminal: fakeTerminal({ answer: ['2', 'n'] }), stopper });
    expect(printed.filter((line) => line.startsWith('To free'))).toHaveLength(2);
    expect(printed.join('\n')).toMatch(/waits up to 2 s\n[\s\S]*sends SIGTERM/);
    expect([status, stopper.done]).toEqual([5, []]);
  });

  it('is the recommended one with --yes, or the one that is named by its kind or id', async () => {
    for (const [way, id] of [
      [null, unitWay.id],
      ['signal', 'signal'],
      ['unit user web.service', unitWay.id],
    ] as const) {
      const stopper = fakeStopper({ ways });
      expect((await run({ stopper, options: { way } })).status).toBe(0);
      expect(stopper.done).toMatchObject([{ way: id }]);
    }
  });

  it.each([
    [
      'container',
      "there is no way 'container' here; there is 'unit user web.service', 'signal', 'unit system web.service'",
    ],
    ['unit', "--way unit may mean any of 'unit user web.service', 'unit system web.service'"],
  ])('that does not exist or is not clear is refused: %s', async (way, words) => {
    const stopper = fakeStopper({ ways });
    const { status, complained, printed } = await run({ stopper, options: { way } });
    expect([status, complained, printed, stopper.done]).toEqual([2, [`portolan: ${words}`], [], []]);
  });

  it('is the signal wherever more than the process is meant', async () => {
    const stopper = fakeStopper({ ways });
    const terminal = fakeTerminal({ answer: 'y' });
    await run({ stopper, terminal, options: { scope: 'children' } });
    expect(terminal.asked).toEqual(['Stop it? [y/N] ']);
    expect(stopper.done).toMatchObject([{ way: 'signal', scope: 'children' }]);
  });

  it('that signals nobody is not forced, which is said', async () => {
    const { printed } = await run({ stopper: fakeStopper({ ways }), options: { force: true } });
    expect(printed.join('\n')).toContain('--force has no part in this');
  });
});

describe('administrator rights', () => {
  const denied = { outcome: 'permission-denied', mayElevate: true } as const;

  it('are asked for after the signal was not permitted', async () => {
    const stopper = fakeStopper({ reports: [denied] });
    const terminal = fakeTerminal({ answer: 'y' });
    const { status, asked, log } = await run({ stopper, terminal });
    expect(status).toBe(0);
    expect(asked).toEqual(['Stop it? [y/N] ', 'Ask for administrator rights? [y/N] ']);
    expect(stopper.done.map(({ elevate }) => elevate)).toEqual([false, true]);
    expect(log).toEqual(['began SIGTERM', 'ended 1 permission-denied', 'began SIGTERM', 'ended 3 freed']);
  });

  it('are asked for once, and not of somebody who cannot answer', async () => {
    const twice = fakeStopper({ reports: [denied, denied] });
    expect((await run({ stopper: twice, terminal: fakeTerminal({ answer: 'y' }) })).status).toBe(6);
    expect(twice.done).toHaveLength(2);

    const alone = fakeStopper({ reports: [denied] });
    const { status, asked } = await run({ stopper: alone });
    expect([status, asked, alone.done.length]).toEqual([6, [], 1]);
  });

  it('show a hidden holder, which is then stopped with them', async () => {
    const holder = { pid: 5, identity: 'boot:5:1', name: 'web', command: 'web', user: 'root', keys: ['hidden'] };
    const stopper = fakeStopper({
      revelation: { ok: true, holders: [holder] },
      refuse: ({ target }) => (target.pid === hiddenProcess.pid ? reportOf('refused', 'It is hidden.') : null),
    });
    const terminal = fakeTerminal({ answer: 'y' });
    const { status, asked } = await run({ snapshot: hiddenServer, stopper, terminal });
    expect(asked).toEqual(['Ask for administrator rights? [y/N] ', 'Stop it? [y/N] ']);
    expect(stopper.revealed).toEqual([{ protocol: 'tcp', port: 80, keys: ['hidden'] }]);
    expect(stopper.done).toMatchObject([{ target: { pid: 5, keys: ['hidden'] }, elevate: true }]);
    expect(status).toBe(0);
  });

  it.each([
    ['nobody can answer', fakeTerminal(), ''],
    ['the person says no', fakeTerminal({ answer: 'n' }), ''],
    ['the computer cannot ask', fakeTerminal({ answer: 'y' }), ' This computer cannot ask.'],
  ])('leave the remedy where %s', async (_case, terminal, more) => {
    const stopper = fakeStopper({ refuse: () => reportOf('refused', 'It is hidden.') });
    const { status, complained } = await run({ snapshot: hiddenServer, stopper, terminal });
    expect(status).toBe(6);
    expect(complained).toEqual([
      `portolan: The process that holds 80 is hidden from your user: not permitted.${more}`,
      'portolan: With administrator rights, in a terminal: sudo portolan stop 80',
    ]);
    expect(stopper.done).toEqual([]);
  });

  it('are no remedy for an administrator who does not see the holder', async () => {
    const stopper = fakeStopper({ refuse: () => reportOf('refused', 'It is hidden.') });
    const snapshot = { ...hiddenServer, reader: { user: 'root', uid: 0 } };
    const { status, complained } = await run({ snapshot, stopper });
    expect([status, complained]).toEqual([6, [expect.stringContaining('is hidden')]]);
  });

  it('are not needed for a hidden holder that another way can stop', async () => {
    const stopper = fakeStopper({ ways: { way: unitWay, ways: [unitWay] } });
    const { status, printed } = await run({ snapshot: hiddenServer, stopper });
    expect(status).toBe(0);
    expect(printed[0]).toBe('To free tcp 80, held by web of user someone:');
    expect(stopper.done).toMatchObject([{ target: hiddenProcess, way: unitWay.id, elevate: false }]);
    expect((await run({ snapshot: hiddenServer, stopper, options: { way: 'signal' } })).status).toBe(6);
  });
});
