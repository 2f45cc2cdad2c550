import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceReading } from '../../../../electron/sockets/source.ts';
import type { Connection } from '../../../../electron/sockets/systeminformation/connection-row.ts';
import { readListeningTable } from '../../../../electron/sockets/systeminformation/listening-table.ts';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import { joinArguments, splitCommandLine } from '../../../../electron/sockets/windows/command-line.ts';
import {
  parseProcessList,
  powershellProgram,
  powershellWords,
} from '../../../../electron/sockets/windows/process-list.ts';
import { createWindowsSource } from '../../../../electron/sockets/windows/source.ts';
import { recorded } from '../../../support/recordings.ts';

describe('command lines', () => {
  // The first rows are the table of "Parsing C command-line arguments" (learn.microsoft.com).
  test.each([
    ['x "a b c" d e', ['x', 'a b c', 'd', 'e']],
    [String.raw`x "ab\"c" "\\" d`, ['x', 'ab"c', '\\', 'd']],
    [String.raw`x a\\\b d"e f"g h`, ['x', String.raw`a\\\b`, 'de fg', 'h']],
    [String.raw`x a\\\"b c d`, ['x', String.raw`a\"b`, 'c', 'd']],
    [String.raw`x a\\\\"b c" d e`, ['x', String.raw`a\\b c`, 'd', 'e']],
    ['x a"b"" c d', ['x', 'ab" c d']],
    [String.raw`"C:\Program Files\node\node.exe" server.js`, [String.raw`C:\Program Files\node\node.exe`, 'server.js']],
    [String.raw`C:\tools\"odd".exe  --x=""  ""`, [String.raw`C:\tools\"odd".exe`, '--x=', '']],
    ['node\tserver.js ', ['node', 'server.js']],
    ['"never closed here', ['never closed here']],
    ['', []],
    ['   ', []],
  ])('%s', (line, words) => {
    expect(splitCommandLine(line)).toEqual(words);
  });

  test('words quoted by the rules come back as they were', () => {
    const word = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '\t', 'ö') });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitCommandLine(`x.exe ${joinArguments(words)}`)).toEqual(['x.exe', ...words]);
      }),
    );
  });

  test('arbitrary lines: nothing throws, no letter is invented', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        for (const word of splitCommandLine(line)) for (const letter of word) expect(line).toContain(letter);
      }),
    );
  });
});

describe('the list of processes', () => {
  test('what Windows withholds is hidden, not absent; what the kernel has not is not there to see', () => {
    const list = parseProcessList(recorded('windows/processes.txt'));
    expect(list?.get(7331)).toEqual({
      pid: 7331,
      parentPid: 5000,
      identity: '2026-11-21T10:11:12.3456789Z:7331',
      name: 'node.exe',
      executable: String.raw`C:\Program Files\nodejs\node.exe`,
      command: [String.raw`C:\Program Files\nodejs\node.exe`, 'server.js', '--name', 'größer <x>'],
      user: { unknown: 'unsupported' },
      startedAt: '2026-11-21T10:11:12.3456789Z',
    });
    expect(list?.get(1024)).toMatchObject({ name: 'svchost.exe', command: { unknown: 'permission' } });
    expect(list?.get(4)).toMatchObject({ name: 'System', command: { unknown: 'unsupported' } });
  });

  test('one process is an object, several are an array; a byte order mark does no harm', () => {
    const one = recorded('windows/one-process.txt');
    expect(parseProcessList(one)?.size).toBe(1);
    expect(parseProcessList(`\uFEFF${one}`)?.size).toBe(1);
  });

  test.each([
    '',
    'null',
    '[]',
    '42',
    '"x"',
    '[null,1,"a",{}]',
    '{"ProcessId":"7"}',
    '{"ProcessId":-1}',
    recorded('windows/processes.txt').slice(0, 300),
    'Get-CimInstance : Zugriff verweigert',
  ])('%j is no list', (text) => {
    expect(parseProcessList(text)).toBeNull();
  });

  test('arbitrary text and arbitrary JSON: nothing throws, nothing is invented', () => {
    const field = fc.oneof(fc.jsonValue(), fc.integer(), fc.string());
    const entry = fc.record(
      { ProcessId: field, ParentProcessId: field, Name: field, Started: field, CommandLine: field },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(entry).map((all) => JSON.stringify(all)),
    );
    fc.assert(
      fc.property(text, (json) => {
        for (const { pid, name, startedAt } of parseProcessList(json)?.values() ?? []) {
          expect(json).toContain(`"ProcessId":${pid}`);
          for (const value of [name, startedAt]) {
            if (typeof value === 'string') expect(json).toContain(JSON.stringify(value));
          }
        }
      }),
    );
  });

  test('the script holds no double quote, which would have to pass through a command line', () => {
    expect(powershellWords.at(-1)).not.toContain('"');
  });
});

