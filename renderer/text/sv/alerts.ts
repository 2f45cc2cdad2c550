import type { AlertsWords } from '../en/alerts.ts';

const happenings: AlertsWords['happenings'] = {
  opens: 'öppnas',
  closes: 'stängs',
  changesOwner: 'byter ägare',
};

export const alerts: AlertsWords = {
  title: 'Aviseringar',
  enabled: 'Visa aviseringar',
  off: 'Aviseringar är avstängda: ingenting meddelas.',
  switchOn: 'Slå på dem',
  unavailable:
    'Just nu visar inget på det här systemet aviseringar. De börjar så snart något gör det, till exempel skrivbordets aviseringstjänst.',
  noButtons: 'Det här systemet visar aviseringar utan knappar.',
  browser: 'Aviseringar visas av skrivbordsappen; det du bestämmer här gäller där.',
  general: 'Meddela mig',
  conditions: {
    'newly-reachable': 'när något blir nåbart från andra datorer',
    'new-program': 'när ett program lyssnar som aldrig har setts lyssna förut',
    'anything-opens': 'när någon port öppnas',
  },
  ports: 'Portar som du bevakar',
  noPorts: 'Inga än så länge. I en ports berättelse bevakar du den med klockan eller tangenten w.',
  rule: (port, protocol, tells) =>
    `Port ${port}${protocol === null ? '' : `/${protocol}`}: ${tells.length === 0 ? 'ingenting meddelas' : tells.map((each) => happenings[each]).join(', ')}`,
  happenings,
  edit: (port) => `Redigera regeln för port ${port}`,
  remove: (port) => `Ta bort regeln för port ${port}`,
  removed: (port) => `Regeln för port ${port} är borttagen.`,
  undo: 'Ångra',
  protocol: 'Protokoll',
  protocols: { either: 'TCP eller UDP', tcp: 'Endast TCP', udp: 'Endast UDP' },
  add: 'Bevaka en port till',
  which: 'med dess nummer eller namnet på en tjänst',
  addNow: 'Lägg till',
  added: (port) => `Port ${port} bevakas.`,
  watchedAlready: (port) => `Port ${port} bevakas redan.`,
  noPort: 'En port är ett tal från 1 till 65535.',
  noService: (name) => `Ingen tjänst heter ”${name}”.`,
  perhaps: 'Kanske:',
  full: (n) => `Det finns ${n} regler, och fler sparas inte. Ta bort någon först.`,
  quiet: 'Tysta timmar',
  quietHint: 'Det som händer då berättas en gång, i en sammanfattning, när de är slut.',
  from: 'Från',
  to: 'Till',
  noQuiet: 'De börjar och slutar samtidigt, så det finns inga.',
  tryIt: 'Prova en avisering',
  trying: 'Frågar systemet…',
  shown:
    'Systemet tog emot den. Om du inte ser den håller systemet inne aviseringar: dess egna inställningar visar varför.',
  notShown: 'Systemet tog inte emot den: just nu visar inget aviseringar här.',
  failed: (message) => `Det gick inte: ${message}`,
  when: (port) => `Meddela mig när port ${port}…`,
  watched: (port) => `Bevakas: meddela mig när port ${port}…`,
  otherRules: (n) =>
    n === 1
      ? 'Det finns en regel till för den här porten, för ett enda protokoll: se inställningarna.'
      : `Det finns ${n} regler till för den här porten, för ett enda protokoll: se inställningarna.`,
  close: 'Stäng',
};
