import { describe, expect, it } from 'vitest';
import type { Known } from '../../../../electron/shared/known.ts';
import type { Owner } from '../../../../electron/shared/listener.ts';
import { hiddenProcess } from '../../../../electron/shared/stop.ts';
import type { SupervisionContext } from '../../../../electron/stop/supervision/supervision.ts';
import { createSystemdDetector } from '../../../../electron/stop/supervision/systemd.ts';
import { type FakeTools, fakeTools, recorded, toolFailure } from '../../../support/recorded-units.ts';
import { socketOn } from '../../../support/sockets.ts';
import { act, supervisionOf } from '../../../support/supervision.ts';

const mainPid = 10850;
const group = '/app.slice/web.service';
const main: Partial<Owner> = { pid: mainPid, unit: { name: 'web.service', manager: 'user' } };
const show = 'systemctl --user show -- web.service';
const stop = 'systemctl --user stop web.service';

interface Machine {
  readonly tools: FakeTools;
  readonly uid?: number;
  readonly groups?: Readonly<Record<number, string>>;
  readonly processes?: Known<number>;
}

const ownPid = 4_000;

function detect(context: SupervisionContext, { tools, uid = 1000, groups = {}, processes = 1 }: Machine) {
  const paths: Readonly<Record<number, string>> = {
    [mainPid]: group,
    [ownPid]: '/app.slice/portolan.service',
    ...groups,
  };
  return createSystemdDetector({
    runTool: tools.runTool,
    groups: {
      pathOf: async (pid) => paths[pid] ?? { unknown: 'gone' },
      countIn: async () => processes,
    },
    uid,
    ownPid,
  })(context);
}

const service = (change: Readonly<Record<string, string>> = {}) => ({ [show]: recorded('service.txt', change) });

describe('a service of systemd', () => {
  it('is offered first, with what ends and when it is back', async () => {
    const found = await detect(supervisionOf(main), { tools: fakeTools(service()), processes: 5 });
    expect(found).toMatchObject({ refusal: null, lesserWays: [], reopensWithinMs: 1_300, suspects: [] });
    expect(found?.warning).toBe('systemd starts it again at once whenever it ends (Restart=always).');
    expect(found?.ways.map(({ way }) => way)).toEqual([
      {
        id: 'unit user web.service',
        kind: 'unit',
        title: 'Stop the service web.service',
        effect:
          'systemd ends it and the 4 other processes of the service. It starts again with the next session of this user.',
        warning: null,
        command: ['systemctl', '--user', 'stop', 'web.service'],
        unavailable: null,
      },
    ]);
  });

  it('is found by the socket where the process does not tell', async () => {
    const socket = socketOn(8000, { unit: 'web.service', unitManager: 'user' });
    const context = supervisionOf({ ...main, unit: { unknown: 'permission' } }, { sockets: [socket] });
    const found = await detect(context, { tools: fakeTools(service()) });
    expect(found?.ways[0]?.way.id).toBe('unit user web.service');
  });

  it('may replace another process than its main one: the main one is named', async () => {
    const parent = {
      ...supervisionOf({ pid: mainPid, name: 'nginx' }).owner,
      groupId: 1,
      hasTerminal: false,
      parentPid: 1,
    };
    const context = supervisionOf({ ...main, pid: 300 }, { ancestors: [parent] });
    const found = await detect(context, { tools: fakeTools(service()), groups: { 300: group } });
    expect(found).toMatchObject({ reopensWithinMs: null, suspects: [{ pid: mainPid, identity: `boot:${mainPid}:1` }] });
    expect(found?.warning).toMatch(/main process of web\.service \(pid 10850\)/);
  });

  it('says what survives, and does not count what could not be counted', async () => {
    const effect = async (change: Readonly<Record<string, string>>, processes: Known<number>) =>
      (
        await detect(supervisionOf(main), {
          tools: fakeTools(service({ UnitFileState: 'static', ...change })),
          processes,
        })
      )?.ways[0]?.way.effect;
    expect(await effect({ KillMode: 'process' }, 3)).toMatch(/others of the service run on/);
    expect(await effect({ KillMode: 'none' }, 3)).toMatch(/signals nothing/);
    expect(await effect({}, { unknown: 'unsupported' })).toBe('systemd ends every process of the service.');
  });

  it.each([
    ['RefuseManualStop', { RefuseManualStop: 'yes', CanStop: 'no' }, /RefuseManualStop/],
    ['CanStop', { CanStop: 'no' }, /cannot be stopped/],
  ])('that may not be stopped is only shown: %s', async (_name, change, why) => {
    const found = await detect(supervisionOf(main), { tools: fakeTools(service(change)) });
    expect(found?.ways[0]).toMatchObject({ way: { unavailable: expect.stringMatching(why) }, does: null });
  });

  it('that Portolan runs in is not stopped by it', async () => {
    const found = await detect(supervisionOf(main), {
      tools: fakeTools(service()),
      groups: { [ownPid]: `${group}/x` },
    });
    expect(found?.ways[0]).toMatchObject({
      way: { unavailable: expect.stringMatching(/Portolan itself/) },
      does: null,
    });
  });

  it.each([
    ['there is no systemctl', {}, /systemctl was not found/],
    ['it fails', { [show]: toolFailure('Failed to connect to bus: No medium found') }, /No medium found/],
    ['it prints something else', { [show]: 'certainly not' }, /could be understood/],
    ['it prints nothing', { [show]: '' }, /could be understood/],
  ])('is only shown where %s', async (_why, answers, words) => {
    const found = await detect(supervisionOf(main), { tools: fakeTools(answers) });
    expect(found?.ways[0]).toMatchObject({
      way: { command: ['systemctl', '--user', 'stop', 'web.service'], unavailable: expect.stringMatching(words) },
      does: null,
    });
  });
});

