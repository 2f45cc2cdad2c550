import { readFileSync } from 'node:fs';

/**
 * How many sockets of each protocol this network namespace has in use, as one comparable text: `inuse` of
 * `/proc/net/sockstat` and `sockstat6`. It costs a hundredth of reading the tables, and changes with every socket that
 * is opened or closed; only one opened for another closed leaves it as it was. Null where it cannot be read.
 */
export function readSocketCounts(procRoot: string): string | null {
  try {
    const text = ['sockstat', 'sockstat6'].map((file) => readFileSync(`${procRoot}/net/${file}`, 'latin1')).join('');
    const counts = text.match(/^(?:TCP|UDP)6?: inuse \d+/gm);
    return counts?.length === 4 ? counts.join() : null;
  } catch {
    // A kernel without IPv6 or without these files: the tables are then read every time.
    return null;
  }
}
