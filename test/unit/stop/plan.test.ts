import { describe, expect, test } from 'vitest';
import type { Known } from '../../../electron/shared/known.ts';
import type { Owner, Socket } from '../../../electron/shared/listener.ts';
import type { Reading } from '../../../electron/shared/snapshot.ts';
import {
  hiddenProcess,
  type StopPlan,
  type StopReport,
  type StopTarget,
  type StopWay,
} from '../../../electron/shared/stop.ts';
import { type PlanDeps, type PlanQuestion, prepareStop } from '../../../electron/stop/plan.ts';
import type { ProcessTable } from '../../../electron/stop/processes/process-table.ts';
import { finding as findingOf } from '../../../electron/stop/supervision/finding.ts';
import type { Detector, Finding } from '../../../electron/stop/supervision/supervision.ts';
import { tableOf } from '../../support/processes.ts';
import { readingOf } from '../../support/snapshots.ts';
import { container, owner, socketOn } from '../../support/sockets.ts';

const target: StopTarget = {
  pid: 100,
  identity: 'boot:100:1',
  protocol: 'tcp',
  port: 8080,
  keys: ['tcp 127.0.0.1:8080 #8080'],
};

function way(id: string, change: Partial<StopWay> = {}): StopWay {
  return {
    id,
    kind: 'unit',
    title: `Do ${id}`,
    effect: '',
    warning: null,
    command: ['do', id],
    unavailable: null,
    ...change,
  };
}

interface Given {
  readonly question?: Partial<PlanQuestion>;
  readonly identity?: string | null;
  readonly table?: Known<ProcessTable>;
  readonly finding?: Partial<Finding>;
  readonly deps?: Partial<PlanDeps>;
  readonly reading?: Partial<Reading>;
}

async function prepare(sockets: readonly Socket[], given: Given = {}) {
  const { identity = 'boot:100:1', table = tableOf([{ pid: 100 }]), finding } = given;
  return prepareStop(
    { target, scope: 'process', way: null, force: false, graceMs: null, ...given.question },
    readingOf(sockets, given.reading),
    {
      platform: 'linux',
      control: { identityOf: async () => identity, ownPids: new Set([7, 8]), abrupt: false },
      readProcesses: async () => table,
      detectors: finding ? [async () => findingOf(finding)] : [],
      countClients: () => 2,
      graceOf: () => 5_000,
      startAgain: () => ({ command: 'server --listen', folder: '/srv' }),
      canElevate: true,
      ...given.deps,
    },
  );
}

async function plan(sockets: readonly Socket[], given?: Given): Promise<StopPlan> {
  const prepared = await prepare(sockets, given);
  if ('outcome' in prepared) throw new Error(prepared.detail);
  return prepared.plan;
}

async function refusal(sockets: readonly Socket[], given?: Given): Promise<StopReport> {
  const prepared = await prepare(sockets, given);
  if ('plan' in prepared && !('outcome' in prepared)) throw new Error('it was planned');
  return prepared as StopReport;
}

test('names the process, what closes with it, who else keeps the socket open, and who is cut off', async () => {
  const shared = socketOn(8080, { owners: [owner(100), owner(101, { name: 'worker' })] });
  expect(await plan([socketOn(22, { owners: [owner(5)] }), socketOn(9229), shared])).toEqual({
    target,
    scope: 'process',
    force: false,
    way: expect.objectContaining({ id: 'signal', kind: 'signal', unavailable: null }),
    ways: [expect.objectContaining({ id: 'signal' })],
    signal: 'SIGTERM',
    abrupt: false,
    graceMs: 5_000,
    name: 'server',
    command: 'server --listen',
    user: 'someone',
    processes: [
      {
        pid: 100,
        identity: 'boot:100:1',
        name: 'server',
        command: 'server --listen',
        user: 'someone',
        role: 'target',
      },
    ],
    scopes: [
      { scope: 'process', processes: 1 },
      { scope: 'port', processes: 2 },
    ],
    closes: ['tcp 127.0.0.1:9229'],
    coOwners: [{ pid: 101, name: 'worker' }],
    children: [],
    clients: 2,
    needsElevation: false,
    startAgain: { command: 'server --listen', folder: '/srv' },
  });
});

test('the port’s own sockets come first among those that close', async () => {
  expect((await plan([socketOn(80), socketOn(8080)])).closes).toEqual(['tcp 127.0.0.1:8080', 'tcp 127.0.0.1:80']);
});