describe('a name that is not what it says', () => {
  it.each([
    ['the process is in another control group', { [mainPid]: '/machine.slice/c1.scope/system.slice/web.service' }],
    ['of which the service is only the beginning', { [mainPid]: '/app.slice/web.service-not' }],
  ])('has no way: %s', async (_why, groups) => {
    expect(await detect(supervisionOf(main), { tools: fakeTools(service()), groups })).toBeNull();
  });

  it('has no way where its manager does not know it', async () => {
    const tools = fakeTools({ [show]: recorded('absent-service.txt', { Id: 'web.service' }) });
    expect(await detect(supervisionOf(main), { tools })).toBeNull();
  });

  it('is never handed to systemctl where it could mean something else there', async () => {
    for (const name of ['*.service', '--all.service', 'a b.service']) {
      const tools = fakeTools({});
      expect(await detect(supervisionOf({ unit: { name, manager: 'system' } }), { tools })).toBeNull();
      expect(tools.runs).toEqual([]);
    }
  });

  it('in a container is none of the business of the systemd outside', async () => {
    const tools = fakeTools(service());
    expect(await detect(supervisionOf({ ...main, containerId: 'c'.repeat(64) }), { tools })).toBeNull();
  });

  it("of another person's manager is shown with how they, or an administrator, stop it", async () => {
    const tools = fakeTools(service());
    const groups = { [mainPid]: '/user.slice/user-1001.slice/user@1001.service/app.slice/web.service' };
    const found = await detect(supervisionOf({ ...main, user: 'ada' }), { tools, groups });
    expect(tools.runs).toEqual([]);
    expect(found?.ways[0]).toMatchObject({
      way: { command: ['sudo', 'systemctl', '--user', '--machine=ada@.host', 'stop', 'web.service'] },
      does: null,
    });
  });
});

describe('what only groups what a person started', () => {
  it('comes after the plain signal, and says that more would end', async () => {
    const name = 'app-code-1.service';
    const tools = fakeTools({
      [`systemctl --user show -- ${name}`]: recorded('service.txt', { Id: name, ControlGroup: '/a' }),
    });
    const found = await detect(supervisionOf({ ...main, unit: { name, manager: 'user' } }), {
      tools,
      groups: { [mainPid]: '/a' },
    });
    expect(found).toMatchObject({ ways: [], warning: null, reopensWithinMs: null });
    expect(found?.lesserWays[0]?.way.warning).toMatch(/more than this port/);
  });

  it('so does a service for what was started in a terminal of it, but not for itself', async () => {
    const inTerminal = (pid: number) =>
      detect(supervisionOf({ ...main, pid }, { hasTerminal: true }), {
        tools: fakeTools(service()),
        groups: { 300: group },
      });
    expect(await inTerminal(300)).toMatchObject({ ways: [], lesserWays: [{ way: { warning: expect.any(String) } }] });
    expect(await inTerminal(mainPid)).toMatchObject({ lesserWays: [], ways: [{ way: { warning: null } }] });
  });

  it("a launcher's service is the way for its own main process only", async () => {
    const cron = { name: 'cron.service', manager: 'system' } as const;
    const tools = fakeTools({
      'systemctl show -- cron.service': recorded('service.txt', { Id: 'cron.service', ControlGroup: '/cron' }),
    });
    const groups = { [mainPid]: '/cron', 300: '/cron' };
    expect(await detect(supervisionOf({ pid: 300, unit: cron }), { tools, groups })).toBeNull();
    expect((await detect(supervisionOf({ pid: mainPid, unit: cron }), { tools, groups }))?.ways).toHaveLength(1);
  });

  it('the session itself is never offered', async () => {
    const tools = fakeTools({});
    const unit = { name: 'user@1000.service', manager: 'system' } as const;
    expect(await detect(supervisionOf({ unit }), { tools })).toBeNull();
    expect(tools.runs).toEqual([]);
  });
});

