import type { PortHappening } from '../../model/alert-rules.ts';
import { count } from './forms.ts';

const happenings: Readonly<Record<PortHappening, string>> = {
  opens: 'opens',
  closes: 'closes',
  changesOwner: 'changes owner',
};

const conditions = {
  'newly-reachable': 'when anything becomes reachable from other computers',
  'new-program': 'when a program listens that was never seen to listen before',
  'anything-opens': 'when any port opens',
};

const protocols = { either: 'TCP or UDP', tcp: 'TCP only', udp: 'UDP only' };

export const alerts = {
  title: 'Alerts',
  enabled: 'Show notifications',
  off: 'Alerts are switched off: nothing is told.',
  switchOn: 'Switch them on',
  unavailable:
    'Nothing on this system shows notifications now. Alerts begin as soon as something does, such as the desktop’s notification service.',
  noButtons: 'This system shows notifications without buttons.',
  browser: 'Notifications are shown by the desktop app; what you decide here holds there.',
  general: 'Tell me',
  conditions,
  ports: 'Ports that you watch',
  noPorts: 'None so far. In a port’s story, the bell or the key w watches it.',
  rule: (port: number, protocol: string | null, tells: readonly PortHappening[]) =>
    `Port ${port}${protocol === null ? '' : `/${protocol}`}: ${tells.length === 0 ? 'nothing is told' : tells.map((each) => happenings[each]).join(', ')}`,
  happenings,
  edit: (port: number) => `Edit the rule for port ${port}`,
  remove: (port: number) => `Remove the rule for port ${port}`,
  removed: (port: number) => `The rule for port ${port} is removed.`,
  undo: 'Undo',
  protocol: 'Protocol',
  protocols,
  add: 'Watch another port',
  which: 'by its number or the name of a service',
  addNow: 'Add',
  added: (port: number) => `Port ${port} is watched.`,
  watchedAlready: (port: number) => `Port ${port} is watched already.`,
  noPort: 'A port is a number from 1 to 65535.',
  noService: (name: string) => `No service is called “${name}”.`,
  perhaps: 'Perhaps:',
  full: (n: number) => `There are ${count(n, 'rule', 'rules')}, which is as many as are kept. Remove one first.`,
  quiet: 'Quiet hours',
  quietHint: 'What happens then is told once, in one summary, when they end.',
  from: 'From',
  to: 'To',
  noQuiet: 'They begin and end at the same time, so there are none.',
  tryIt: 'Try a notification',
  trying: 'Asking the system…',
  shown: 'The system took it. If you do not see it, the system holds notifications back: its own settings say why.',
  notShown: 'The system did not take it: nothing here shows notifications now.',
  failed: (message: string) => `That did not work: ${message}`,
  when: (port: number) => `Tell me when port ${port}…`,
  watched: (port: number) => `Watched: tell me when port ${port}…`,
  otherRules: (n: number) =>
    `${count(n, 'other rule', 'other rules')} for this port, for one protocol: see the settings.`,
  close: 'Close',
};

export type AlertsWords = typeof alerts;
