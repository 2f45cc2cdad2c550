import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { english } from '../../../electron/story/text/en.ts';
import { container } from '../../support/sockets.ts';
import { listener, owner, snapshot } from './support.ts';

const registry = loadRegistry(resolve(import.meta.dirname, '../../../resources/registry/ports.tsv'));
const storyOf = (port: number, listeners: readonly Listener[] = [], complete = true) =>
  composeStory({ port, registry, snapshot: snapshot(listeners, complete) });

describe('range', () => {
  test.each([
    [0, 'system', 0, 1023],
    [1023, 'system', 0, 1023],
    [1024, 'user', 1024, 49_151],
    [49_151, 'user', 1024, 49_151],
    [49_152, 'dynamic', 49_152, 65_535],
    [65_535, 'dynamic', 49_152, 65_535],
  ])('%i is in %s', (port, name, firstPort, lastPort) => {
    expect(storyOf(port).range).toMatchObject({ name, firstPort, lastPort });
  });

  test('says how each range is assigned, in the words of RFC 6335', () => {
    expect(storyOf(80).range.description).toContain('IETF Review or IESG Approval');
    expect(storyOf(80).range.description).not.toContain('Expert Review');
    expect(storyOf(5432).range.description).toContain('Expert Review');
    expect(storyOf(50_000).range.description).toContain('never assigned');
  });

  test.each([0, 1023, 1024, 49_151])('%i is told to be Reserved', (port) => {
    expect(storyOf(port).range.description).toContain(`Port ${port} itself, at the edge of a range, is Reserved`);
  });

  test.each([1, 1022, 1025, 49_150, 49_152])('%i is no edge', (port) => {
    expect(storyOf(port).range.description).not.toContain('Reserved');
  });

  test('the ports that Linux draws from are told inside and outside the User Ports', () => {
    expect(storyOf(32_767).range.description).not.toContain('32768–60999');
    expect(storyOf(32_768).range.description).toContain('32768–60999');
    expect(storyOf(60_999).range.description).toContain('32768–60999');
  });
});

describe('summary', () => {
  test.each([
    [10_397, 'tcp', 'Unassigned: the registry lists 10322–10438 as unassigned.'],
    [80, 'tcp', 'Assigned to http, www and www-http.'],
    [3000, 'tcp', 'Assigned to hbci. remoteware-cl is recorded as widespread use, not an assignment.'],
    [50_000, 'udp', 'Dynamic: ports 49152–65535 are never assigned.'],
    [2375, 'udp', 'Reserved: the registry lists the port as reserved.'],
    [230, 'tcp', 'Reserved: the registry lists 225–241 as reserved.'],
    [6001, 'tcp', 'Assigned to x11 (all of 6000–6063).'],
    [2, 'tcp', 'De-assigned (2025-02-13): an earlier assignment of the port was taken back.'],
    [716, 'tcp', 'No row: the registry says nothing of this port for TCP.'],
    [
      4200,
      'udp',
      'No row: the registry says nothing of this port for UDP. vrml-multi-use (all of 4200–4299) is listed without a transport protocol.',
    ],
    [24, 'tcp', 'Reserved: the registry sets the port aside for “any private mail system” and gives no service name.'],
    [
      6588,
      'tcp',
      'Unassigned: the registry lists the port as unassigned. The registry reports unauthorized use of this port.',
    ],
  ] as const)('%i/%s', (port, protocol, summary) => {
    expect(storyOf(port).protocols[protocol].summary).toBe(summary);
  });

  test('no port is called assigned that is not, whatever the protocol', () => {
    const wrong: string[] = [];
    for (let port = 0; port <= 65_535; port += 1) {
      const { protocols, headline } = composeStory({ port, registry, snapshot: null });
      for (const protocol of transportProtocols) {
        const { status, summary } = protocols[protocol];
        if (summary.startsWith('Assigned') !== (status === 'assigned')) wrong.push(`${port}/${protocol}`);
      }
      const assigned = transportProtocols.some((protocol) => protocols[protocol].status === 'assigned');
      if (headline.includes('is assigned to') !== assigned) wrong.push(`${port}`);
    }
    expect(wrong).toEqual([]);
  }, 30_000);
});

