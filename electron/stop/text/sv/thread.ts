import type { ThreadText } from '../en/thread.ts';

export const threadText: ThreadText = {
  silent: (seconds) => `tråden som stoppar processer svarade inte på ${seconds} s`,
  ended: (reason) => `tråden som stoppar processer avslutades: ${reason}`,
};