describe('a holder that this user may not see', () => {
  const hidden = (name: string) =>
    supervisionOf({ ...hiddenProcess, unit: { name, manager: 'system' }, containerId: { unknown: 'permission' } });

  it('is ended with its service', async () => {
    const tools = fakeTools({ 'systemctl show -- web.service': recorded('service.txt') });
    expect((await detect(hidden('web.service'), { tools }))?.ways[0]?.way).toMatchObject({
      id: 'unit system web.service',
      unavailable: null,
    });
  });

  it('but not with one that starts others, which it may be', async () => {
    const tools = fakeTools({ 'systemctl show -- docker.service': recorded('service.txt', { Id: 'docker.service' }) });
    expect(await detect(hidden('docker.service'), { tools })).toBeNull();
  });
});

describe('a port whose holder this user may not see, and which no service is known of', () => {
  const unseen = { ...hiddenProcess, unit: { unknown: 'permission' }, containerId: { unknown: 'permission' } } as const;
  const tools = () =>
    fakeTools({
      'systemctl show -- *.socket': recorded('socket.txt'),
      'systemctl show -- act.service': recorded('idle-service.txt'),
    });

  it('is held by systemd where a socket unit listens there', async () => {
    const found = await detect(supervisionOf(unseen, { sockets: [socketOn(23452)] }), { tools: tools() });
    expect(found).toMatchObject({
      refusal: null,
      ways: [{ way: { id: 'unit system act.socket', unavailable: null } }],
    });
  });

  it('is not where none does, or nobody can say', async () => {
    expect(await detect(supervisionOf(unseen, { sockets: [socketOn(8080)] }), { tools: tools() })).toBeNull();
    expect(await detect(supervisionOf(unseen, { sockets: [socketOn(23452)] }), { tools: fakeTools({}) })).toBeNull();
  });
});

describe('a service that a socket starts', () => {
  const woken = {
    'systemctl --user show -- web.service': recorded('service.txt', {
      TriggeredBy: 'act.socket',
      Restart: 'no',
      RequiredBy: 'need.service idle.service',
    }),
    'systemctl --user show -- act.socket need.service idle.service': [
      recorded('socket.txt'),
      recorded('service.txt', { Id: 'need.service' }),
      recorded('idle-service.txt', { Id: 'idle.service' }),
    ].join('\n\n'),
  };

  it.each([
    ['127.0.0.1', 23452, 'tcp'],
    ['::1', 23453, 'udp'],
    ['::', 23455, 'tcp'],
  ] as const)('leaves %s port %i to systemd, whatever becomes of the service', async (address, port, protocol) => {
    const sockets = [socketOn(port, { address, protocol })];
    const found = await detect(supervisionOf(main, { sockets }), { tools: fakeTools(woken) });
    expect(found?.warning).toMatch(/keeps the port open for act\.socket/);
    expect(found?.ways[0]?.way).toMatchObject({
      id: 'unit user act.socket web.service',
      command: ['systemctl', '--user', 'stop', 'act.socket', 'web.service'],
    });
    expect(found?.ways[0]?.way.effect).toMatch(/act\.socket goes first.*stopped too: need\.service\./);
  });

  it.each([
    ['127.0.0.1', 23452, 'udp'],
    ['127.0.0.2', 23452, 'tcp'],
    ['127.0.0.1', 2345, 'tcp'],
  ] as const)('does not leave %s port %i/%s to it', async (address, port, protocol) => {
    const sockets = [socketOn(port, { address, protocol })];
    const found = await detect(supervisionOf(main, { sockets }), { tools: fakeTools(woken) });
    expect(found?.warning).toBe('A connection to act.socket starts it again.');
  });
});

