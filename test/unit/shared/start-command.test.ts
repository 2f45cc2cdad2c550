import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { powerShellQuoted, shellQuoted } from '../../../electron/shared/shell-quoted.ts';
import { startAgain, startAgainLine } from '../../../electron/shared/start-command.ts';
import { owner } from '../../support/sockets.ts';

const shells = ['sh', 'bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'portolan-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runIn(shell: string, line: string): string {
  return spawnSync(shell, ['-c', line], { cwd: '/', encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout;
}

describe('startAgain', () => {
  it.each(shells)('gives a command that %s takes back into the same arguments', (shell) => {
    const text = fc.string({ unit: fc.constantFrom(...'ab=~*?$`"\'\\ \n\t!#&|;<>(){}[]^%@-+é💡') });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (rest) => {
        const words = ['first', ...rest];
        const again = startAgain(owner(2, { command: ['printf', '%s\\0', ...words] }), 'posix');
        expect(runIn(shell, again?.command ?? '')).toBe(words.map((word) => `${word}\0`).join(''));
      }),
      { numRuns: 200 },
    );
  });

  it.each(shells)('gives a line with which %s goes to the folder first, or else starts nothing', (shell) => {
    const cwd = join(folder, `${shell} it's $HOME`);
    const again = startAgain(owner(2, { command: ['pwd'], cwd }), 'posix');
    expect(again && runIn(shell, `{ ${startAgainLine(again)}; } 2>/dev/null`)).toBe('');
    mkdirSync(cwd);
    expect(again && runIn(shell, startAgainLine(again))).toBe(`${cwd}\n`);
  });

  it('quotes a program whose name would set a variable', () => {
    expect(startAgain(owner(2, { command: ['A=b', 'c=d'] }), 'posix')?.command).toBe("'A=b' c=d");
  });

  it.each([
    ['unknown', { command: { unknown: 'permission' } }],
    ['empty', { command: [] }],
    ['a title of its own', { command: ['nginx: master process /usr/sbin/nginx'], executable: '/usr/sbin/nginx' }],
    ['a title, the program unknown', { command: ['redis-server *:6379'], executable: { unknown: 'permission' } }],
  ] as const)('gives nothing where the arguments are %s', (_what, change) => {
    expect(startAgain(owner(2, change), 'posix')).toBeNull();
  });

  it('takes a program in a folder with spaces for what it is', () => {
    const program = '/opt/My Tool/tool';
    expect(startAgain(owner(2, { command: [program], executable: program }), 'posix')?.command).toBe(`'${program}'`);
  });

  it('leaves out a folder that is not known', () => {
    const again = startAgain(owner(2, { cwd: { unknown: 'permission' } }), 'posix');
    expect(again).toEqual({ command: 'server --listen', folder: null });
    expect(again && startAgainLine(again)).toBe('server --listen');
  });

  it('writes for PowerShell on Windows', () => {
    const command = ['C:\\Program Files\\node.exe', "it's", '$env:PATH', '%PATH%'];
    const again = startAgain(owner(2, { command, cwd: 'C:\\my site' }), 'powershell');
    expect(again && startAgainLine(again)).toBe(
      "cd -LiteralPath 'C:\\my site'; if ($?) { & 'C:\\Program Files\\node.exe' 'it''s' '$env:PATH' '%PATH%' }",
    );
  });

  it.each(['', 'say "yes"', 'C:\\my folder\\'])('writes nothing that PowerShells take differently: %j', (argument) => {
    expect(startAgain(owner(2, { command: ['a.exe', argument] }), 'powershell')).toBeNull();
  });
});

describe('shellQuoted', () => {
  it.each([
    ['--port=3000', '--port=3000'],
    ['my server.js', "'my server.js'"],
    ["it's", "'it'\\''s'"],
    ['', "''"],
    ['$HOME', "'$HOME'"],
    ['*', "'*'"],
    ['=ls', "'=ls'"],
  ])('%j becomes %j', (argument, quoted) => expect(shellQuoted(argument)).toBe(quoted));
});

it('doubles every quote that PowerShell knows', () => {
  expect(powerShellQuoted("a'b\u2019c")).toBe("'a''b\u2019\u2019c'");
});
