import { expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { shippedTable } from '../../support/shipped.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { storyFacts } from '../../support/story-facts.ts';
import { snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const facts = loadFacts(factsFolder());

/** What an administrator finds on an ordinary computer and would not think about twice. */
const usual: readonly (readonly [program: string, port: number, protocol: SocketProtocol])[] = [
  ['avahi-daemon', 5353, 'udp'],
  ['charon', 500, 'udp'],
  ['charon', 4500, 'udp'],
  ['chronyd', 123, 'udp'],
  ['chronyd', 323, 'udp'],
  ['cupsd', 631, 'tcp'],
  ['dhclient', 68, 'udp'],
  ['dhcpcd', 68, 'udp'],
  ['dhcpd', 67, 'udp'],
  ['dnsmasq', 53, 'tcp'],
  ['dnsmasq', 53, 'udp'],
  ['dnsmasq', 67, 'udp'],
  ['dockerd', 2377, 'tcp'],
  ['dropbear', 22, 'tcp'],
  ['exim4', 25, 'tcp'],
  ['exim4', 465, 'tcp'],
  ['exim4', 587, 'tcp'],
  ['in.tftpd', 69, 'udp'],
  ['iperf3', 5201, 'tcp'],
  ['kadmind', 749, 'tcp'],
  ['krb5kdc', 88, 'udp'],
  ['mariadbd', 3306, 'tcp'],
  ['minissdpd', 1900, 'udp'],
  ['mpd', 6600, 'tcp'],
  ['mysqld', 3306, 'tcp'],
  ['named', 53, 'udp'],
  ['named', 953, 'tcp'],
  ['NetworkManager', 68, 'udp'],
  ['NetworkManager', 546, 'udp'],
  ['nmbd', 137, 'udp'],
  ['nmbd', 138, 'udp'],
  ['ntpd', 123, 'udp'],
  ['openvpn', 1194, 'udp'],
  ['rpc.mountd', 20_048, 'tcp'],
  ['rpcbind', 111, 'tcp'],
  ['rpcbind', 111, 'udp'],
  ['rsyslogd', 514, 'udp'],
  ['saned', 6566, 'tcp'],
  ['slapd', 389, 'tcp'],
  ['slapd', 636, 'tcp'],
  ['smbd', 445, 'tcp'],
  ['snmpd', 161, 'udp'],
  ['sshd', 22, 'tcp'],
  ['systemd-networkd', 68, 'udp'],
  ['systemd-resolved', 53, 'tcp'],
  ['systemd-resolved', 53, 'udp'],
  ['systemd-resolved', 5355, 'udp'],
  ['x11vnc', 5900, 'tcp'],
  ['Xtigervnc', 5901, 'tcp'],
];

test.each(usual)('%s on %i/%s is expected', (program, port, protocol) => {
  const owners = [owner(812, { name: program.slice(0, 15), executable: `/usr/sbin/${program}`, command: [program] })];
  const story = composeStory(storyFacts(port, registry, snapshot([listenerOn(port, { protocol, owners })]), { facts }));
  expect([story.fit.verdict, ...story.fit.reasons]).toEqual(['expected', ...story.fit.reasons]);
});

test('the master of Postfix, by its unit or by its command line', () => {
  const master = {
    name: 'master',
    executable: '/usr/lib/postfix/sbin/master',
    command: ['/usr/lib/postfix/sbin/master', '-w'],
  };
  const verdict = (unit: string | null) => {
    const held = listenerOn(25, { owners: [owner(812, master)], unit });
    return composeStory(storyFacts(25, registry, snapshot([held]), { facts })).fit.verdict;
  };
  expect(verdict('postfix@-.service')).toBe('expected');
  expect(verdict(null)).toBe('plausible');
});

test('what is off until it is switched on is not said to be the default', () => {
  const { uses, usesSummary, questions } = composeStory(storyFacts(2375, registry, snapshot([]), { facts }));
  expect(usesSummary).toBe('Docker Engine uses it when configured to.');
  expect(uses[0]?.words).toMatch(/^Docker Engine uses it, when configured to, for the remote API/);
  expect(questions[0]?.answer).not.toContain('Docker Engine');
});
