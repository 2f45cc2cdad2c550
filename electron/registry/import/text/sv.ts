import { formsOf } from '../../../shared/forms.ts';
import type { TransportProtocol } from '../../../shared/transport.ts';
import type { ImportWords } from './en.ts';

const { figure } = formsOf('sv');

export const swedish: ImportWords = {
  empty: 'filen är tom',
  notUtf8: 'det är inte UTF-8',
  neitherEdition: (columns) => `varken IANA:s XML-utgåva eller dess CSV-utgåva: kolumnerna ${columns} förväntades`,
  notCsv: (why) => `inte välformad CSV: ${why}`,
  notXml: (why) => `inte registrets XML: ${why}`,
  noUpdate: 'filen säger inte när registret uppdaterades',
  encoding: (encoding) => `filen anger teckenkodningen ${encoding}, inte UTF-8`,
  doctype: 'den anger en dokumenttyp (DOCTYPE), vilket registret aldrig gör',
  tooDeep: (deepest) => `fler än ${deepest} element ligger inuti varandra`,
  attributes: (most) => `ett element har fler än ${most} attribut`,
  notRegistry: (namespace, id) => `inte IANA:s register: <registry xmlns="${namespace}" id="${id}"> förväntades`,
  stranger: (element) => `en post har <${element}>, som den här versionen inte känner till`,
  twiceIn: (element) => `en post har två <${element}>`,

  noDate: 'CSV-utgåvan anger inte sitt datum, så det måste uppges: ÅÅÅÅ-MM-DD',
  notDateGiven: (text) => `”${text}” är inget datum: ÅÅÅÅ-MM-DD förväntades`,
  otherDate: (date) => `filen anger datumet ${date}`,
  tooFew: (records, least) => `${records} poster med en port, medan ett helt register har minst ${least}`,
  cutShort: (port) => `posten för port ${port} saknas, som finns i varje utgåva: är filen avkortad?`,
  overlapping: (records) => `ett av dess intervall rymmer ${records} poster, och inget i registret har så många`,
  recordOf: 'posten för',
  repeated: (what, line) => `${what} finns redan, på rad ${line}`,
  tooLong: (characters) => `en post med ${characters} tecken, långt fler än någon har`,
  notPort: (text) => `”${text}” är varken en port eller ett portintervall`,
  notProtocol: (text) => `”${text}” är inget transportprotokoll`,
  notDate: (text) => `”${text}” är inget datum`,
  notName: (text) => `”${text}” är inget tjänstnamn`,

  future: (date, today) => `dess datum är ${date}, och i dag är det ${today}: ett av dem är fel`,
  older: (date, inUse) => `det är utgåvan från ${date}, äldre än den som används, som är från ${inUse}`,
  fewerRecords: (now, before) => `${recordsNow(now, before)}: färre än nio av tio`,
  moreRecords: (now, before) => `${recordsNow(now, before)}: mer än dubbelt så många`,
  fewerPorts: (protocol, now, before) => `${portsNow(protocol, now, before)}: färre än nio av tio`,
  morePorts: (protocol, now, before) => `${portsNow(protocol, now, before)}: mer än dubbelt så många`,

  tooLarge: (megabytes, most) => `den är på ${figure(megabytes)} MB; inget register är större än ${figure(most)} MB`,
  folder: 'det är en mapp',
  notFile: 'det är ingen fil',
  unreadable: (why) => `den kunde inte läsas: ${why}`,
  tooSlow: (seconds) => `den kunde inte läsas inom ${seconds} sekunder`,
  tooMuchMemory: (megabytes) => `det krävs mer än ${megabytes} MB minne för att läsa den`,
  ended: (code) => `läsningen avslutades med kod ${code}`,
  overtaken: (date) => `en nyare utgåva, från ${date}, togs i bruk under tiden`,
  notKept: (folder, why) => `den kunde inte sparas i ${folder}: ${why}`,
  notDeleted: (file, why) => `den importerade utgåvan, ${file}, kunde inte tas bort: ${why}`,

  fetchedAlready: 'den hämtas redan',
  cancelled: 'avbrutet',
  late: (host, seconds) => `${host} skickade den inte inom ${seconds} sekunder`,
  notReached: (host, why) => `${host} kunde inte nås, eller bröt anslutningen: ${why}`,
  status: (host, status) => `${host} svarade med HTTP ${status}`,
  pointsElsewhere: (host, target) => `${host} hänvisar till ${target ?? 'en annan adress'}, som inte tillfrågas`,
  pointsOn: (host) => `${host} hänvisar vidare gång på gång utan slut`,
  sendsTooMuch: (host) => `${host} skickar mer än något register rymmer; resten lästes inte`,
};

function recordsNow(now: number, before: number): string {
  return `den har ${figure(now)} poster, medan utgåvan som används har ${figure(before)}`;
}

function portsNow(protocol: TransportProtocol, now: number, before: number): string {
  return `den har ${figure(now)} tilldelade ${protocol}-portar, medan utgåvan som används har ${figure(before)}`;
}
