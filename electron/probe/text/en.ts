import { formsOf } from '../../shared/forms.ts';

const { all } = formsOf('en');

const results = {
  refused: 'the connection was refused',
  'no-answer': 'nothing answered',
};

export const en = {
  results,
  connected: (port: number, addresses: readonly string[]) =>
    `At that moment something on this computer accepted TCP connections to port ${port} at ${all(addresses)}.`,
  refused: (port: number, addresses: readonly string[]) =>
    `At that moment nothing accepted connections to port ${port} at ${all(addresses)}.`,
  neverLeft:
    'These connections never left this computer, so they say nothing about firewalls elsewhere, such as in a router or at a provider.',
  ownFirewall:
    'They came from this computer itself, which its own firewall usually lets through: whether another computer may connect is not shown.',
  onlyOpened: 'A connection was opened and closed without a byte: what the program would answer is not shown.',
  noAnswer: (addresses: readonly string[]) =>
    `No answer at ${all(addresses)} proves nothing alone: a firewall rule of this computer may drop the connection, or the program may be too busy to take it.`,
  unclear: (addresses: readonly string[]) => `The attempt at ${all(addresses)} tells nothing about the port.`,
  untried: (addresses: number) =>
    addresses === 1 ? 'One more address was not tried.' : `${addresses} more addresses were not tried.`,
  noAddress: 'This computer told of no address of its own, so nothing was tried.',
  notCompared: 'The open sockets could not be read, so the answers were not compared with them.',
  answered: (address: string) =>
    `${address} connected, although no socket that Portolan sees is bound to it. That is consistent with something that passes connections on, such as a container engine or a rule of the firewall, or with a socket that opened just now.`,
  silent: (address: string, result: string) =>
    `A socket is bound so that it takes connections to ${address}, and yet ${result}. That is consistent with a firewall rule of this computer, with a program that is too busy, or with a socket that closed just now.`,
};

export type ReachabilityCoreWords = typeof en;