function listening(protocol: 'tcp' | 'udp', localAddress: string, localPort: number, pid: number): Connection {
  const [peerAddress, peerPort, state] = protocol === 'udp' ? ['*', '*', ''] : ['0.0.0.0', '0', 'LISTEN'];
  return { protocol, localAddress, localPort: String(localPort), peerAddress, peerPort, state, pid, process: '' };
}

const rows = [
  listening('tcp', '0.0.0.0', 445, 4),
  listening('tcp', '::1', 3000, 7331),
  listening('tcp', '0.0.0.0', 135, 1024),
  listening('udp', '0.0.0.0', 5353, 2222),
  listening('tcp', '127.0.0.1', 9999, 77),
  listening('tcp', '127.0.0.1', 9998, 0),
];

function windows(answer: ToolAnswer = { ok: true, output: recorded('windows/processes.txt') }) {
  const asked: string[] = [];
  const state = { rows: rows as readonly Connection[], answer };
  const source = createWindowsSource({
    library: { timeoutMs: 1_000, readTable: async () => readListeningTable(state.rows, 'win32') },
    systemRoot: String.raw`C:\Windows`,
    runTool: async (program) => {
      asked.push(program);
      return state.answer;
    },
  });
  return { source, asked, state };
}

function socketOn({ sockets }: SourceReading, port: number) {
  return sockets.find((socket) => socket.port === port);
}

describe('the source', () => {
  test('rows have the process that opened them', async () => {
    const { source, asked } = windows();
    const reading = await source.read('thorough');
    expect(asked).toEqual([powershellProgram(String.raw`C:\Windows`)]);
    expect(reading).toMatchObject({ complete: true, problems: [] });
    expect(socketOn(reading, 3000)).toMatchObject({
      owners: [{ pid: 7331, name: 'node.exe', cwd: { unknown: 'unsupported' }, project: { unknown: 'unsupported' } }],
      ownersComplete: false,
    });
    expect(socketOn(reading, 445)).toMatchObject({ owners: [{ pid: 4, name: 'System' }] });
    expect(socketOn(reading, 445)?.ownersProblem).toContain('kernel');
    expect(socketOn(reading, 9999)).toMatchObject({ owners: [] });
    expect(socketOn(reading, 9999)?.ownersProblem).toContain('pid 77) has ended');
    expect(socketOn(reading, 9998)).toMatchObject({
      owners: [],
      ownersProblem: expect.stringContaining('did not tell'),
    });
  });

  test('a parent that started after its child only has the pid of the parent that ended', async () => {
    const reading = await windows().source.read('thorough');
    expect(socketOn(reading, 3000)?.owners[0]?.parents).toEqual([
      { pid: 5000, name: 'explorer.exe' },
      { pid: 6000, name: { unknown: 'gone' } },
    ]);
    expect(socketOn(reading, 135)?.owners[0]?.parents).toEqual([
      { pid: 700, name: 'services.exe' },
      { pid: 4, name: 'System' },
    ]);
  });

  test('a quiet reading starts nothing and gives the very same rows', async () => {
    const { source, asked, state } = windows();
    const first = await source.read('thorough');
    expect((await source.read('quick')).sockets).toBe(first.sockets);
    state.rows = rows.toReversed();
    expect((await source.read('quick')).sockets).toBe(first.sockets);
    expect(asked).toHaveLength(1);
    state.rows = [...rows, listening('tcp', '0.0.0.0', 5432, 9876)];
    const changed = await source.read('quick');
    expect(asked).toHaveLength(2);
    expect(changed.sockets.filter((socket) => first.sockets.includes(socket))).toHaveLength(rows.length);
  });

  test.each([
    ['missing', { ok: false, code: 'missing-tool', message: 'it was not found' }, 'unsupported'],
    ['hanging', { ok: false, code: 'timeout', message: 'it did not answer' }, 'timeout'],
    ['forbidden', { ok: false, code: 'permission', message: 'it may not be run' }, 'permission'],
    ['printing garbage', { ok: true, output: 'Get-CimInstance : Zugriff verweigert' }, 'parse'],
  ] as const)('PowerShell %s: every row stays and says why its owner has no name', async (_how, answer, unknown) => {
    const reading = await windows(answer).source.read('thorough');
    expect(reading.sockets).toHaveLength(rows.length);
    expect(socketOn(reading, 3000)?.owners).toMatchObject([{ pid: 7331, name: { unknown } }]);
    expect(reading.problems).toMatchObject([{ source: 'PowerShell' }]);
  });
});
