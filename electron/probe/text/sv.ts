import { formsOf } from '../../shared/forms.ts';
import type { ReachabilityCoreWords } from './en.ts';

const { all } = formsOf('sv');

export const sv: ReachabilityCoreWords = {
  results: {
    refused: 'anslutningen nekades',
    'no-answer': 'ingenting svarade',
  },
  connected: (port, addresses) =>
    `Just då tog något på den här datorn emot TCP-anslutningar till port ${port} på ${all(addresses)}.`,
  refused: (port, addresses) => `Just då tog ingenting emot anslutningar till port ${port} på ${all(addresses)}.`,
  neverLeft:
    'Anslutningarna lämnade aldrig datorn och säger därför ingenting om brandväggar på andra håll, till exempel i en router eller hos en operatör.',
  ownFirewall:
    'De kom från datorn själv, och dess egen brandvägg brukar släppa igenom dem: om en annan dator får ansluta framgår inte.',
  onlyOpened: 'Anslutningen öppnades och stängdes utan en enda byte: vad programmet skulle svara framgår inte.',
  noAnswer: (addresses) =>
    `Att inget svarar på ${all(addresses)} bevisar ingenting i sig: en brandväggsregel på datorn kan kasta anslutningen, eller så är programmet för upptaget för att ta emot den.`,
  unclear: (addresses) => `Försöket på ${all(addresses)} säger ingenting om porten.`,
  untried: (addresses) =>
    addresses === 1 ? 'Ytterligare en adress prövades inte.' : `Ytterligare ${addresses} adresser prövades inte.`,
  noAddress: 'Datorn uppgav ingen egen adress, så ingenting prövades.',
  notCompared: 'De öppna socketarna kunde inte läsas, så svaren jämfördes inte med dem.',
  answered: (address) =>
    `${address} gick att ansluta till, trots att ingen socket som Portolan ser är bunden till adressen. Det stämmer med att något skickar anslutningar vidare, till exempel en containermotor eller en brandväggsregel, eller med att en socket just öppnades.`,
  silent: (address, result) =>
    `En socket är bunden så att den tar emot anslutningar till ${address}, och ändå: ${result}. Det stämmer med en brandväggsregel på datorn, med ett för upptaget program eller med att socketen just stängdes.`,
};