describe('nothing is signalled', () => {
  test.each([
    ['the first process', { pid: 1 }, 'boot:100:1', 'refused', 'first process'],
    ['Portolan itself', { pid: 7 }, 'boot:100:1', 'refused', 'Portolan itself'],
    ['another process that has the pid now', {}, 'boot:100:2', 'refused', 'belongs to another one'],
    ['a process that has ended', {}, null, 'already-gone', 'had already ended'],
  ] as const)('where the target is %s', async (_what, change, identity, outcome, words) => {
    const meant = { ...target, ...change };
    const socket = socketOn(8080, { owners: [owner(meant.pid, { identity: target.identity })] });
    const report = await refusal([socket], { question: { target: meant }, identity });
    expect(report).toMatchObject({ outcome, mayForce: false, mayElevate: false });
    expect(report.detail).toContain('Nothing was signalled');
    expect(report.detail).toContain(words);
  });

  test('where the listener was closed and opened again since it was shown', async () => {
    const report = await refusal([socketOn(8080, { key: 'tcp 127.0.0.1:8080 #9999' })]);
    expect(report).toMatchObject({ outcome: 'refused', detail: expect.stringContaining('closed and opened again') });
  });

  test('where the process no longer listens', async () => {
    expect(await refusal([socketOn(9229)])).toMatchObject({ outcome: 'already-gone' });
  });

  test('where another process holds the socket now', async () => {
    expect(await refusal([socketOn(8080, { owners: [owner(200)] })])).toMatchObject({ outcome: 'already-gone' });
  });

  test('where the sockets cannot be read', async () => {
    const problem = {
      source: 's',
      code: 'failed',
      message: 'no /proc',
      rowsAffected: null,
      remedy: 'mount it',
    } as const;
    const report = await refusal([], { reading: { sources: [], complete: false, problems: [problem] } });
    expect(report).toMatchObject({ outcome: 'refused', detail: expect.stringContaining('no /proc') });
  });
});

describe('scopes', () => {
  const family = tableOf([
    { pid: 100, groupId: 100 },
    { pid: 101, parentPid: 100, groupId: 100 },
    { pid: 102, parentPid: 101, groupId: 102 },
    { pid: 200, groupId: 200 },
  ]);

  test('say how many each would reach, and what runs on', async () => {
    const { scopes, children } = await plan([socketOn(8080)], { table: family });
    expect(scopes).toEqual([
      { scope: 'process', processes: 1 },
      { scope: 'children', processes: 3 },
      { scope: 'group', processes: 2 },
    ]);
    expect(children).toEqual([
      { pid: 101, name: 'program 101' },
      { pid: 102, name: 'program 102' },
    ]);
  });

  test.each([
    ['children', [100, 101, 102]],
    ['group', [100, 101]],
  ] as const)('%s signals parents before their children, each named', async (scope, pids) => {
    const { processes } = await plan([socketOn(8080)], { table: family, question: { scope } });
    expect(processes.map(({ pid }) => pid)).toEqual(pids);
    expect(processes[1]).toMatchObject({ identity: 'boot:101:1', name: 'program 101', command: 'program 101' });
  });

  test('port means everybody who holds it', async () => {
    const shared = socketOn(8080, { owners: [owner(100), owner(101)] });
    const { processes, coOwners, closes } = await plan([shared], { question: { scope: 'port' } });
    expect(processes.map(({ pid, role }) => [pid, role])).toEqual([
      [100, 'target'],
      [101, 'holder'],
    ]);
    expect([coOwners, closes]).toEqual([[], ['tcp 127.0.0.1:8080']]);
  });

  test('that would reach Portolan itself are not offered, and refused', async () => {
    const table = tableOf([
      { pid: 100, groupId: 100 },
      { pid: 7, groupId: 100 },
    ]);
    expect((await plan([socketOn(8080)], { table })).scopes).toEqual([{ scope: 'process', processes: 1 }]);
    expect(await refusal([socketOn(8080)], { table, question: { scope: 'group' } })).toMatchObject({
      outcome: 'refused',
    });
  });

  test.each([
    ['systemd', 'linux', { executable: '/usr/lib/systemd/systemd', command: ['systemd', '--user'] }],
    ['node', 'linux', { executable: '/usr/bin/node', command: ['PM2 v5.3.0: God Daemon (/home/ada/.pm2)'] }],
    ['svchost.exe', 'win32', { executable: 'C:\\Windows\\System32\\svchost.exe', command: ['svchost.exe', '-k', 'x'] }],
    ['launchd', 'darwin', { executable: '/sbin/launchd', command: ['launchd'] }],
  ] as const)(
    'that would reach %s, which serves others on %s, are not offered, and refused',
    async (name, platform, own) => {
      const shared = socketOn(8080, { owners: [owner(100), owner(50, { name, ...own })] });
      const deps = { platform };
      expect((await plan([shared], { deps })).scopes).toEqual([{ scope: 'process', processes: 1 }]);
      expect(await refusal([shared], { deps, question: { scope: 'port' } })).toMatchObject({ outcome: 'refused' });
      const ordinary = socketOn(8080, { owners: [owner(100), owner(50)] });
      expect((await plan([ordinary], { deps })).scopes).toContainEqual({ scope: 'port', processes: 2 });
    },
  );

  test('that would reach more than anybody looks at are not offered, and refused', async () => {
    const crowd = Array.from({ length: 1_000 }, (_, index) => ({ pid: 1_000 + index, parentPid: 100 }));
    const table = tableOf([{ pid: 100 }, ...crowd]);
    expect((await plan([socketOn(8080)], { table })).scopes).toEqual([{ scope: 'process', processes: 1 }]);
    expect(await refusal([socketOn(8080)], { table, question: { scope: 'children' } })).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('1001 processes'),
    });
  });

  test('that cannot be known are refused, not narrowed', async () => {
    const table = { unknown: 'unsupported' } as const;
    const report = await refusal([socketOn(8080)], { table, question: { scope: 'children' } });
    expect(report.outcome).toBe('refused');
    expect((await plan([socketOn(8080)], { table })).children).toEqual({ unknown: 'unsupported' });
  });
});

