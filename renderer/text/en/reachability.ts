import type { ReachabilityAttempt } from '../../../electron/shared/reachability.ts';

const results: Readonly<Record<ReachabilityAttempt['result'], string>> = {
  connected: 'connected',
  refused: 'refused',
  'no-answer': 'no answer',
  unreachable: 'unreachable',
  failed: 'failed',
};

export const reachability = {
  title: 'Does it accept connections?',
  what: 'Tries a TCP connection from this computer to each of its own addresses, once, and closes it without sending a byte. No other computer is contacted.',
  sees: 'The program will see one short connection per address, and may log it.',
  udp: 'UDP cannot be tried: it knows no connections, silence means nothing, and a datagram of ours might be taken for a request.',
  check: 'Check now',
  again: 'Check again',
  checking: 'Connecting to this computer’s own addresses, at most 2 seconds each…',
  failed: (message: string) => `The check could not be made: ${message}`,
  checkedAt: (time: string) => `Checked at ${time}.`,
  table: 'What came of each address',
  address: 'Address',
  interface: 'Interface',
  result: 'Result',
  took: 'Took',
  results,
  disagreements: 'Does not go together',
  proves: 'What this shows',
  provesNot: 'What it does not show',
  copy: 'Copy the result',
  report: (port: number, moment: string) => `TCP port ${port}, checked ${moment}`,
};

export type ReachabilityWords = typeof reachability;
