import { describe, expect, test } from 'vitest';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import type { ParentDetectorDeps } from '../../../../electron/stop/supervision/parents.ts';
import { ancestor, judged, nodeServer, runBy } from '../../../support/ancestry.ts';

const python = '/usr/bin/python3.11';
const god = ancestor(10, '/usr/bin/node', ['PM2 v5.3.0: God Daemon (/home/someone/.pm2)']);
const supervisord = ancestor(10, python, [
  python,
  '/usr/bin/supervisord',
  '-n',
  '-c',
  '/etc/supervisor/supervisord.conf',
]);
const named = { SUPERVISOR_PROCESS_NAME: 'web_0', SUPERVISOR_GROUP_NAME: 'web' };

describe('a manager with a command of its own', () => {
  test.each([
    ['pm2', god, { pm_id: '3' }, ['pm2', 'stop', '3']],
    [
      'supervisord',
      supervisord,
      named,
      ['supervisorctl', '-c', '/etc/supervisor/supervisord.conf', 'stop', 'web:web_0'],
    ],
    [
      'supervisord, from a folder',
      ancestor(10, python, [python, '/usr/bin/supervisord', '-c', 'conf/s.conf']),
      { SUPERVISOR_PROCESS_NAME: 'web' },
      ['supervisorctl', '-c', '/srv/app/conf/s.conf', 'stop', 'web'],
    ],
    [
      'runit',
      ancestor(10, '/usr/bin/runsv', ['runsv', 'web'], { cwd: '/etc/sv/web' }),
      {},
      ['sv', 'down', '/etc/sv/web'],
    ],
    [
      's6',
      ancestor(10, '/bin/s6-supervise', ['s6-supervise', 'web'], { cwd: '/run/s6/web' }),
      {},
      ['s6-svc', '-d', '/run/s6/web'],
    ],
    [
      'daemontools',
      ancestor(10, '/usr/bin/supervise', ['supervise', 'web'], { cwd: '/service/web' }),
      {},
      ['svc', '-d', '/service/web'],
    ],
  ])('%s', async (_name, manager, variables, command) => {
    const ran: (readonly string[])[] = [];
    const runTool: ParentDetectorDeps['runTool'] = async (program, words, { timeoutMs }) => {
      expect(timeoutMs).toBe(7_000);
      ran.push([program, ...words]);
      return { ok: true, output: '' };
    };
    const { ways, warning } = await judged(runBy(nodeServer, [manager]), { variables, runTool });
    expect(ways.map(({ way }) => [way.kind, way.command, way.unavailable])).toEqual([['manager', command, null]]);
    expect(warning).toMatch(/\(pid 10\) (?:starts it again at once|may start it again)\.$/);
    const does = ways[0]?.does;
    if (!does || !('act' in does)) throw new Error('it cannot be done');
    expect(await does.act(2_000)).toEqual({ ok: true });
    expect(ran).toEqual([command]);
  });

  test('pm2 is asked where its daemon has its sockets', async () => {
    let asked: unknown = null;
    const runTool: ParentDetectorDeps['runTool'] = async (_program, _words, { environment }) => {
      asked = environment;
      return { ok: true, output: '' };
    };
    const { ways } = await judged(runBy(nodeServer, [god]), { variables: { pm_id: '0' }, runTool });
    const does = ways[0]?.does;
    if (does && 'act' in does) await does.act(0);
    expect(asked).toEqual({ PM2_HOME: '/home/someone/.pm2' });
  });

  test('one whose program cannot be named is only shown, with its list', async () => {
    const { ways } = await judged(runBy(nodeServer, [god]), { readVariables: async () => ({ unknown: 'permission' }) });
    expect(ways.map(({ way, does }) => [way.title, way.command, does])).toEqual([
      ['See what pm2 runs', ['pm2', 'list'], null],
    ]);
    expect(ways[0]?.way.unavailable).toContain('cannot be told from here');
  });

  test.each([
    { SUPERVISOR_PROCESS_NAME: 'all' },
    { SUPERVISOR_PROCESS_NAME: '*', SUPERVISOR_GROUP_NAME: 'web' },
    { SUPERVISOR_PROCESS_NAME: 'web other' },
    { SUPERVISOR_PROCESS_NAME: '--configuration=/tmp/x' },
  ])('a name that would stop others is not passed on: %j', async (variables) => {
    const daemon = ancestor(10, '/usr/bin/python3.11', ['/usr/bin/python3', '/usr/bin/supervisord']);
    const { ways } = await judged(runBy(nodeServer, [daemon]), { variables });
    expect(ways).toMatchObject([{ way: { command: ['supervisorctl', 'status'] }, does: null }]);
  });

  test('a number that is none is not passed on', async () => {
    const { ways } = await judged(runBy(nodeServer, [god]), { variables: { pm_id: 'all' } });
    expect(ways[0]?.way.command).toEqual(['pm2', 'list']);
  });

  test('one whose tool is absent is shown with the command', async () => {
    const { ways } = await judged(runBy(nodeServer, [god]), { variables: { pm_id: '3' }, isOnPath: () => false });
    expect(ways[0]).toMatchObject({
      way: { command: ['pm2', 'stop', '3'], unavailable: 'pm2 is not in the search path.' },
      does: null,
    });
  });

  test('one that may see other files, as in a container, is not asked from here', async () => {
    const { ways } = await judged(runBy(nodeServer, [supervisord]), {
      variables: named,
      seesSameFiles: async () => false,
    });
    expect(ways).toMatchObject([{ way: { unavailable: expect.stringContaining('asked from there') }, does: null }]);
  });

  test('another user’s pm2 is left to that user', async () => {
    const theirs = { ...god, user: 'another' };
    const { ways } = await judged(runBy(nodeServer, [theirs]), { variables: { pm_id: '3' } });
    expect(ways[0]).toMatchObject({ way: { unavailable: expect.stringContaining('belongs to another') }, does: null });
  });

  test('what it runs is not ended beside it, or only as a lesser way', async () => {
    const nodemon = ancestor(20, '/usr/bin/node', ['node', '/app/node_modules/.bin/nodemon', 'server.js']);
    const finding = await judged(runBy(nodeServer, [nodemon, god]), { variables: { pm_id: '3' } });
    expect(finding.ways.map(({ way }) => way.kind)).toEqual(['manager']);
    expect(finding.lesserWays.map(({ way }) => [way.kind, way.warning])).toEqual([
      ['parent', 'pm2 (pid 10) may start it all again.'],
    ]);
  });

  test('a manager that is the first process, as in a container, can be asked', async () => {
    const { ways } = await judged(runBy(nodeServer, [{ ...supervisord, pid: 1 }]), { variables: named });
    expect(ways.map(({ way }) => way.unavailable)).toEqual([null]);
  });

  test('the nearest manager knows best', async () => {
    const s6 = ancestor(5, '/bin/s6-supervise', ['s6-supervise', 'supervisord'], { cwd: '/run/s6/supervisord' });
    const { ways } = await judged(runBy(nodeServer, [supervisord, s6]), { variables: named });
    expect(ways.map(({ way }) => way.command?.[0])).toEqual(['supervisorctl']);
  });

  test.each<readonly [ToolAnswer, string, string]>([
    [{ ok: false, code: 'failed', message: 'pm2 ended with status 1' }, 'unknown', 'is not known'],
    [{ ok: false, code: 'timeout', message: 'pm2 did not answer within 5 s' }, 'unknown', 'is not known'],
    [
      { ok: false, code: 'permission', message: 'pm2 may not be run by this user' },
      'permission-denied',
      'Nothing was stopped',
    ],
    [{ ok: false, code: 'missing-tool', message: 'pm2 was not found' }, 'refused', 'Nothing was stopped'],
  ])('a tool that fails: %j', async (answer, outcome, words) => {
    const { ways } = await judged(runBy(nodeServer, [god]), { variables: { pm_id: '3' }, runTool: async () => answer });
    const does = ways[0]?.does;
    if (!does || !('act' in does)) throw new Error('it cannot be done');
    expect(await does.act(0)).toMatchObject({ ok: false, outcome, detail: expect.stringContaining(words) });
  });
});

describe('a manager that listens itself', () => {
  test('pm2 holds the ports of its clusters: it is not signalled', async () => {
    const finding = await judged(runBy({ executable: god.executable, command: god.command }, []));
    expect(finding.refusal).toContain('would end all of them');
    expect(finding.lesserWays).toMatchObject([{ way: { command: ['pm2', 'list'] }, does: null }]);
  });

  test('supervisord: what else ends is said', async () => {
    const { executable, command } = supervisord;
    const finding = await judged(runBy({ executable, command }, []));
    expect(finding).toMatchObject({ refusal: null, warning: expect.stringContaining('ends all programs') });
  });
});
