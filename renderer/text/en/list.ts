import type { Versions } from '../../../electron/shared/addressed.ts';
import type { Duration } from '../../../electron/shared/duration.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import type { RowPlace } from '../../model/row-names.ts';
import { count, duration } from './forms.ts';

export const listWords = {
  label: 'Open ports',
  waiting: (n: number) => `${count(n, 'port', 'ports')} opened meanwhile · show`,
  registry: (name: string) => `registry: ${name}`,
  unnamed: 'unknown program',
  pid: (pid: number) => `pid ${pid}`,
  processes: (n: number) => `${n} processes`,
  perhapsMore: 'perhaps others',
  ownerHidden: (user: string) => `owner hidden: ${user}`,
  noProcess: 'no process',
  why: 'why?',
  place: ({ kind, name }: RowPlace) => (kind === 'container' ? `container ${name}` : name),
  stale: (age: Duration) => `last confirmed ${duration(age)} ago`,
  /** The same, in the place of an age. */
  staleAge: (age: Duration) => `${duration(age)} ago?`,
  closed: (age: Duration) => `closed ${duration(age)} ago`,
  closedWithin: (age: Duration) => `closed in the last ${duration(age)}`,
  notSeen: (age: Duration) => `not seen for ${duration(age)}; the last reading was incomplete`,
  loading: 'Reading the open ports…',
  empty: 'Nothing is listening.',
  emptyHint: 'No program on this computer accepts connections now.',
  incomplete: 'No listener could be read.',
  incompleteHint: 'The reading was incomplete, so this does not mean that nothing is listening.',
  unread: 'The open ports could not be read.',
  noMatch: (text: string) => `No open port matches “${text}”.`,
  rowName: (port: number, protocol: SocketProtocol, rest: readonly string[]) =>
    [`port ${port}`, protocol, ...rest].join(', '),
};

export type ListWords = typeof listWords;

export const reachWords = {
  any: {
    both: 'any address',
    ipv4: 'any IPv4 address',
    ipv6: 'any IPv6 address',
    'ipv4, ipv6 unknown': 'any IPv4 address, IPv6 part unknown',
    'ipv6, ipv4 unknown': 'any IPv6 address, IPv4 part unknown',
    unknown: 'any address, IP versions unknown',
  } satisfies Record<Versions, string>,
  /** As short as a row of the panel: what is not known must not be what is cut off. */
  anyInRow: {
    both: 'any address',
    ipv4: 'any IPv4 address',
    ipv6: 'any IPv6 address',
    'ipv4, ipv6 unknown': 'any IPv4, IPv6 unknown',
    'ipv6, ipv4 unknown': 'any IPv6, IPv4 unknown',
    unknown: 'any, versions unknown',
  } satisfies Record<Versions, string>,
  loopback: 'this computer only',
  address: 'one address:',
  addresses: (n: number) => `${n} addresses`,
  onDevice: (addresses: string, device: string) => `${addresses}, on ${device} only`,
  hedge: 'A firewall may still block this.',
  spoken: (lead: string, words: string) => (lead === '' ? words : `${lead} ${words}`),
  accepts: (protocol: SocketProtocol, addresses: string) =>
    `${protocol === 'tcp' ? 'accepts connections' : 'receives datagrams'} addressed to ${addresses}`,
  toThisComputer: 'this computer only',
  toAddress: 'this address only',
  firewall: '; a firewall may still block them',
  lastConfirmed: (moment: string) => `last confirmed ${moment}; it may have closed since`,
};

export type ReachWords = typeof reachWords;
