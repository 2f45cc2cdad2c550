import type { SkipReason } from '../../../electron/shared/free-port.ts';
import { skipReasonWords } from '../../../electron/shared/free-port-text.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import { all, count } from './forms.ts';

const names: Readonly<Record<SocketProtocol, string>> = { tcp: 'TCP', udp: 'UDP' };
const reasons: Readonly<Record<SkipReason, string>> = skipReasonWords;

export const freePort = {
  title: 'Next free port',
  close: 'Close',
  intro: 'To start a server on: nothing listens on it, and nobody has given it a meaning.',
  from: 'From',
  to: 'To',
  protocol: 'Protocol',
  protocols: names,
  find: 'Find',
  notAPort: 'A whole number from 1 to 65535',
  wrongOrder: 'Not below the first port',
  searching: 'Looking…',
  failed: (message: string) => `No port could be looked for: ${message}`,
  found: (protocol: SocketProtocol) => `is the next free ${names[protocol]} port.`,
  bound: 'It could be bound a moment ago. Nobody keeps it for you: another program may take it.',
  notTried: 'Whether it can be bound could not be tried.',
  /** @param reason one of `reasons` */
  named: (reason: string, what: readonly string[]) =>
    `It has a name all the same: ${reason}${what.length === 0 ? '' : ` (${all(what)})`}.`,
  none: (protocol: SocketProtocol, from: number, to: number) =>
    from === to
      ? `${names[protocol]} port ${from} does not suit.`
      : `No ${names[protocol]} port from ${from} to ${to} suits.`,
  namedOnly: (port: number, reason: string, what: readonly string[]) =>
    `Nothing but its name speaks against ${port}: ${reason}${what.length === 0 ? '' : ` (${all(what)})`}.`,
  takeNamed: (port: number) => `Use ${port} all the same`,
  copy: 'Copy',
  copyHint: 'c copies it.',
  next: 'Next one',
  passedOver: (n: number) => count(n, 'port passed over', 'ports passed over'),
  ports: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  reasons,
  /** The first few of many names. */
  what: (first: readonly string[], others: number) =>
    others === 0 ? all(first) : `${first.join(', ')} and ${count(others, 'other', 'others')}`,
  moreLines: (n: number) => `and ${count(n, 'more group', 'more groups')}`,
  unknown: 'Not taken into account',
};

export type FreePortWords = typeof freePort;