describe('ways', () => {
  const unit = way('unit user web.service');
  const act = async () => ({ ok: true }) as const;

  test('the supervisor’s own comes before the signal, which carries the warning', async () => {
    const finding = {
      ways: [{ way: unit, does: { act } }],
      lesserWays: [{ way: way('later'), does: null }],
      warning: 'It will be started again.',
    };
    const { way: chosen, ways, signal, processes } = await plan([socketOn(8080)], { finding });
    expect(chosen).toBe(unit);
    expect(ways.map(({ id, warning }) => [id, warning])).toEqual([
      ['unit user web.service', null],
      ['signal', 'It will be started again.'],
      ['later', null],
    ]);
    expect([signal, processes]).toEqual([null, []]);
  });

  test.each([
    [false, /^It gets SIGTERM.+ The far service goes on\.$/],
    [true, /^It gets SIGKILL.+ The far service goes on\.$/],
  ])('what the signal does is said with what else is known of it, forced: %s', async (force, effect) => {
    const finding = { signalEffect: 'The far service goes on.' };
    expect((await plan([socketOn(8080)], { finding, question: { force } })).way.effect).toMatch(effect);
  });

  test('the person may choose the signal all the same', async () => {
    const finding = { ways: [{ way: unit, does: { act } }] };
    const { way: chosen, signal } = await plan([socketOn(8080)], { finding, question: { way: 'signal' } });
    expect([chosen.id, signal]).toEqual(['signal', 'SIGTERM']);
  });

  test('what it ends may be started again in a better way than by its command line', async () => {
    const finding = { ways: [{ way: unit, startAgain: ['systemctl', 'start', 'a b.service'], does: { act } }] };
    expect((await plan([socketOn(8080)], { finding })).startAgain).toEqual({
      command: "systemctl start 'a b.service'",
      folder: null,
    });
  });

  test('a parent that ends with it is what is started again; where that is not known, the process itself', async () => {
    const parent = { pid: 50, identity: 'boot:50:1' };
    const finding = { ways: [{ way: way('parent', { kind: 'parent' }), does: { signals: [parent] } }] };
    const table = tableOf([{ pid: 50 }, { pid: 100 }]);
    const startAgain: PlanDeps['startAgain'] = ({ command }) => ({ command: String(command), folder: null });
    const { startAgain: again } = await plan([socketOn(8080)], { finding, table, deps: { startAgain } });
    expect(again?.command).toBe('program,50');
    const titled: PlanDeps['startAgain'] = (process) =>
      String(process.command) === 'program,50' ? null : startAgain(process);
    const other = await plan([socketOn(8080)], { finding, table, deps: { startAgain: titled } });
    expect(other.startAgain?.command).toBe('server,--listen');
  });

  test('force passes over ways that cannot be forced', async () => {
    const finding = { ways: [{ way: unit, does: { act } }] };
    const { way: chosen, signal } = await plan([socketOn(8080)], { finding, question: { force: true } });
    expect([chosen.id, signal]).toEqual(['signal', 'SIGKILL']);
  });

  test('a parent is signalled before the target', async () => {
    const parent = { pid: 50, identity: 'boot:50:1' };
    const finding = { ways: [{ way: way('parent', { kind: 'parent' }), does: { signals: [parent] } }] };
    const prepared = await prepare([socketOn(8080)], { finding, table: tableOf([{ pid: 50 }, { pid: 100 }]) });
    if ('outcome' in prepared) throw new Error(prepared.detail);
    expect(prepared.plan.processes.map(({ pid, role }) => [pid, role])).toEqual([
      [50, 'parent'],
      [100, 'target'],
    ]);
    expect(prepared.orders).toEqual([
      { ...parent, keys: [] },
      { pid: 100, identity: 'boot:100:1', keys: target.keys },
    ]);
  });

  test('a signal that would do harm is refused with the way that works', async () => {
    const finding = {
      refusal: 'docker-proxy only passes the port on.',
      ways: [{ way: way('container 3f', { unavailable: 'The engine did not answer.' }), does: null }],
    };
    const report = await refusal([socketOn(8080)], { finding });
    expect(report).toMatchObject({ outcome: 'refused', remedy: { words: 'Do container 3f.' } });
    expect(report.remedy?.command).toEqual(['do', 'container 3f']);
    expect(await refusal([socketOn(8080)], { finding, question: { way: 'signal' } })).toMatchObject({
      detail: expect.stringContaining('docker-proxy only passes the port on.'),
    });
  });

  test('what the first process of the system holds can be stopped with its unit', async () => {
    const first = { ...target, pid: 1, identity: 'boot:1:1' };
    const finding = { refusal: 'systemd runs everything.', ways: [{ way: unit, does: { act } }] };
    const socket = socketOn(8080, { owners: [owner(1)] });
    const given = { question: { target: first }, identity: 'boot:1:1', finding };
    expect((await plan([socket], given)).way).toBe(unit);
  });

  test('one that is not there any more is refused, not replaced', async () => {
    expect(await refusal([socketOn(8080)], { question: { way: 'unit user web.service' } })).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('has changed since'),
    });
  });

  test('a container takes with it what its engine passes on', async () => {
    const web = container('web');
    const finding = { ways: [{ way: way(`container ${web.id}`, { kind: 'container' }), does: { act } }] };
    const sockets = [
      socketOn(8080, { container: web }),
      socketOn(8443, { container: web, owners: [owner(300)] }),
      socketOn(22, { owners: [owner(5)] }),
    ];
    expect((await plan(sockets, { finding })).closes).toEqual(['tcp 127.0.0.1:8080', 'tcp 127.0.0.1:8443']);
  });
});

