import type { FreePortCoreWords } from './en.ts';

export const sv: FreePortCoreWords = {
  unknown: {
    sockets: 'De öppna portarna kunde inte läsas: bara ett kort försök att ta porten visar om den används.',
    someSockets: 'Alla öppna portar kunde inte läsas: någon som inte syntes kan finnas bland dem som inte används.',
    ephemeral: 'Intervallet som systemet använder för utgående anslutningar kunde inte läsas och har inte uteslutits.',
    privileged: 'Det gick inte att läsa från vilken port inga särskilda rättigheter behövs.',
    excluded: 'Portarna som systemet behåller för sig självt kunde inte läsas.',
    binding: 'Det gick inte att pröva på någon av datorns adresser om porten kan tas.',
    loopbackOnly:
      'Porten prövades bara på de lokala adresserna: i Windows kan ett försök på alla adresser få brandväggen att fråga dig.',
    gaveUp: (tries) => `Sökningen avbröts i förtid: ${tries} portar i rad gick inte att ta.`,
  },
};
