import type { RevealedHolder } from '../../shared/stop.ts';
import type { ProcessControl, Signal, SignalOrder, SignalResult } from '../process-control.ts';
import { elevationText } from '../text/elevation.ts';
import type { HelperAnswer } from './helper-answer.ts';
import { readHelperWords } from './helper-words.ts';

export interface HelperDeps {
  readonly control: Pick<ProcessControl, 'signalVerified' | 'ownPids'>;
  /** Null where the owners of sockets are no secret. @throws when they cannot be told */
  readonly revealHolders: ((keys: readonly string[]) => readonly RevealedHolder[]) | null;
}

/** `refusal`: nothing was done, and why, in a sentence. */
export type HelperEnd = HelperAnswer | { readonly refusal: string };

/**
 * The part of Portolan that runs with administrator rights: it signals processes that are still who they were, or says
 * who holds sockets. It believes nothing of what it is told: every argument is checked, then every process.
 * @throws when something that must be known before a signal cannot be read
 */
export async function runHelper(words: readonly string[], deps: HelperDeps): Promise<HelperEnd> {
  const task = readHelperWords(words);
  if ('refusal' in task) return task;
  if (task.mode === 'reveal') {
    if (deps.revealHolders === null) return { refusal: elevationText.notRevealed };
    return { holders: deps.revealHolders(task.keys) };
  }
  const own = task.orders.find(({ pid }) => deps.control.ownPids.has(pid));
  if (own) return { refusal: elevationText.ownProcess(own.pid) };
  return { results: await signalAll(task.orders, task.signal, deps.control) };
}

async function signalAll(
  orders: readonly SignalOrder[],
  signal: Signal,
  control: HelperDeps['control'],
): Promise<readonly SignalResult[]> {
  const results: SignalResult[] = [];
  for (const order of orders) {
    try {
      results.push(await control.signalVerified(order, signal));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(elevationText.unverified(order.pid, why, results.length, orders.length));
    }
  }
  return results;
}
