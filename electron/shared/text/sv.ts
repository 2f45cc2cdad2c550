import { formsOf } from '../forms.ts';
import { localMoment } from '../local-moment.ts';
import { type SocketProtocol, transportProtocols } from '../transport.ts';
import type { SharedRegistryWords, SharedSourcesWords } from './en.ts';

const { all, count, figure, tenths } = formsOf('sv');

export const registryWords: SharedRegistryWords = {
  edition: (date) => `Registrets utgåva från ${date}`,
  origin: ({ origin, shippedDate }, importedAt) =>
    origin === 'shipped'
      ? 'följde med Portolan'
      : `importerad ${importedAt}; med Portolan följde den från ${shippedDate}`,
  records: (records) => count(records, 'post', 'poster'),
  assigned: ({ counts }) =>
    `portar med en tilldelad tjänst: ${transportProtocols.map((each) => `${figure(counts.assigned[each])} ${each}`).join(', ')}`,
};

export const sourcesWords: SharedSourcesWords = {
  asked: ({ at, reader: { user, uid } }) =>
    `Frågade ${localMoment(at)} med de rättigheter som ${user} har${uid === null ? '' : ` (uid ${uid})`}.`,
  hidden: ({ hiddenOwners, reader: { user } }) => {
    if (hiddenOwners === null) return `Hur många ägare som är dolda för ${user} är okänt: huvudkällan svarade inte.`;
    if (hiddenOwners === 0) return `Ingen ägare av en socket är dold för ${user}.`;
    return hiddenOwners === 1
      ? `Ägaren av 1 socket är dold för ${user}.`
      : `Ägarna av ${figure(hiddenOwners)} socketar är dolda för ${user}.`;
  },
  remedy: (words) => `Vad du kan göra: ${words}`,
  roles: {
    main: 'ger raderna',
    details: 'tillför det som huvudkällan inte kan veta',
    check: 'ett andra utlåtande',
    containers: 'namnger containrar och deras portar',
  },
  states: {
    answered: 'svarade',
    failed: 'misslyckades',
    absent: 'finns inte på den här datorn',
  },
  saw: ({ role, socketsSeen: seen }) => {
    if (seen === null) return 'såg inget';
    return `såg ${role === 'containers' ? count(seen, 'publicerad port', 'publicerade portar') : count(seen, 'socket', 'socketar')}`;
  },
  cost: ({ wallMs, cpuMs }) => `på ${milliseconds(wallMs)}, varav ${milliseconds(cpuMs)} processortid`,
  onlyHere: (n) => `Bara den här källan såg ${count(n, 'socket', 'socketar')}:`,
  missingHere: (n) => `Andra såg ${count(n, 'socket', 'socketar')} som den här källan inte såg:`,
  agrees: 'Såg detsamma som de andra.',
  agreesInPart: (common, rest) =>
    `Såg samma ${compounds(common)}socketar som de andra; den tittar inte på ${protocols(rest)}.`,
  agreedInPart: (common, rest) =>
    `Såg samma ${compounds(common)}socketar som de andra, som inte tittar på ${protocols(rest)}.`,
  more: (n) => `och ${figure(n)} till`,
};

function protocols(names: readonly SocketProtocol[]): string {
  return all(names.map((name) => name.toUpperCase()));
}

/** `TCP- och UDP-`, before the noun that they share. */
function compounds(names: readonly SocketProtocol[]): string {
  return all(names.map((name) => `${name.toUpperCase()}-`));
}

function milliseconds(value: number): string {
  return value < 1_000 ? `${tenths(value)} ms` : `${tenths(value / 1_000)} s`;
}
