import { describe, expect, it, test } from 'vitest';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import type { RunTool } from '../../../../electron/sockets/tools/tool-problem.ts';
import { splitCommandLine } from '../../../../electron/sockets/windows/command-line.ts';
import type { Elevator } from '../../../../electron/stop/elevation/elevator.ts';
import { statusOfResults } from '../../../../electron/stop/elevation/helper-answer.ts';
import { createLinuxElevator } from '../../../../electron/stop/elevation/linux-elevator.ts';
import { createMacosElevator } from '../../../../electron/stop/elevation/macos-elevator.ts';
import { noElevator } from '../../../../electron/stop/elevation/prompt-elevator.ts';
import { createWindowsElevator } from '../../../../electron/stop/elevation/windows-elevator.ts';

const key = 'tcp 127.0.0.1:80 #7';
const order = { pid: 20, identity: 'boot:20:5', keys: [key] };
const command = ['/usr/bin/node', '/opt/app/stop-helper.mjs'];
const promptMs = 120_000;

interface Call {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

function answering(answer: ToolAnswer): { readonly runTool: RunTool; readonly calls: Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    async runTool(program, words, options) {
      calls.push({ program, words, environment: options?.environment ?? {} });
      return answer;
    },
  };
}

function printed(output: string): ToolAnswer {
  return { ok: true, output };
}

function ended(status: number, complaint: string): ToolAnswer {
  return {
    ok: false,
    code: 'failed',
    message: `tool ended with status ${status}`,
    ended: { status, complaint: complaint.trim() },
  };
}

const missing: ToolAnswer = { ok: false, code: 'missing-tool', message: 'tool was not found' };
const hung: ToolAnswer = { ok: false, code: 'timeout', message: 'tool did not answer within 120 s' };
const unstartable: ToolAnswer = { ok: false, code: 'permission', message: 'tool may not be run by this user' };
const killed: ToolAnswer = { ok: false, code: 'failed', message: 'tool ended with SIGKILL' };

const sent = printed('{"version":1,"results":["sent"]}\n');
const holder = { pid: 20, identity: 'boot:20:5', name: 'x', command: 'x --y', user: 'root', keys: [key] };
const found = printed(`${JSON.stringify({ version: 1, holders: [holder] })}\n`);

type Refused = readonly [ToolAnswer, 'absent' | 'declined' | 'failed' | 'uncertain', string];

async function expectRefused(elevator: Elevator, reason: string, words: string): Promise<void> {
  const refused = { ok: false, reason, message: expect.stringContaining(words) };
  expect(await elevator.signal([order], 'SIGTERM')).toEqual(refused);
}

/** Where what the helper prints comes back. */
const printing = [
  [
    'Linux',
    (deps: { readonly runTool: RunTool }) => createLinuxElevator({ command, asksInTerminal: false, promptMs, ...deps }),
  ],
  ['macOS', (deps: { readonly runTool: RunTool }) => createMacosElevator({ command, promptMs, ...deps })],
] as const;

describe.each(printing)('on %s', (_title, create) => {
  it('the answer is what the helper printed', async () => {
    expect(await create(answering(sent)).signal([order], 'SIGTERM')).toEqual({ ok: true, results: ['sent'] });
    expect(await create(answering(found)).reveal([key])).toEqual({ ok: true, holders: [holder] });
  });

  test.each([
    ['', 'not be understood'],
    ['Hello\n', 'not be understood'],
    ['{"version":1,"results":[]}\n', 'not be understood'],
    ['{"version":1,"results":["sent","sent"]}\n', 'not be understood'],
    ['{"version":1,"holders":[]}\n', 'not be understood'],
    ['{"version":7,"results":["sent"]}\n', 'another version'],
  ])('garbage is no success: %j', async (output, words) => {
    await expectRefused(create(answering(printed(output))), 'uncertain', words);
  });

  it('results are no holders', async () => {
    expect(await create(answering(sent)).reveal([key])).toMatchObject({ ok: false, reason: 'failed' });
  });
});

