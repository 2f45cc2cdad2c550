import { describe, expect, it } from 'vitest';
import type { Known } from '../../../electron/shared/known.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { groupListeners, type ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { pidWords, processWords, reachWords } from '../../../electron/terminal/list-words.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';

function groupOf(...listeners: readonly Listener[]): ListenerGroup {
  const [group] = groupListeners(listeners);
  if (!group) throw new Error('no group');
  return group;
}

describe('reachWords', () => {
  const unknown: Known<boolean> = { unknown: 'unsupported' };
  it.each([
    ['any', true, true, 'any address'],
    ['any', true, false, 'any IPv4 address'],
    ['any', false, true, 'any IPv6 address'],
    ['any', unknown, true, 'any IPv6, IPv4 unknown'],
    ['loopback', true, false, 'this computer only'],
  ] as const)('%s, IPv4 %j, IPv6 %j: %s', (scope, ipv4, ipv6, words) => {
    expect(reachWords(groupOf(listenerOn(80, { reach: { scope, ipv4, ipv6 } })))).toBe(words);
  });

  it('names one bound address and counts several', () => {
    const reach = { scope: 'address', ipv4: true, ipv6: false } as const;
    const one = listenerOn(80, { address: '192.0.2.1', reach });
    const two = listenerOn(80, { address: '192.0.2.2', reach });
    expect(reachWords(groupOf(one, listenerOn(80)))).toBe('192.0.2.1 only');
    expect(reachWords(groupOf(one, two))).toBe('2 addresses');
    const local = listenerOn(80, { address: 'fe80::1', zone: 'eth0', reach });
    expect(reachWords(groupOf(local))).toBe('fe80::1%eth0 only');
  });

  it('names a device only where every widest bind is limited to it', () => {
    const reach = { scope: 'any', ipv4: true, ipv6: false } as const;
    const limited = listenerOn(80, { address: '0.0.0.0', device: 'eth0', reach });
    expect(reachWords(groupOf(limited, listenerOn(80)))).toBe('any IPv4 address, on eth0 only');
    expect(reachWords(groupOf(limited, { ...limited, device: null }))).toBe('any IPv4 address');
    expect(reachWords(groupOf(limited, { ...limited, device: { unknown: 'permission' } }))).toBe('any IPv4 address');
  });
});

describe('processWords', () => {
  it('names the container, else the project, else the unit', () => {
    const project = { folder: '/home/ada/shop', marker: 'package.json' };
    const inProject = listenerOn(80, { unit: 'web.service', owners: [owner(1, { project })] });
    expect(processWords(groupOf(inProject))).toBe('server (shop)');
    expect(processWords(groupOf({ ...inProject, container: container('shop') }))).toBe('server (container shop)');
    const ofUser = { unit: 'web.service', unitManager: 'user' } as const;
    expect(processWords(groupOf(listenerOn(80, ofUser)))).toBe('server (user unit web.service)');
    const redirected = { owners: [], container: container('db'), ownersProblem: 'no socket' } as const;
    expect(processWords(groupOf(listenerOn(80, redirected)))).toBe('no process (container db)');
    expect(processWords(groupOf(listenerOn(80, { container: container('shop') })))).toBe('server (container shop)');
    expect(processWords(groupOf(listenerOn(80, { unit: 'web.service' })))).toBe('server (web.service)');
    expect(processWords(groupOf(listenerOn(80, { owners: [], ownersComplete: true })))).toBe('no process');
  });
});

describe('pidWords', () => {
  it('shows three and counts the rest', () => {
    const owners = [1, 2, 3, 4, 5].map((pid) => owner(pid));
    expect(pidWords(groupOf(listenerOn(80, { owners })))).toBe('1, 2, 3 +2');
  });
});