describe('a holder that this user may not see', () => {
  const hidden = { ...target, ...hiddenProcess };
  const socket = socketOn(8080, { owners: [], ownersComplete: false, unit: 'web.service', unitManager: 'system' });

  test('can be stopped with its service, and never by a signal', async () => {
    const seen: Owner[] = [];
    const detect: Detector = async ({ owner: holder }) => {
      seen.push(holder);
      return findingOf({ ways: [{ way: way('unit'), does: { act: async () => ({ ok: true }) } }] });
    };
    const {
      way: chosen,
      ways,
      processes,
      closes,
    } = await plan([socket], {
      question: { target: hidden },
      deps: { detectors: [detect] },
    });
    expect(seen).toMatchObject([{ unit: { name: 'web.service', manager: 'system' }, user: 'someone' }]);
    expect([chosen.id, processes, closes]).toEqual(['unit', [], ['tcp 127.0.0.1:8080']]);
    expect(ways[1]).toMatchObject({ id: 'signal', unavailable: expect.stringContaining('hidden') });
  });

  test('is refused where nothing else is known of it', async () => {
    expect(await refusal([socket], { question: { target: hidden } })).toMatchObject({ outcome: 'refused' });
  });

  test('is another one when the socket is another one', async () => {
    const question = { target: { ...hidden, keys: ['tcp 127.0.0.1:8080 #1'] } };
    expect(await refusal([socket], { question })).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('opened again'),
    });
    expect(await refusal([], { question })).toMatchObject({ outcome: 'already-gone' });
  });
});

test('another’s process needs administrator rights, if they can be asked for', async () => {
  const socket = socketOn(8080, { owners: [owner(100, { user: 'postgres' })] });
  expect((await plan([socket])).needsElevation).toBe(true);
  expect((await plan([socket], { deps: { canElevate: false } })).needsElevation).toBe(false);
  expect((await plan([socket], { reading: { reader: { user: 'root', uid: 0 } } })).needsElevation).toBe(false);
});
