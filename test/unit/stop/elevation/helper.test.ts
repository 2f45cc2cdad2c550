import { describe, expect, it } from 'vitest';
import { type HelperDeps, runHelper } from '../../../../electron/stop/elevation/helper.ts';
import { programEnd } from '../../../../electron/stop/elevation/helper-program-end.ts';
import type { SignalOrder, SignalResult } from '../../../../electron/stop/process-control.ts';

const socket = 'tcp 127.0.0.1:80 #7';

function helper(results: Readonly<Record<number, SignalResult | Error>> = {}) {
  const signalled: (readonly [SignalOrder, string])[] = [];
  const deps: HelperDeps = {
    control: {
      ownPids: new Set([10, 11]),
      async signalVerified(order, signal) {
        signalled.push([order, signal]);
        const result = results[order.pid] ?? 'sent';
        if (result instanceof Error) throw result;
        return result;
      },
    },
    revealHolders: (keys) => [{ pid: 12, identity: 'b:12', name: 'x', command: 'x y', user: 'root', keys }],
  };
  return { deps, signalled };
}

describe('the helper', () => {
  it('signals each process in turn and tells of each', async () => {
    const { deps, signalled } = helper({ 21: 'identity-changed', 22: 'let-go' });
    const words = ['signal', 'SIGKILL', '20', 'b:20', socket, '--', '21', 'b:21', '--', '22', 'b:22', socket];
    expect(await runHelper(words, deps)).toEqual({ results: ['sent', 'identity-changed', 'let-go'] });
    expect(signalled).toEqual([
      [{ pid: 20, identity: 'b:20', keys: [socket] }, 'SIGKILL'],
      [{ pid: 21, identity: 'b:21', keys: [] }, 'SIGKILL'],
      [{ pid: 22, identity: 'b:22', keys: [socket] }, 'SIGKILL'],
    ]);
  });

  it.each([
    [['signal', 'SIGTERM', '20', 'b:20', '--', '10', 'b:10'], 'Process 10 is Portolan itself'],
    [['signal', 'SIGTERM', '20', 'b:20', '--', '1', 'b:1'], 'number, greater than 1'],
    [['signal', 'SIGTERM', '20', 'b:20', '--', '21'], 'identity of process 21'],
  ])('%j: one that is refused spares all', async (words, why) => {
    const { deps, signalled } = helper();
    expect(await runHelper(words, deps)).toEqual({ refusal: expect.stringContaining(why) });
    expect(signalled).toEqual([]);
  });

  it('stops at a process that cannot be verified, and says how far it came', async () => {
    const { deps, signalled } = helper({ 21: new Error('EIO') });
    const words = ['signal', 'SIGTERM', '20', 'b:20', '--', '21', 'b:21', '--', '22', 'b:22'];
    await expect(runHelper(words, deps)).rejects.toThrow('Process 21 could not be verified (EIO); 1 of 3');
    expect(signalled.map(([{ pid }]) => pid)).toEqual([20, 21]);
  });

  it('says who holds sockets, where that can be hidden', async () => {
    const { deps, signalled } = helper();
    expect(await runHelper(['reveal', socket], deps)).toMatchObject({ holders: [{ pid: 12, keys: [socket] }] });
    expect(await runHelper(['reveal', socket], { ...deps, revealHolders: null })).toHaveProperty('refusal');
    expect(signalled).toEqual([]);
  });
});

describe('the helper as a program', () => {
  const results = ['sent', 'gone'] as const;

  it.each([
    ['linux', { results }, { status: 0, output: '{"version":1,"results":["sent","gone"]}\n', errors: '' }],
    ['win32', { results }, { status: 0x4000_0000 + 1 + 3 * 8, output: '', errors: '' }],
    ['win32', { refusal: 'No.' }, { status: 2, output: '', errors: 'No.\n' }],
    ['linux', { refusal: 'No.' }, { status: 2, output: '', errors: 'No.\n' }],
  ] as const)('on %s, %j', async (platform, end, expected) => {
    expect(await programEnd(async () => end, platform)).toEqual(expected);
  });

  it('that fails says why', async () => {
    const failing = () => Promise.reject(new Error('The disk is gone.'));
    expect(await programEnd(failing, 'linux')).toEqual({ status: 1, output: '', errors: 'The disk is gone.\n' });
  });
});
