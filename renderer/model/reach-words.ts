import { addressedOf } from '../../electron/shared/addressed.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { Dictionary } from '../text/english.ts';
import { bindText } from './addresses.ts';

/** Which addresses a row accepts: in a few words, and whole for whoever points at them. */
export interface ReachWords {
  /** Said before `words` where there is room. */
  readonly lead: string;
  readonly words: string;
  readonly whole: string;
}

export function reachWords(group: ListenerGroup, { reach: text }: Dictionary): ReachWords {
  const addressed = addressedOf(group);
  const binds = group.listeners.map(bindText);
  if (addressed.to === 'this-computer') return { lead: '', words: text.loopback, whole: binds.join('\n') };
  const whole = [...binds, text.hedge].join('\n');
  const limited = (words: string) => (addressed.device === null ? words : text.onDevice(words, addressed.device));
  if (addressed.to === 'any') return { lead: '', words: limited(text.anyInRow[addressed.versions]), whole };
  const [address = '', ...others] = addressed.addresses;
  return others.length > 0
    ? { lead: '', words: limited(text.addresses(others.length + 1)), whole }
    : { lead: text.address, words: limited(address), whole };
}