describe('pkexec', () => {
  const elevator = (answer: ToolAnswer) => {
    const { runTool, calls } = answering(answer);
    return { calls, ...createLinuxElevator({ command, asksInTerminal: false, runTool, promptMs }) };
  };

  it('gets a fixed list of arguments, and asks in no terminal unless it is told to', async () => {
    const { calls, signal, reveal } = elevator(sent);
    await signal([order], 'SIGKILL');
    await reveal([key]);
    expect(calls.map(({ program, words }) => [program, words])).toEqual([
      ['pkexec', ['--disable-internal-agent', ...command, 'signal', 'SIGKILL', '20', 'boot:20:5', key]],
      ['pkexec', ['--disable-internal-agent', ...command, 'reveal', key]],
    ]);
    const inTerminal = answering(sent);
    await createLinuxElevator({ command, asksInTerminal: true, runTool: inTerminal.runTool, promptMs }).reveal([key]);
    expect(inTerminal.calls[0]?.words).toEqual([...command, 'reveal', key]);
  });

  // Statuses by pkexec(1); the words were recorded with polkit 122 on Debian 12, those of 126 are from its source
  // (pkexec.c: "Request dismissed").
  test.each([
    [ended(126, 'Error executing command as another user: Request dismissed\n'), 'declined', 'not given'],
    [ended(127, 'Error executing command as another user: No authentication agent found.\n'), 'absent', 'agent'],
    [
      ended(
        127,
        "Error creating textual authentication agent: Error opening current controlling terminal for the process (`/dev/tty'): No such device or address\n",
      ),
      'absent',
      'agent',
    ],
    [
      ended(127, 'Error executing command as another user: Not authorized\n\nThis incident has been reported.\n'),
      'declined',
      'password was wrong',
    ],
    [
      ended(
        127,
        'Error getting authority: Error initializing authority: Could not connect: No such file or directory\n',
      ),
      'failed',
      'Error getting authority',
    ],
    [ended(127, 'pkexec must be setuid root\n'), 'failed', 'must be setuid root'],
    [ended(127, "/usr/bin/env: '/opt/app': No such file or directory\n"), 'failed', 'No such file'],
    [ended(126, "/usr/bin/env: '/opt/app': Permission denied\n"), 'failed', 'Permission denied'],
    [ended(2, 'Process 20 is Portolan itself.\n'), 'failed', 'refused, and nothing was done: Process 20'],
    [ended(1, ''), 'uncertain', 'ended with status 1'],
    [ended(1, 'Process 20 could not be verified.\n'), 'uncertain', 'not all of it: Process 20'],
    [unstartable, 'failed', 'may not be run'],
    [
      ended(
        1,
        "node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n\nError: Cannot find module '/opt/x'\n    at a (b:1:2)\n",
      ),
      'uncertain',
      "not all of it: Error: Cannot find module '/opt/x'",
    ],
    [missing, 'absent', 'no pkexec'],
    [hung, 'failed', 'within 120 s'],
    [killed, 'uncertain', 'SIGKILL'],
  ] as readonly Refused[])('%j', async (answer, reason, words) => {
    await expectRefused(elevator(answer), reason, words);
  });
});

describe('osascript', () => {
  const elevator = (answer: ToolAnswer) => {
    const { runTool, calls } = answering(answer);
    return { calls, ...createMacosElevator({ command, runTool, promptMs }) };
  };

  it('gets the same script whatever is run, and the words as its arguments', async () => {
    const { calls, signal, reveal } = elevator(sent);
    await signal([order], 'SIGTERM');
    await reveal(["tcp $(id)'; rm #7"]);
    const split = calls.map(({ words }) => words.lastIndexOf('-e') + 2);
    const [first, second] = calls.map(({ program, words }, index) => [program, ...words.slice(0, split[index])]);
    expect(first).toEqual(second);
    expect(first?.[0]).toBe('/usr/bin/osascript');
    expect(first?.join('\n')).not.toMatch(/stop-helper|SIGTERM|tcp/);
    expect(first?.join('\n')).toContain('quoted form of (item place of argv)');
    expect(calls.map(({ words }, index) => words.slice((split[index] ?? 0) + 1))).toEqual([
      [...command, 'signal', 'SIGTERM', '20', 'boot:20:5', key],
      [...command, 'reveal', "tcp $(id)'; rm #7"],
    ]);
  });

  // The form is that of osascript's errors, with the numbers of AppleScript and of Authorization.h.
  test.each([
    [ended(1, '0:106: execution error: User canceled. (-128)\n'), 'declined', 'not given'],
    [ended(1, '0:106: execution error: Vom Benutzer abgebrochen. (-128)\n'), 'declined', 'not given'],
    [
      ended(1, '0:9: execution error: The administrator user name or password was incorrect. (-60005)\n'),
      'declined',
      'password',
    ],
    [ended(1, '0:9: execution error: The operation was not permitted. (-60007)\n'), 'absent', 'No window could ask'],
    [
      ended(1, '0:9: execution error: Process 20 is Portolan itself. (2)\n'),
      'failed',
      'refused, and nothing was done: Process 20 is',
    ],
    [ended(1, '0:9: execution error: A (-128)\nsecond line. (1)\n'), 'uncertain', 'not all of it: A (-128)'],
    [ended(1, '0:9: syntax error: Expected end of line. (-2741)\n'), 'failed', 'syntax error'],
    [missing, 'absent', 'osascript'],
    [hung, 'failed', 'within 120 s'],
    [killed, 'uncertain', 'SIGKILL'],
  ] as readonly Refused[])('%j', async (answer, reason, words) => {
    await expectRefused(elevator(answer), reason, words);
  });
});

