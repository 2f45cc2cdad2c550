import { describe, expect, test } from 'vitest';
import type { Owner } from '../../../../electron/shared/listener.ts';
import { hiddenProcess } from '../../../../electron/shared/stop.ts';
import { judged, runBy } from '../../../support/ancestry.ts';
import { owner, socketOn } from '../../../support/sockets.ts';

function holder(change: Partial<Owner>, port = 80) {
  const held = owner(change.pid ?? 100, { executable: { unknown: 'permission' }, command: [], ...change });
  return runBy(held, [], { sockets: [socketOn(port)] });
}

describe('what the signal is refused for', () => {
  test.each([
    ['linux', { pid: 1, name: 'anything' }],
    ['linux', { name: 'systemd' }],
    ['darwin', { pid: 1, name: 'launchd' }],
    ['darwin', { name: 'kernel_task' }],
    ['win32', { pid: 4, name: 'System' }],
    ['win32', { name: 'lsass.exe' }],
    ['win32', { name: 'wininit.exe' }],
    ['win32', { name: 'Services.exe' }],
    ['win32', { name: 'svchost.exe' }],
  ] as const)('on %s: %j', async (platform, change) => {
    expect((await judged(holder(change), { platform })).refusal).toMatch(/\.$/);
  });

  test.each([
    ['linux', { name: 'svchost.exe' }],
    ['linux', { name: 'systemd-resolved' }],
    ['darwin', { name: 'launchd_sim' }],
    ['win32', { name: 'systemd' }],
    ['win32', { pid: hiddenProcess.pid, identity: hiddenProcess.identity, name: 'a hidden process' }],
    ['linux', { pid: hiddenProcess.pid, identity: hiddenProcess.identity, name: 'a hidden process' }],
  ] as const)('not on %s: %j', async (platform, change) => {
    expect((await judged(holder(change), { platform })).refusal).toBeNull();
  });
});

describe('what works instead, on Windows', () => {
  const commandsOf = async (change: Partial<Owner>, port?: number) => {
    const { lesserWays: ways } = await judged(holder(change, port), { platform: 'win32' });
    expect(ways.every(({ does, way }) => does === null && way.unavailable !== null)).toBe(true);
    return ways.map(({ way }) => way.command?.join(' '));
  };

  test('for what the kernel listens to', async () => {
    const kernel = { pid: 4, name: 'System' };
    expect(await commandsOf(kernel, 80)).toEqual(['netsh http show servicestate', 'net stop http']);
    expect(await commandsOf(kernel, 445)).toEqual(['net stop LanmanServer']);
  });

  test('for a host of services', async () => {
    const host = { pid: 900, name: 'svchost.exe' };
    expect(await commandsOf({ ...host, command: ['svchost.exe', '-k', 'NetSvcs', '-s', 'W32Time'] })).toEqual([
      'net stop W32Time',
    ]);
    expect(await commandsOf({ ...host, command: ['svchost.exe', '-k', 'RPCSS', '-p'] })).toEqual([
      'tasklist /svc /fi PID eq 900',
    ]);
  });
});
