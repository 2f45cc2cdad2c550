import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import type { MachinePorts } from '../../../electron/shared/machine-ports.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { english } from '../../../electron/story/text/en.ts';
import { container } from '../../support/sockets.ts';
import { linuxPorts, storyFacts } from '../../support/story-facts.ts';
import { listener, owner, snapshot } from './support.ts';

const registry = loadRegistry(resolve(import.meta.dirname, '../../../resources/registry/ports.tsv'));
const storyOf = (port: number, listeners: readonly Listener[] = [], complete = true) =>
  composeStory(storyFacts(port, registry, snapshot(listeners, complete)));

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

  test.each([
    [32_767, 'not this one'],
    [32_768, 'this one too'],
    [60_999, 'this one too'],
    [61_000, 'not this one'],
  ])('%i: of the ports for outgoing connections, %s', (port, words) => {
    expect(storyOf(port).range.here.join(' ')).toContain(`from 32768–60999 for outgoing connections: ${words}`);
  });

  test('what a port needs here is told, and what could not be read', () => {
    const machine = (change: Partial<MachinePorts>) =>
      composeStory(storyFacts(80, registry, null, { machine: { ...linuxPorts, ...change } })).range.here.join(' ');
    expect(machine({})).toContain('needs root or CAP_NET_BIND_SERVICE to bind a port below 1024');
    expect(machine({ unprivilegedFrom: 80 })).not.toContain('needs root');
    expect(machine({ unprivilegedFrom: { unknown: 'unsupported' } })).toContain('could not be read');
    const unknown = { unknown: 'permission' } as const;
    expect(machine({ ephemeral: { tcp: unknown, udp: unknown } })).toContain('outgoing connections could not be read');
    const apart = { tcp: { firstPort: 1, lastPort: 99 }, udp: { firstPort: 100, lastPort: 200 } };
    expect(machine({ ephemeral: apart })).toMatch(
      /TCP ports from 1–99 .* this one too.* UDP ports from 100–200 .* not/,
    );
    const excluded = { tcp: [{ firstPort: 80, lastPort: 81 }], udp: [] };
    expect(machine({ os: 'windows', reserved: excluded })).toContain('has excluded 80–81 (TCP)');
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
    [716, 'tcp', 'No row of its own in the registry.'],
    [
      4200,
      'udp',
      'No row of its own in the registry. vrml-multi-use (all of 4200–4299) is listed without a transport protocol.',
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
    [
      2049,
      'Port 2049 is assigned to shilp (TCP, UDP) and nfs (TCP, UDP, SCTP); nothing was found listening on it here.',
    ],
    [9082, 'Port 9082 is assigned to lcs-ap (SCTP); nothing was found listening on it here.'],
  ])('%i', (port, headline) => {
    expect(storyOf(port).headline).toBe(headline);
  });

  test.each([
    ['sshd', 22, 'Port 22: sshd (pid 812), most likely a server of ssh.'],
    ['node', 3000, 'Port 3000: node (pid 812); what it serves cannot be told.'],
    ['nginx', 80, 'Port 80: nginx (pid 812); what it serves cannot be told.'],
    ['s', 22, 'Port 22: s (pid 812); what it serves cannot be told.'],
  ])('%s on %i', (name, port, headline) => {
    const owners = [owner({ name, executable: `/usr/bin/${name}` })];
    expect(storyOf(port, [listener({ port, owners })]).headline).toBe(headline);
  });

  test('one protocol alone is told of when it is asked for', () => {
    const udp = composeStory(storyFacts(2375, registry, snapshot([listener({ port: 2375 })]), { protocol: 'udp' }));
    expect(udp.headline).toBe('UDP port 2375 is reserved; nothing was found listening on it here.');
    expect(udp.here).toEqual([]);
    expect(udp.opening).toContain('For another transport protocol the same number is assigned to docker (TCP).');
    const sctp = composeStory(storyFacts(9082, registry, snapshot([]), { protocol: 'sctp' }));
    expect(sctp.headline).toContain('SCTP port 9082 is assigned to lcs-ap; what listens on it here is not known');
    expect(sctp).toMatchObject({ hereComplete: false, hereSummary: expect.stringContaining('does not read SCTP') });
    expect(sctp.check.map(({ command }) => command)).toContain("sudo ss -HlSnp 'sport = :9082'");
    expect(sctp.check.every(({ protocol }) => protocol === 'sctp')).toBe(true);
  });

  test('a process on UDP is not measured by what is assigned for TCP', () => {
    const owners = [owner({ name: 'dockerd', executable: '/usr/bin/dockerd' })];
    const { fit } = storyOf(2375, [listener({ port: 2375, protocol: 'udp', owners })]);
    expect(fit.verdict).toBe('cannot-tell');
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
    const story = composeStory(storyFacts(5432, registry, null));
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
    expect(storyOf(5432, [listener(changes)]).hereSummary).toContain(`Here ${words} accepts`);
  });

  test('several processes are named, and many are counted', () => {
    const workers = (count: number) => Array.from({ length: count }, (_, index) => owner({ pid: 812 + index }));
    const told = (count: number) => storyOf(5432, [listener({ owners: workers(count) })]).hereSummary;
    expect(told(2)).toContain('Here postgres (pids 812 and 813) accept connections on TCP');
    expect(told(40)).toContain('postgres (pids 812, 813 and 814) and 37 more processes accept connections');
  });

  test('what could not be confirmed is told as past', () => {
    const { headline, hereSummary } = storyOf(5432, [listener({ staleSince: '2026-11-22T10:00:00.000Z' })]);
    expect(headline).toMatch(/postgres \(pid 812\), when last confirmed \(2026-11-22 \d\d:\d\d\)/);
    expect(hereSummary).not.toContain('accepts');
  });

  test('several holders are all told, and no fit is claimed for them together', () => {
    const other = listener({
      key: 'b',
      address: '10.0.0.1',
      owners: [owner({ pid: 9, name: 'node', executable: '/usr/bin/node' })],
    });
    const { headline } = storyOf(5432, [listener(), other]);
    expect(headline).toContain('postgres (pid 812)');
    expect(headline).toContain('node (pid 9)');
    expect(headline).not.toContain('likely');
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
    { label: english.registrySource(registry.date), url: expect.stringContaining('iana.org') },
    { label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' },
    { label: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
    { label: 'RFC 9260', url: 'https://www.rfc-editor.org/rfc/rfc9260' },
  ]);
  expect(storyOf(80).registryDate).toBe(registry.date);
});

test('a story can be told in other words', () => {
  const shouting = { ...english, headline: { ...english.headline, closed: (port: string) => port.toUpperCase() } };
  expect(composeStory(storyFacts(80, registry, snapshot([])), shouting).headline).toBe('PORT 80');
});