describe('systemd that waits on a socket itself', () => {
  const manager = { pid: 900, name: 'systemd', executable: '/usr/lib/systemd/systemd', command: ['systemd', '--user'] };
  const held = { sockets: [socketOn(23452)] };

  it('is never signalled: its socket unit is stopped, with what it has started', async () => {
    const tools = fakeTools({
      'systemctl --user show -- *.socket': [
        recorded('socket.txt'),
        recorded('socket.txt', { Id: 'other.socket', Listen: '/run/x (Stream)' }),
      ].join('\n\n'),
      'systemctl --user show -- act.service': recorded('service.txt', { Id: 'act.service' }),
    });
    const found = await detect(supervisionOf(manager, held), { tools });
    expect(found?.refusal).toMatch(/systemd itself holds this port/);
    expect(found?.ways.map(({ way }) => [way.id, way.title])).toEqual([
      ['unit user act.socket act.service', 'Stop the service act.service'],
    ]);
  });

  it('is never signalled where it cannot be asked either', async () => {
    const found = await detect(supervisionOf(manager, held), { tools: fakeTools({}) });
    expect(found).toMatchObject({ ways: [], refusal: expect.stringMatching(/was not found/) });
  });

  it('is the first process where nobody may see its file', async () => {
    const tools = fakeTools({
      'systemctl show -- *.socket': recorded('socket.txt'),
      'systemctl show -- act.service': recorded('idle-service.txt'),
    });
    const first = { pid: 1, name: 'systemd', executable: { unknown: 'permission' }, command: ['/sbin/init'] } as const;
    const found = await detect(supervisionOf(first, held), { tools });
    expect(found?.ways.map(({ way }) => way)).toMatchObject([
      {
        id: 'unit system act.socket',
        title: 'Stop the socket act.socket',
        effect: 'systemd closes the port, so that no connection starts act.service any more.',
      },
    ]);
  });

  it('is told from a program that only has its name', async () => {
    const program = { ...manager, executable: '/home/ada/systemd-like', command: ['/home/ada/systemd-like'] };
    expect(await detect(supervisionOf(program, held), { tools: fakeTools({}) })).toBeNull();
  });
});

describe('stopping it', () => {
  async function stopped(
    answer: Parameters<typeof fakeTools>[0][string],
    change: Readonly<Record<string, string>> = {},
  ) {
    const tools = fakeTools({ ...service(change), [stop]: answer });
    const found = await detect(supervisionOf(main), { tools });
    return { tools, result: await act(found?.ways[0]) };
  }

  it('runs the very command that was shown, once', async () => {
    const { tools, result } = await stopped('');
    expect(result).toEqual({ ok: true });
    expect(tools.runs.filter((run) => run.includes(' stop '))).toEqual([stop]);
  });

  it.each([
    ['Failed to stop web.service: Interactive authentication required.\nSee system logs', 'permission-denied'],
    ['Failed to stop web.service: Access denied', 'permission-denied'],
    ['Failed to stop web.service: Operation refused, unit web.service may be requested by dependency only', 'refused'],
    ['Failed to stop web.service: Unit web.service not loaded.', 'already-gone'],
    ['Job for web.service canceled.', 'unknown'],
    ['', 'unknown'],
  ])('that ends with %j is told as %s', async (complaint, outcome) => {
    const { result } = await stopped(toolFailure(complaint));
    expect(result).toMatchObject({ ok: false, outcome });
    if (!result.ok && outcome === 'permission-denied') {
      expect(result.remedy?.command).toEqual(['sudo', 'systemctl', '--user', 'stop', 'web.service']);
    }
  });

  it('that takes too long is told as not known, since systemd goes on', async () => {
    const { result } = await stopped({ ok: false, code: 'timeout', message: 'systemctl did not answer' });
    expect(result).toMatchObject({ outcome: 'unknown', detail: expect.stringMatching(/within 155 s and goes on/) });
  });

  it.each([
    ['1min 12.500000s', 155_000],
    ['infinity', 600_000],
    ['whatever', 190_000],
  ])('waits by the own limit of the service: %s', async (TimeoutStopUSec, bound) => {
    const { tools } = await stopped('', { TimeoutStopUSec });
    expect(tools.options.at(-1)).toEqual({ timeoutMs: bound });
  });
});
