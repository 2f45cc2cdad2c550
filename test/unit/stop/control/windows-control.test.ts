import { describe, expect, test } from 'vitest';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import { createWindowsControl } from '../../../../electron/stop/control/windows-control.ts';
import { createWindowsTableReader } from '../../../../electron/stop/processes/windows-table.ts';
import { recorded } from '../../../support/recordings.ts';

const target = { pid: 7331, identity: '2026-11-21T10:11:12.3456789Z:7331', keys: ['tcp [::1]:3000'] };

function windows(answer: ToolAnswer = { ok: true, output: recorded('windows/processes.txt') }, code?: string) {
  const signals: string[] = [];
  const control = createWindowsControl({
    readTable: createWindowsTableReader({ runTool: async () => answer, systemRoot: String.raw`C:\Windows` }),
    ownPid: 2222,
    ownParentPid: 700,
    kill: (pid, signal) => {
      if (code) throw Object.assign(new Error(`kill ${code}`), { code });
      signals.push(`${signal} ${pid}`);
    },
  });
  return { control, signals };
}

test('the process whose start is the same to the last digit is ended, abruptly', async () => {
  const { control, signals } = windows();
  expect(control.abrupt).toBe(true);
  expect(await control.identityOf(7331)).toBe(target.identity);
  expect(await control.signalVerified(target, 'SIGTERM')).toBe('sent');
  expect(signals).toEqual(['SIGTERM 7331']);
});

test.each([
  ['EPERM', 'permission'],
  ['ESRCH', 'gone'],
] as const)('%s is told as %s', async (code, result) => {
  const answer = { ok: true, output: recorded('windows/processes.txt') } as const;
  expect(await windows(answer, code).control.signalVerified(target, 'SIGTERM')).toBe(result);
});

describe('nobody is signalled', () => {
  test.each([
    ['another start', { identity: '2026-11-21T10:11:12.3456788Z:7331' }, 'identity-changed'],
    ['a pid that nothing has', { pid: 77 }, 'gone'],
  ] as const)('%s', async (_title, order, result) => {
    const { control, signals } = windows();
    expect(await control.signalVerified({ ...target, ...order }, 'SIGTERM')).toBe(result);
    expect(signals).toEqual([]);
  });

  test.each([0, 4, 700, 2222])('pid %d: the system and Portolan itself', async (pid) => {
    const { control, signals } = windows();
    await expect(control.signalVerified({ ...target, pid }, 'SIGKILL')).rejects.toThrow();
    expect(signals).toEqual([]);
  });

  test('a list that cannot be read is said', async () => {
    const { control } = windows({ ok: false, code: 'timeout', message: 'it did not answer' });
    await expect(control.signalVerified(target, 'SIGTERM')).rejects.toThrow(/took too long/);
    await expect(control.identityOf(7331)).rejects.toThrow(/took too long/);
  });

  test('a start that Windows hides is said', async () => {
    const output = recorded('windows/one-process.txt').replace(/"Started":"[^"]*"/, '"Started":null');
    await expect(windows({ ok: true, output }).control.identityOf(7331)).rejects.toThrow(/when it started/);
  });
});
