import type { SkipReason } from './free-port.ts';

/** Why ports were passed over, in few words: the same in the terminal and in the window. */
export const skipReasonWords: Readonly<Record<SkipReason, string>> = {
  'in-use': 'in use',
  'not-bindable': 'could not be bound',
  excluded: 'kept by the system',
  privileged: 'needs a privilege',
  ephemeral: 'given out by the system for outgoing connections',
  'browser-blocked': 'refused by browsers',
  registered: 'registered',
  'known-use': 'known use, unregistered',
};
