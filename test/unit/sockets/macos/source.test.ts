import { describe, expect, test } from 'vitest';
import { createMacosDetails, createMacosSource, type MacosDeps } from '../../../../electron/sockets/macos/source.ts';
import type { SourceReading } from '../../../../electron/sockets/source.ts';
import type { Connection, ConnectionRow } from '../../../../electron/sockets/systeminformation/connection-row.ts';
import { readListeningTable } from '../../../../electron/sockets/systeminformation/listening-table.ts';
import { runTool, type ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import type { RunTool } from '../../../../electron/sockets/tools/tool-problem.ts';
import { openListener } from '../../../support/listener-process.ts';
import { recorded } from '../../../support/recordings.ts';

const tools = {
  list: recorded('macos/ps.txt'),
  lines: recorded('macos/ps-command.txt'),
  sockets: recorded('macos/lsof-sockets.txt'),
  files: recorded('macos/lsof-files.txt'),
};

type Tool = keyof typeof tools;

function toolOf(program: string, words: readonly string[]): Tool {
  if (program === 'ps') return words.includes('-axww') ? 'list' : 'lines';
  return words.includes('-i') ? 'sockets' : 'files';
}

function listening(protocol: string, localAddress: string, localPort: number, pid: number): Connection {
  return {
    protocol,
    localAddress,
    localPort: String(localPort),
    peerAddress: '*',
    peerPort: '*',
    state: protocol.startsWith('udp') ? 'UNKNOWN' : 'LISTEN',
    pid,
    process: '',
  };
}

const rows = [
  listening('tcp46', '*', 3000, 33785),
  listening('tcp6', '::1', 5002, Number.NaN),
  listening('tcp6', 'fe80::1%lo0', 5000, 31195),
  listening('tcp4', '127.0.0.1', 5432, 812),
  listening('udp4', '*', 5353, 742),
  listening('tcp4', '*', 2049, 0),
  listening('tcp4', '*', 9999, 77),
  listening('tcp6', '2001:db8:1:2:3:4', 8080, Number.NaN),
];

/** macOS as the recordings have it; `answers` replaces what a tool says, and `asked` keeps what was run. */
function macos(
  change: { readonly answers?: Partial<Record<Tool, ToolAnswer>>; readonly deps?: Partial<MacosDeps> } = {},
) {
  const asked: Tool[] = [];
  const state = { rows: rows as readonly Connection[], answers: change.answers ?? {} };
  const run: RunTool = async (program, words) => {
    const tool = toolOf(program, words);
    asked.push(tool);
    return state.answers[tool] ?? { ok: true, output: tools[tool] };
  };
  const source = createMacosSource({
    library: { timeoutMs: 1_000, readTable: async () => readListeningTable(state.rows, 'darwin') },
    runTool: run,
    ownPid: 4242,
    ownUid: 501,
    findProject: (cwd) => (cwd.includes('Projects') ? { folder: cwd, marker: 'package.json' } : null),
    ...change.deps,
  });
  return { source, asked, state };
}

function socketOn({ sockets }: SourceReading, port: number) {
  return sockets.find((socket) => socket.port === port);
}

test('a socket that lsof sees has every holder with its details', async () => {
  const reading = await macos().source.read('thorough');
  expect(reading).toMatchObject({ complete: true, problems: [] });
  expect(reading.sockets).toHaveLength(rows.length);
  const node = {
    name: 'node',
    executable: '/opt/homebrew/Cellar/node/24.1.0/bin/node',
    command: ['node server.js --name my app'],
    user: 'anna',
    cwd: '/Users/anna/Projects/naïve shop',
    project: { folder: '/Users/anna/Projects/naïve shop', marker: 'package.json' },
  };
  expect(socketOn(reading, 3000)).toMatchObject({
    address: '::',
    reach: { scope: 'any', ipv4: true, ipv6: true },
    owners: [
      {
        ...node,
        pid: 33784,
        parents: [
          { pid: 33000, name: 'zsh' },
          { pid: 1, name: 'launchd' },
        ],
      },
      { ...node, pid: 33785, startedAt: '2026-11-21T10:11:13.000Z' },
    ],
    ownersComplete: true,
    ownersProblem: null,
    sources: ['systeminformation', 'lsof'],
  });
});

test('lsof names the owner that netstat could not, and mends an address that was cut off', async () => {
  const reading = await macos().source.read('thorough');
  expect(socketOn(reading, 5002)?.owners).toMatchObject([{ pid: 31195, name: 'Google Chrome Helper (Renderer)' }]);
  expect(socketOn(reading, 5000)).toMatchObject({ address: 'fe80::1', zone: 'lo0', ownersComplete: true });
  expect(socketOn(reading, 8080)).toMatchObject({ address: '2001:db8:1:2:3:4:5:6', owners: [{ pid: 33785 }] });
});

test("another user's process is named by ps, its folder is hidden, and that is said", async () => {
  const socket = socketOn(await macos().source.read('thorough'), 5432);
  expect(socket).toMatchObject({
    owners: [
      {
        pid: 812,
        name: 'postgres',
        user: '_postgres',
        executable: { unknown: 'permission' },
        cwd: { unknown: 'permission' },
        project: { unknown: 'permission' },
      },
    ],
    ownersComplete: false,
    ownersProblem: 'netstat names only the process that used it last: others may hold it too',
    sources: ['systeminformation'],
  });
});

test('the kernel and a process that has ended are no owners, each for its reason', async () => {
  const reading = await macos().source.read('thorough');
  expect(socketOn(reading, 2049)).toMatchObject({ owners: [], ownersComplete: true });
  expect(socketOn(reading, 2049)?.ownersProblem).toContain('kernel');
  expect(socketOn(reading, 9999)).toMatchObject({ owners: [], ownersComplete: false });
  expect(socketOn(reading, 9999)?.ownersProblem).toContain('pid 77) has ended');
});

describe('asking as little as possible', () => {
  test('a quiet reading starts no tool and gives the very same rows', async () => {
    const { source, asked } = macos();
    const first = await source.read('thorough');
    asked.length = 0;
    const second = await source.read('quick');
    expect(asked).toEqual([]);
    expect(second.sockets).toBe(first.sockets);
  });

  test('a thorough reading asks afresh, and what did not change stays the same object', async () => {
    const { source, asked } = macos();
    const first = await source.read('thorough');
    asked.length = 0;
    const second = await source.read('thorough');
    expect(new Set(asked)).toEqual(new Set(['list', 'lines', 'sockets', 'files']));
    expect(second.sockets).toBe(first.sockets);
  });

  test('a new socket of a known process asks for sockets only; the others stay the same objects', async () => {
    const { source, asked, state } = macos();
    const first = await source.read('thorough');
    asked.length = 0;
    state.rows = [...rows, listening('tcp4', '127.0.0.1', 6000, 812)];
    const second = await source.read('quick');
    expect(asked).toEqual(['sockets']);
    expect(second.sockets).toHaveLength(rows.length + 1);
    expect(second.sockets.filter((socket) => first.sockets.includes(socket))).toHaveLength(rows.length);
  });

  test('the order of the table does not matter', async () => {
    const { source, state } = macos();
    const first = await source.read('thorough');
    state.rows = rows.toReversed();
    expect((await source.read('quick')).sockets).toBe(first.sockets);
  });

  test('a pid that another process took over is another socket after a thorough reading', async () => {
    const { source, state } = macos();
    const before = socketOn(await source.read('thorough'), 5432)?.key;
    const later = tools.list.replace('Nov  1 06:00:09', 'Nov 21 12:00:00');
    state.answers = { list: { ok: true, output: later } };
    expect(socketOn(await source.read('thorough'), 5432)?.key).not.toBe(before);
  });
});

describe('tools that fail', () => {
  const failures = [
    ['missing', { ok: false, code: 'missing-tool', message: 'it was not found' }, 'unsupported', 'missing-tool'],
    ['hanging', { ok: false, code: 'timeout', message: 'it did not answer' }, 'timeout', 'timeout'],
    ['broken', { ok: false, code: 'failed', message: 'it ended with status 1' }, 'unsupported', 'failed'],
    ['printing nothing', { ok: true, output: '' }, 'parse', 'parse'],
    ['printing garbage', { ok: true, output: 'usage: \u0000\u0001 [-x]\n' }, 'parse', 'parse'],
  ] as const satisfies readonly (readonly [string, ToolAnswer, string, string])[];

  test.each(failures)(
    'ps %s: every row stays, its owners say why they are unknown',
    async (_how, answer, unknown, code) => {
      const reading = await macos({ answers: { list: answer, lines: answer } }).source.read('thorough');
      expect(reading.sockets).toHaveLength(rows.length);
      expect(socketOn(reading, 5432)?.owners).toMatchObject([{ pid: 812, name: { unknown }, identity: { unknown } }]);
      expect(reading.problems).toMatchObject([{ source: 'ps', code }]);
    },
  );

  test.each(failures)('lsof %s: every row stays, with one owner at most', async (_how, answer, unknown, code) => {
    const reading = await macos({ answers: { sockets: answer, files: answer } }).source.read('thorough');
    expect(reading.sockets).toHaveLength(rows.length);
    expect(socketOn(reading, 3000)?.owners).toMatchObject([{ pid: 33785, name: 'node', cwd: { unknown } }]);
    expect(socketOn(reading, 8080)?.address).toBe('2001:db8:1:2:3:4…');
    expect(reading.problems).toMatchObject([
      { code: 'parse', message: expect.stringContaining('cut off') },
      { source: 'lsof', code, rowsAffected: rows.length },
    ]);
  });

  test('what was known of a process outlives a failure of ps, and the problem stays until ps works again', async () => {
    const { source, state } = macos();
    await source.read('thorough');
    state.answers = { list: { ok: false, code: 'timeout', message: 'ps did not answer' } };
    const failed = await source.read('thorough');
    expect(socketOn(failed, 5432)?.owners).toMatchObject([{ name: 'postgres' }]);
    expect(failed.problems).toMatchObject([{ source: 'ps', code: 'timeout' }]);
    expect((await source.read('quick')).problems).toEqual(failed.problems);
    state.answers = {};
    expect((await source.read('thorough')).problems).toEqual([]);
  });
});

// lsof and ps of Linux stand in for those of macOS: the words and the fields are the same.
test.runIf(process.platform === 'linux')('real tools over a real listener', { timeout: 30_000 }, async () => {
  const listener = await openListener({ address: '::1' });
  try {
    const row: ConnectionRow = {
      protocol: 'tcp',
      family: 6,
      address: '::1',
      isCut: false,
      zone: null,
      device: { unknown: 'unsupported' },
      port: listener.port,
      dualStack: false,
      pid: { unknown: 'parse' },
      program: null,
    };
    const readDetails = createMacosDetails({
      runTool: (program, words, options) =>
        runTool(program, words, { timeoutMs: 20_000, searchPath: process.env['PATH'], ...options }),
      ownPid: process.pid,
      ownUid: process.geteuid?.() ?? -1,
      findProject: () => null,
    });
    const { details, problems } = await readDetails([row], true);
    expect(problems).toEqual([]);
    expect(details).toMatchObject([
      {
        ownersComplete: true,
        owners: [{ pid: listener.pid, name: 'node', executable: process.execPath, cwd: '/', project: null }],
      },
    ]);
    expect(details[0]?.owners[0]?.parents).toEqual(
      expect.arrayContaining([expect.objectContaining({ pid: process.pid })]),
    );
  } finally {
    await listener.end();
  }
});
