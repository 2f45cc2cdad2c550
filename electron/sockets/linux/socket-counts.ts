import { readFileSync } from 'node:fs';

/**
 * What `/proc/net/sockstat` and `sockstat6` count, as one comparable text. It costs a hundredth of reading the tables,
 * and changes with nearly every socket that is opened or closed: only one opened for another closed may leave it as it
 * was. Null where it cannot be read.
 */
export function readSocketCounts(procRoot: string): string | null {
  try {
    return ['sockstat', 'sockstat6'].map((file) => readFileSync(`${procRoot}/net/${file}`, 'latin1')).join('');
  } catch {
    // A kernel without IPv6 or without these files: the tables are then read every time.
    return null;
  }
}