describe('User Account Control', () => {
  const program = 'C:\\Program Files\\Portolan\\Portolan.exe';
  const file = "C:\\Program Files\\Portolan\\it's\\stop-helper.mjs";
  const elevator = (answer: ToolAnswer, isElectron = false) => {
    const { runTool, calls } = answering(answer);
    const helper = { executable: program, file, isElectron };
    return { calls, ...createWindowsElevator({ helper, systemRoot: 'C:\\Windows', runTool, promptMs }) };
  };
  const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
  const helperLine = [file, 'signal', 'SIGTERM', '20', 'boot:20:5', key];

  it('is asked by the same script whatever is run, which gets the words in variables', async () => {
    const { calls, signal } = elevator(ended(statusOfResults(['sent']), ''));
    expect(await signal([order], 'SIGTERM')).toEqual({ ok: true, results: ['sent'] });
    const [call] = calls;
    expect(call?.program).toBe(powershell);
    expect(call?.words.join(' ')).not.toMatch(/stop-helper|SIGTERM|tcp|boot/);
    expect(call?.environment).toMatchObject({ PORTOLAN_PROGRAM: program });
    expect(splitCommandLine(`x ${call?.environment['PORTOLAN_ARGUMENTS']}`)).toEqual(['x', ...helperLine]);
  });

  it('runs Electron as Node by a script that holds its words as data', async () => {
    const { calls, signal } = elevator(ended(statusOfResults(['sent']), ''), true);
    await signal([order], 'SIGTERM');
    const variables = calls[0]?.environment ?? {};
    expect(variables['PORTOLAN_PROGRAM']).toBe(powershell);
    const words = splitCommandLine(`x ${variables['PORTOLAN_ARGUMENTS']}`);
    expect(words.slice(1, -1)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand']);
    const script = Buffer.from(words.at(-1) ?? '', 'base64').toString('utf16le');
    const data = [...script.matchAll(/FromBase64String\('([A-Za-z0-9+/=]*)'\)/g)].map(([, text = '']) =>
      Buffer.from(text, 'base64').toString(),
    );
    expect(data[0]).toBe(program);
    expect(splitCommandLine(`x ${data[1]}`)).toEqual(['x', ...helperLine]);
    expect(script.replaceAll(/'[A-Za-z0-9+/=]*'/g, '')).not.toMatch(/stop-helper|SIGTERM|tcp|'/);
  });

  it('gives back each result by the exit status', async () => {
    const orders = [order, { ...order, pid: 21 }, { ...order, pid: 22 }];
    const results = ['gone', 'sent', 'let-go'] as const;
    expect(await elevator(ended(statusOfResults(results), '')).signal(orders, 'SIGTERM')).toEqual({
      ok: true,
      results,
    });
  });

  test.each([
    [printed(''), 'uncertain', 'not be understood'],
    [ended(statusOfResults(['sent', 'sent']), ''), 'uncertain', 'ended with status'],
    [ended(1, ''), 'uncertain', 'ended with status'],
    [ended(1223, ''), 'declined', 'not given'],
    [ended(2, ''), 'failed', 'refused'],
    [
      ended(1, 'This command cannot be run due to the error: The system cannot find the file specified.\n'),
      'failed',
      'cannot find the file',
    ],
    [missing, 'absent', 'PowerShell'],
    [hung, 'failed', 'answer No'],
    [killed, 'uncertain', 'SIGKILL'],
  ] as readonly Refused[])('%j', async (answer, reason, words) => {
    await expectRefused(elevator(answer), reason, words);
  });

  it('is not asked about more processes than the status can tell of, nor about sockets', async () => {
    const { calls, signal, reveal } = elevator(printed(''));
    const orders = Array.from({ length: 10 }, (_, index) => ({ ...order, pid: 20 + index }));
    expect(await signal(orders, 'SIGTERM')).toMatchObject({ ok: false, reason: 'failed' });
    expect(await reveal([key])).toMatchObject({ ok: false, reason: 'absent' });
    expect(calls).toEqual([]);
  });
});

it('an elevator with an obstacle asks nobody and says why', async () => {
  const elevator = noElevator('There is no way.');
  const refused = { ok: false, reason: 'absent', message: 'There is no way.' };
  expect(elevator.obstacle).toBe('There is no way.');
  expect(await elevator.signal([order], 'SIGTERM')).toEqual(refused);
  expect(await elevator.reveal([key])).toEqual(refused);
});
