import { describe, expect, test } from 'vitest';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';
import type { RunTool } from '../../../../electron/sockets/tools/tool-problem.ts';
import { createMacosControl } from '../../../../electron/stop/control/macos-control.ts';
import type { SignalOrder, SignalResult } from '../../../../electron/stop/process-control.ts';
import { createMacosTableReader } from '../../../../electron/stop/processes/macos-table.ts';
import { recorded } from '../../../support/recordings.ts';

const list = recorded('macos/ps.txt');
const identity = `${Date.UTC(2026, 10, 21, 10, 11, 13) / 1_000}:33785`;
const keys = ['tcp [2001:db8:1:2:3:4:5:6]:8080 1795255873:33785'];
const target = { pid: 33785, identity, keys };

interface Change {
  /** What ps says when it is asked for the one process, right before the signal. */
  readonly now?: (pid: number) => ToolAnswer;
  readonly sockets?: ToolAnswer;
  /** Processes that this user may not signal. */
  readonly denied?: readonly number[];
}

function macos({ now, sockets, denied = [] }: Change = {}) {
  const asked: string[] = [];
  const signals: string[] = [];
  const runTool: RunTool = async (program, words) => {
    const pid = Number(words.at(-1));
    const kind = program === 'lsof' ? 'lsof' : words.includes('-axww') ? 'list' : `ps ${pid}`;
    asked.push(kind);
    if (kind === 'lsof') return sockets ?? { ok: true, output: recorded('macos/lsof-sockets.txt') };
    if (kind === 'list') return { ok: true, output: list };
    const own = list.split('\n').filter((line) => line.trim().startsWith(`${pid} `));
    return now?.(pid) ?? { ok: true, output: own.join('\n') };
  };
  const control = createMacosControl({
    runTool,
    readTable: createMacosTableReader({ runTool, ownPid: 4242 }),
    ownPid: 4242,
    ownParentPid: 33000,
    kill: (pid, signal) => {
      if (denied.includes(pid)) throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
      if (signal !== 0) signals.push(`${signal} ${pid}`);
    },
  });
  return { control, asked, signals };
}

const at = (time: string) => (pid: number) =>
  ({
    ok: true,
    output: `${pid} 33784 33784 ttys003 S+ anna Sat Nov 21 ${time} 2026     node\n`,
  }) as const;

test('the identity is the one that the owners of sockets have', async () => {
  expect(await macos().control.identityOf(33785)).toBe(identity);
  expect(await macos().control.identityOf(99)).toBeNull();
  expect(await macos().control.identityOf(33790), 'a zombie').toBeNull();
});

test('sockets are looked at before the identity, and the signal comes right after it', async () => {
  const { control, asked, signals } = macos();
  expect(await control.signalVerified(target, 'SIGTERM')).toBe('sent');
  expect(asked).toEqual(['list', 'lsof', 'ps 33785']);
  expect(signals).toEqual(['SIGTERM 33785']);
});

test('without sockets to look for, lsof is not asked', async () => {
  const { control, asked, signals } = macos();
  expect(await control.signalVerified({ ...target, keys: [] }, 'SIGKILL')).toBe('sent');
  expect(asked).toEqual(['list', 'ps 33785']);
  expect(signals).toEqual(['SIGKILL 33785']);
});

describe('nobody is signalled', () => {
  const cases: readonly (readonly [string, Change, Partial<SignalOrder>, SignalResult])[] = [
    ['a pid that another process has', {}, { identity: '1:33785' }, 'identity-changed'],
    ['a pid that another process took a moment ago', { now: at('10:11:14') }, {}, 'identity-changed'],
    ['a process that ended a moment ago', { now: () => ({ ok: true, output: '' }) }, {}, 'gone'],
    ['a pid that nothing has', {}, { pid: 99 }, 'gone'],
    ['a process that closed the socket', {}, { keys: ['tcp 127.0.0.1:8080 x'] }, 'let-go'],
    ['a key that is none', {}, { keys: ['x'] }, 'let-go'],
    ['a process of somebody else', { denied: [33785] }, {}, 'permission'],
    ['one whose files are hidden', { denied: [33785] }, { keys: ['tcp 127.0.0.1:1 x'] }, 'permission'],
  ];

  test.each(cases)('%s', async (_title, change, order, result) => {
    const { control, signals } = macos(change);
    expect(await control.signalVerified({ ...target, ...order }, 'SIGTERM')).toBe(result);
    expect(signals).toEqual([]);
  });

  const failed = { ok: false, code: 'timeout', message: 'it did not answer within 2 s' } as const;

  const failures: readonly (readonly [string, Change, RegExp])[] = [
    ['lsof fails', { sockets: failed }, /pid 33785 .* did not answer/],
    ['lsof prints nothing', { sockets: { ok: true, output: '' } }, /lsof printed nothing/],
    ['ps fails', { now: () => failed }, /pid 33785 .* did not answer/],
    ['ps prints garbage', { now: () => ({ ok: true, output: 'usage: ps' }) }, /ps printed nothing/],
  ];

  test.each(failures)('%s: what could not be verified is said', async (_title, change, words) => {
    const { control, signals } = macos(change);
    await expect(control.signalVerified(target, 'SIGTERM')).rejects.toThrow(words);
    expect(signals).toEqual([]);
  });

  test.each([-1, 0, 1, 4242, 33000, Number.NaN])('pid %d: the system and Portolan itself', async (pid) => {
    const { control, signals } = macos();
    await expect(control.signalVerified({ ...target, pid }, 'SIGTERM')).rejects.toThrow(/operating system|Portolan/);
    expect(signals).toEqual([]);
  });
});

test('a key whose address netstat cut off is held by its beginning', async () => {
  const { control, signals } = macos();
  const cut = ['tcp [2001:db8:1:2:3:4…]:8080 x'];
  expect(await control.signalVerified({ ...target, keys: cut }, 'SIGTERM')).toBe('sent');
  expect(signals).toHaveLength(1);
});

test('Portolan runs under all its parents', async () => {
  const { control } = macos();
  await control.identityOf(4242);
  expect([...control.ownPids].sort((a, b) => a - b)).toEqual([1, 4242, 33000]);
});
