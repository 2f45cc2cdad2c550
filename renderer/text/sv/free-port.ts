import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import type { FreePortWords } from '../en/free-port.ts';
import { all, count } from './forms.ts';

const names: Readonly<Record<SocketProtocol, string>> = { tcp: 'TCP', udp: 'UDP' };

export const freePort: FreePortWords = {
  title: 'Nästa lediga port',
  close: 'Stäng',
  intro: 'Att starta en server på: ingenting lyssnar på den och ingen har gett den en betydelse.',
  from: 'Från',
  to: 'Till',
  protocol: 'Protokoll',
  protocols: names,
  find: 'Sök',
  notAPort: 'Ett heltal från 1 till 65535',
  wrongOrder: 'Får inte vara lägre än den första porten',
  searching: 'Söker…',
  failed: (message) => `Det gick inte att söka efter en port: ${message}`,
  found: (protocol) => `är nästa lediga ${names[protocol]}-port.`,
  bound: 'Den gick att ta för en stund sedan. Ingen håller den åt dig: ett annat program kan ta den.',
  notTried: 'Det gick inte att pröva om den kan tas.',
  named: (reason, what) => `Den har ändå ett namn: ${reason}${what.length === 0 ? '' : ` (${all(what)})`}.`,
  none: (protocol, from, to) =>
    from === to
      ? `${names[protocol]}-port ${from} passar inte.`
      : `Ingen ${names[protocol]}-port från ${from} till ${to} passar.`,
  namedOnly: (port, reason, what) =>
    `Bara namnet talar emot ${port}: ${reason}${what.length === 0 ? '' : ` (${all(what)})`}.`,
  takeNamed: (port) => `Använd ${port} ändå`,
  copy: 'Kopiera',
  copyHint: 'Tangenten c kopierar den.',
  next: 'Nästa',
  passedOver: (n) => count(n, 'port hoppades över', 'portar hoppades över'),
  ports: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  reasons: {
    'in-use': 'används',
    'not-bindable': 'gick inte att ta',
    excluded: 'hålls av systemet',
    privileged: 'kräver särskilda rättigheter',
    ephemeral: 'delas ut av systemet till utgående anslutningar',
    'browser-blocked': 'blockeras av webbläsare',
    registered: 'registrerad',
    'known-use': 'känd användning, oregistrerad',
  },
  what: (first, others) => (others === 0 ? all(first) : `${first.join(', ')} och ${count(others, 'till', 'till')}`),
  moreLines: (n) => `och ${count(n, 'grupp till', 'grupper till')}`,
  unknown: 'Vad som inte räknades med',
};
