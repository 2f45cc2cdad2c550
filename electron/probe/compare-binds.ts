import { isUnknown, knownOr } from '../shared/known.ts';
import type { Socket } from '../shared/listener.ts';
import type { ReachabilityAttempt } from '../shared/reachability.ts';

export type Bind = Pick<Socket, 'address' | 'zone' | 'device' | 'reach'>;

/** What was read of the sockets of a port; null where nothing could be read. */
export interface Binds {
  readonly binds: readonly Bind[];
  /** False: there may be others. */
  readonly complete: boolean;
}

export type Disagreement =
  /** Though no socket is bound to it. */
  | { readonly kind: 'answered'; readonly address: string }
  /** Though one is. */
  | { readonly kind: 'silent'; readonly address: string; readonly result: 'refused' | 'no-answer' };

/**
 * Where the answers and the addresses that the sockets are bound to do not go together. What was unreachable or failed,
 * such as an address that the system has not taken yet, contradicts nothing.
 */
export function disagreements(attempts: readonly ReachabilityAttempt[], read: Binds): readonly Disagreement[] {
  return attempts.flatMap(({ address, result }): readonly Disagreement[] => {
    const expected = expectation(address, read);
    if (expected === 'silence' && result === 'connected') return [{ kind: 'answered', address }];
    if (expected === 'answer' && (result === 'refused' || result === 'no-answer'))
      return [{ kind: 'silent', address, result }];
    return [];
  });
}

function expectation(target: string, { binds, complete }: Binds): 'answer' | 'silence' | 'cannot-tell' {
  const covers = binds.map((bind) => coverage(target, bind));
  if (covers.includes('yes')) return 'answer';
  return complete && covers.every((each) => each === 'no') ? 'silence' : 'cannot-tell';
}

function coverage(target: string, { address, zone, device, reach }: Bind): 'yes' | 'no' | 'perhaps' {
  const [targetAddress = '', targetZone] = target.split('%');
  const bound = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (bound === '0.0.0.0' || bound === '::') {
    const takes = targetAddress.includes(':') ? reach.ipv6 : reach.ipv4;
    if (takes === false) return 'no';
    // Traffic to one's own addresses comes by the loopback interface, also where it is meant for another.
    return isUnknown(takes) || device !== null ? 'perhaps' : 'yes';
  }
  if (bound !== targetAddress) return 'no';
  const boundZone = knownOr(zone, null);
  if (targetZone !== undefined && boundZone !== null && boundZone !== targetZone) return 'no';
  const certain = device === null && (targetZone === undefined || boundZone !== null);
  return certain ? 'yes' : 'perhaps';
}
