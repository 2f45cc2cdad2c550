import type { ReachabilityAttempt, ReachabilityReport } from '../shared/reachability.ts';
import { attemptConnection, type ConnectionDeps } from './attempt-connection.ts';
import { type Binds, disagreements } from './compare-binds.ts';
import type { OwnAddress } from './own-addresses.ts';
import { words } from './words.ts';

export interface ReachabilityDeps extends ConnectionDeps {
  /** This computer's own: nothing else is ever connected to. */
  readonly addresses: () => readonly OwnAddress[];
  readonly now: () => Date;
}

/** A computer with containers may have hundreds of addresses. The program sees a connection for each. */
const mostAddresses = 64;
const mostAtOnce = 8;

/** Tries a TCP connection to each of this computer's own addresses, once. @param read the sockets of this port */
export async function checkReachability(
  port: number,
  read: Binds | null,
  deps: ReachabilityDeps,
): Promise<ReachabilityReport> {
  const all = deps.addresses();
  const at = deps.now().toISOString();
  const attempts = await eachOf(all.slice(0, mostAddresses), async ({ address, interface: name }) => ({
    address,
    interface: name,
    ...(await attemptConnection(address, port, deps)),
  }));
  return {
    port,
    at,
    attempts,
    proves: proven(port, attempts),
    provesNot: notProven(attempts, all.length - attempts.length),
    disagreements:
      read === null
        ? [words.notCompared]
        : disagreements(attempts, read).map((each) =>
            each.kind === 'answered'
              ? words.answered(each.address)
              : words.silent(each.address, words.results[each.result]),
          ),
  };
}

function proven(port: number, attempts: readonly ReachabilityAttempt[]): readonly string[] {
  const connected = addressesWith('connected', attempts);
  const refused = addressesWith('refused', attempts);
  return [
    ...(connected.length > 0 ? [words.connected(port, connected)] : []),
    ...(refused.length > 0 ? [words.refused(port, refused)] : []),
  ];
}

function notProven(attempts: readonly ReachabilityAttempt[], untried: number): readonly string[] {
  const silent = addressesWith('no-answer', attempts);
  const unclear = [...addressesWith('unreachable', attempts), ...addressesWith('failed', attempts)];
  return [
    words.neverLeft,
    words.ownFirewall,
    ...(attempts.some(({ result }) => result === 'connected') ? [words.onlyOpened] : []),
    ...(silent.length > 0 ? [words.noAnswer(silent)] : []),
    ...(unclear.length > 0 ? [words.unclear(unclear)] : []),
    ...(untried > 0 ? [words.untried(untried)] : []),
    ...(attempts.length === 0 ? [words.noAddress] : []),
  ];
}

function addressesWith(result: ReachabilityAttempt['result'], attempts: readonly ReachabilityAttempt[]) {
  return attempts.filter((each) => each.result === result).map(({ address }) => address);
}

/** In order, a few at a time. */
async function eachOf<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: mostAtOnce }, async () => {
      for (const [index, item] of waiting) results[index] = await act(item);
    }),
  );
  return results;
}