describe('headline', () => {
  test.each([
    [1597, 'Port 1597 is assigned to orbplus-iiop (TCP, UDP); nothing was found listening on it here.'],
    [623, 'Port 623 is assigned to oob-ws-http (TCP) and asf-rmcp (UDP); nothing was found listening on it here.'],
    [10_397, 'Port 10397 is unassigned; nothing was found listening on it here.'],
    [
      1008,
      'Port 1008 has no row in the registry for TCP and is unassigned for UDP; nothing was found listening on it here.',
    ],
    [
      4200,
      'Port 4200 is listed for vrml-multi-use, without a transport protocol; nothing was found listening on it here.',
    ],
    [50_000, 'Port 50000 is a dynamic port, which the registry never assigns; nothing was found listening on it here.'],
    [9082, 'Port 9082 is assigned to lcs-ap (SCTP); nothing was found listening on it here.'],
  ])('%i', (port, headline) => {
    expect(storyOf(port).headline).toBe(headline);
  });

  test.each([
    ['postgres', 5432, 'which is consistent with postgresql'],
    ['redis-server', 6379, 'which is consistent with redis'],
    ['sshd', 22, 'which is consistent with ssh'],
    ['nginx', 80, 'whether that is http cannot be told'],
    ['node', 3000, 'whether that is hbci cannot be told'],
    ['s', 22, 'whether that is ssh cannot be told'],
  ])('%s on %i: %s', (name, port, fit) => {
    const { headline } = storyOf(port, [listener({ port, owners: [owner({ name })] })]);
    expect(headline).toContain(`here ${name} (pid 812) accepts connections on TCP`);
    expect(headline).toContain(fit);
  });

  test('where the registry names nothing there is nothing to fit', () => {
    expect(storyOf(5173, [listener({ port: 5173, owners: [owner({ name: 'node' })] })]).headline).toBe(
      'Port 5173 is unassigned; here node (pid 812) accepts connections on TCP.',
    );
  });

  test('a process on UDP is not measured by what is assigned for TCP', () => {
    const { headline } = storyOf(2375, [
      listener({ port: 2375, protocol: 'udp', owners: [owner({ name: 'dockerd' })] }),
    ]);
    expect(headline).toContain('receives on UDP');
    expect(headline).not.toContain('consistent');
  });
});

describe('what is here', () => {
  test('sockets of other ports are left out, one of this port is not', () => {
    const here = listener();
    const story = storyOf(5432, [listener({ key: 'other', port: 54_320 }), here]);
    expect(story.here).toEqual([here]);
    expect(story.hereSummary).toBe(
      'Here postgres (pid 812) accepts connections on TCP, addressed to this computer only.',
    );
  });

  test('without a snapshot nothing is concluded', () => {
    const story = composeStory({ port: 5432, registry, snapshot: null });
    expect(story).toMatchObject({ here: [], hereComplete: false });
    expect(story.hereSummary).toContain('nothing can be concluded');
    expect(story.headline).toContain('not known');
  });

  test('finding nothing in part of the sockets does not prove that the port is free', () => {
    const story = storyOf(5432, [], false);
    expect(story.hereComplete).toBe(false);
    expect(story.hereSummary).toContain('does not prove');
    expect(story.headline).toContain('cannot be told');
  });

  test('finding something in part of the sockets leaves room for more', () => {
    expect(storyOf(5432, [listener()], false).hereSummary).toContain('there may be more');
  });

  test('what is bound wider is told with its address and the firewall', () => {
    const any = listener({ address: '0.0.0.0', reach: { scope: 'any', ipv4: true, ipv6: false } });
    expect(storyOf(5432, [any]).hereSummary).toContain(
      'any IPv4 address of this computer. A firewall may still block this.',
    );
    const one = listener({ address: 'fe80::1', zone: 'eth0', reach: { scope: 'address', ipv4: false, ipv6: true } });
    expect(storyOf(5432, [one]).hereSummary).toContain('addressed to fe80::1%eth0');
    const unsure = listener({ reach: { scope: 'any', ipv4: { unknown: 'unsupported' }, ipv6: true }, device: 'eth0' });
    expect(storyOf(5432, [unsure]).hereSummary).toContain(
      'any IPv6 address of this computer (the IPv4 part is unknown), on the device eth0 only.',
    );
  });

  test.each([
    [{ owners: [], ownersComplete: false }, 'a process that could not be identified'],
    [{ owners: [], ownersComplete: false, unit: 'postgresql.service' }, 'a process of postgresql.service'],
    [{ owners: [], container: container('db') }, 'the container db'],
    [{ owners: [owner({ name: { unknown: 'permission' } })] }, 'a process whose name could not be read (pid 812)'],
    [
      { container: container('db'), owners: [owner({ containerId: container('db').id })] },
      'postgres (pid 812) in the container db',
    ],
    [{ container: container('db') }, 'postgres (pid 812) for the container db'],
    [
      { container: container('db'), owners: [owner({ containerId: { unknown: 'permission' } })] },
      'postgres (pid 812) for the container db',
    ],
    [
      { owners: [owner({ project: { folder: '/home/ada/shop', marker: '.git' } })] },
      'postgres (pid 812) in the project shop',
    ],
    [{ unit: 'postgresql.service' }, 'postgres (pid 812) of postgresql.service'],
    [{ owners: [] }, 'something that no process holds'],
  ] as const)('a holder that is hidden or shared is told as far as it was read: %#', (changes, words) => {
    expect(storyOf(5432, [listener(changes)]).headline).toContain(`here ${words} accepts`);
  });

  test('several processes are named, and many are counted', () => {
    const workers = (count: number) => Array.from({ length: count }, (_, index) => owner({ pid: 812 + index }));
    const told = (count: number) => storyOf(5432, [listener({ owners: workers(count) })]).headline;
    expect(told(2)).toContain('here postgres (pid 812) and postgres (pid 813) accept connections on TCP');
    expect(told(40)).toContain('postgres (pid 813), postgres (pid 814) and 37 more processes accept connections');
  });

  test('what could not be confirmed is told as past', () => {
    const { headline, hereSummary } = storyOf(5432, [listener({ staleSince: '2026-11-22T10:00:00.000Z' })]);
    expect(headline).toMatch(
      /here postgres \(pid 812\) accepted connections on TCP when last confirmed \(2026-11-22 \d\d:\d\d\)/,
    );
    expect(hereSummary).not.toContain('accepts');
  });

  test('several holders are all told, and no fit is claimed for them together', () => {
    const other = listener({ key: 'b', address: '10.0.0.1', owners: [owner({ pid: 9, name: 'node' })] });
    const { headline } = storyOf(5432, [listener(), other]);
    expect(headline).toContain('postgres (pid 812)');
    expect(headline).toContain('node (pid 9)');
    expect(headline).not.toContain('consistent');
  });
});

