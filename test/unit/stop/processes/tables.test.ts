import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { isUnknown } from '../../../../electron/shared/known.ts';
import { readBoot } from '../../../../electron/sockets/linux/boot.ts';
import { readUsers } from '../../../../electron/sockets/linux/users.ts';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import type { RunTool } from '../../../../electron/sockets/tools/tool-problem.ts';
import { createLinuxTableReader } from '../../../../electron/stop/processes/linux-table.ts';
import { createMacosTableReader } from '../../../../electron/stop/processes/macos-table.ts';
import type { ProcessTable, ReadProcessTable } from '../../../../electron/stop/processes/process-table.ts';
import { ancestorsOf, descendantsOf, membersOfGroup } from '../../../../electron/stop/processes/process-tree.ts';
import { createWindowsTableReader } from '../../../../electron/stop/processes/windows-table.ts';
import { openListener } from '../../../support/listener-process.ts';
import { recorded } from '../../../support/recordings.ts';

async function tableBy(read: ReadProcessTable): Promise<ProcessTable> {
  const table = await read();
  if (isUnknown(table)) throw new Error(`no table: ${table.unknown}`);
  return table;
}

describe.runIf(process.platform === 'linux')('Linux, its real processes', () => {
  const readTable = createLinuxTableReader({
    procRoot: '/proc',
    boot: readBoot('/proc'),
    userName: readUsers('/etc/passwd'),
  });

  test('a process has its parents, its group and its description', async () => {
    const listener = await openListener();
    try {
      const table = await tableBy(readTable);
      expect(table.processes.get(listener.pid)).toMatchObject({ name: 'node', parentPid: process.pid });
      expect(ancestorsOf(table, listener.pid)[0]?.pid).toBe(process.pid);
      expect(descendantsOf(table, process.pid).map(({ pid }) => pid)).toContain(listener.pid);
      expect(membersOfGroup(table, listener.pid)).toEqual(membersOfGroup(table, process.pid));
      expect(await table.describe(listener.pid)).toMatchObject({
        pid: listener.pid,
        executable: process.execPath,
        command: expect.arrayContaining(['-e']),
        cwd: '/',
      });
    } finally {
      await listener.end();
    }
  });

  test('a session of its own with a terminal is told from one without', async () => {
    const child = spawn('script', ['-qec', 'sleep 60', '/dev/null'], { stdio: ['pipe', 'ignore', 'ignore'] });
    try {
      const found = await vi.waitUntil(async () => {
        const table = await tableBy(readTable);
        return descendantsOf(table, child.pid ?? 0).find(({ name }) => name === 'sleep');
      });
      expect(found).toMatchObject({ hasTerminal: true });
      const alone = spawn('setsid', ['sleep', '60'], { stdio: 'ignore' });
      const own = await vi.waitUntil(async () => {
        const process = (await tableBy(readTable)).processes.get(alone.pid ?? 0);
        return process?.name === 'sleep' ? process : null;
      });
      expect(own).toMatchObject({ hasTerminal: false, groupId: alone.pid });
      alone.kill('SIGKILL');
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('a zombie is left out, and one that has ended since cannot be described', async () => {
    const listener = await openListener();
    const table = await tableBy(readTable);
    const script = 'my $child = fork; exit if !$child; $| = 1; print "$child\n"; sleep 60';
    const parent = spawn('/usr/bin/perl', ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await listener.end();
      expect(await table.describe(listener.pid)).toBeNull();
      const zombie = await new Promise<number>((resolve) => {
        parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
      });
      await vi.waitUntil(() => / Z /.test(readFileSync(`/proc/${zombie}/stat`, 'latin1')));
      expect((await tableBy(readTable)).processes.has(zombie)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  test('a folder that cannot be read gives no table', async () => {
    const read = createLinuxTableReader({ procRoot: '/nowhere', boot: readBoot('/proc'), userName: () => 'x' });
    expect(await read()).toEqual({ unknown: 'gone' });
  });
});

const failures = [
  [{ ok: false, code: 'timeout', message: 'it did not answer' }, 'timeout'],
  [{ ok: false, code: 'missing-tool', message: 'it was not found' }, 'unsupported'],
  [{ ok: true, output: 'usage: nothing of the kind' }, 'parse'],
  [{ ok: true, output: '' }, 'parse'],
] as const satisfies readonly (readonly [ToolAnswer, string])[];

describe('macOS', () => {
  const answers = {
    list: recorded('macos/ps.txt'),
    lines: recorded('macos/ps-command.txt'),
    files: recorded('macos/lsof-files.txt'),
  };

  function macos(change: Partial<typeof answers> = {}): RunTool {
    const all = { ...answers, ...change };
    return async (program, words) => {
      const output = program === 'lsof' ? all.files : words.includes('-axww') ? all.list : all.lines;
      return { ok: true, output };
    };
  }

  test('groups, terminals and the whole of one process; zombies are left out', async () => {
    const table = await tableBy(createMacosTableReader({ runTool: macos(), ownPid: 4242 }));
    expect(table.processes.get(33785)).toMatchObject({ parentPid: 33784, groupId: 33784, hasTerminal: true });
    expect(table.processes.get(812)).toMatchObject({ hasTerminal: false });
    expect(table.processes.has(33790)).toBe(false);
    expect(await table.describe(33785)).toMatchObject({
      name: 'node',
      user: 'anna',
      command: ['node server.js --name my app'],
      cwd: '/Users/anna/Projects/naïve shop',
      hasTerminal: true,
    });
    expect(await table.describe(99)).toBeNull();
  });

  test('what has another start than it was listed with is not described', async () => {
    let list = answers.list;
    const runTool: RunTool = (program, words) => macos({ list })(program, words);
    const table = await tableBy(createMacosTableReader({ runTool, ownPid: 4242 }));
    list = list.replace('10:11:13', '10:12:13');
    expect(await table.describe(33785)).toBeNull();
    expect(await table.describe(33784)).not.toBeNull();
  });

  test.each(failures)('%j gives no table', async (answer, unknown) => {
    expect(await createMacosTableReader({ runTool: async () => answer, ownPid: 4242 })()).toEqual({ unknown });
  });
});

describe('Windows', () => {
  const reader = (answer: ToolAnswer) =>
    createWindowsTableReader({ runTool: async () => answer, systemRoot: String.raw`C:\Windows` });

  test('one run tells everything; groups and terminals are unknown, not absent', async () => {
    const table = await tableBy(reader({ ok: true, output: recorded('windows/processes.txt') }));
    expect(ancestorsOf(table, 7331).map(({ pid }) => pid)).toEqual([5000]);
    expect(descendantsOf(table, 700).map(({ pid }) => pid)).toEqual([1024, 2222, 9876]);
    expect(membersOfGroup(table, 7331)).toEqual({ unknown: 'unsupported' });
    expect(await table.describe(7331)).toMatchObject({
      name: 'node.exe',
      executable: String.raw`C:\Program Files\nodejs\node.exe`,
      hasTerminal: { unknown: 'unsupported' },
      cwd: { unknown: 'unsupported' },
    });
  });

  test.each(failures)('%j gives no table', async (answer, unknown) => {
    expect(await reader(answer)()).toEqual({ unknown });
  });
});