describe('how to check', () => {
  test('the commands are exact, for each system and protocol', () => {
    const commands = storyOf(10_397).check.map(({ os, protocol, command }) => `${os} ${protocol}: ${command}`);
    expect(commands).toEqual([
      "linux tcp: sudo ss -Hltnp 'sport = :10397'",
      "linux udp: sudo ss -Hlunp 'sport = :10397'",
      'macos tcp: sudo lsof -nP -iTCP:10397 -sTCP:LISTEN',
      'macos udp: sudo lsof -nP -iUDP:10397',
      expect.stringMatching(
        /^windows tcp: Get-NetTCPConnection -LocalPort 10397 -State Listen \|.*Get-Process -Id \$_\.OwningProcess/,
      ),
      expect.stringMatching(/^windows udp: Get-NetUDPEndpoint -LocalPort 10397 \|.*Get-Process -Id \$_\.OwningProcess/),
      'elsewhere tcp: nc -zv -w 3 HOST 10397',
      'elsewhere tcp: Test-NetConnection HOST -Port 10397',
      'elsewhere udp: null',
    ]);
    expect(commands.join()).not.toMatch(/netstat|\n/);
  });

  test('UDP cannot be proven from elsewhere, and no output proves nothing', () => {
    const { check } = storyOf(53);
    expect(check.at(-1)?.note).toContain('cannot be proven this way');
    expect(check[0]?.note).toContain('does not prove that the port is closed');
  });

  test('port 0, which these tools take for any port, gets no command', () => {
    expect(storyOf(0).check.every(({ command, note }) => command === null && note?.includes('port 0'))).toBe(true);
  });
});

test('sources are the registry, the rules and what the registry refers to, once each', () => {
  expect(storyOf(80).sources).toEqual([
    { label: english.registrySource, url: expect.stringContaining('iana.org') },
    { label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' },
    { label: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
    { label: 'RFC 9260', url: 'https://www.rfc-editor.org/rfc/rfc9260' },
  ]);
  expect(storyOf(80).registryDate).toBe(registry.date);
});

test('a story can be told in other words', () => {
  const shouting = { ...english, headline: (port: number) => `PORT ${port}` };
  expect(composeStory({ port: 80, registry, snapshot: null }, shouting).headline).toBe('PORT 80');
});
