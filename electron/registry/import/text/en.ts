import { formsOf } from '../../../shared/forms.ts';
import type { TransportProtocol } from '../../../shared/transport.ts';

const { figure } = formsOf('en');

/** Why a file is not the next edition of the registry, or could not be had. Each reads on after a file's name and a colon. */
export const english = {
  empty: 'the file is empty',
  notUtf8: 'not UTF-8',
  neitherEdition: (columns: string) =>
    `neither IANA's XML edition nor its CSV edition: expected the columns ${columns}`,
  notCsv: (why: string) => `not well-formed CSV: ${why}`,
  notXml: (why: string) => `not the registry's XML: ${why}`,
  noUpdate: 'the file does not say when the registry was updated',
  encoding: (encoding: string) => `the file says that its encoding is ${encoding}, not UTF-8`,
  doctype: 'it declares a document type (DOCTYPE), which the registry never does',
  tooDeep: (deepest: number) => `more than ${deepest} elements lie within each other`,
  attributes: (most: number) => `an element has more than ${most} attributes`,
  notRegistry: (namespace: string, id: string) =>
    `not IANA's registry: expected <registry xmlns="${namespace}" id="${id}">`,
  stranger: (element: string) => `a record has <${element}>, which this version does not know`,
  twiceIn: (element: string) => `a record has two <${element}>`,

  noDate: 'the CSV edition does not say its date, and needs to be given it: YYYY-MM-DD',
  notDateGiven: (text: string) => `'${text}' is not a date: expected YYYY-MM-DD`,
  otherDate: (date: string) => `the file says that its date is ${date}`,
  tooFew: (records: number, least: number) =>
    `${records} records with a port, where a whole registry has at least ${least}`,
  cutShort: (port: number) => `no record for port ${port}, which every edition has: cut short?`,
  overlapping: (records: number) => `one of its ranges has ${records} records inside, which none of the registry's has`,
  recordOf: 'the record of',
  repeated: (what: string, line: number) => `${what} is there already, on line ${line}`,
  tooLong: (characters: number) => `a record of ${characters} characters, far more than any has`,
  notPort: (text: string) => `'${text}' is neither a port nor a range of ports`,
  notProtocol: (text: string) => `'${text}' is not a transport protocol`,
  notDate: (text: string) => `'${text}' is not a date`,
  notName: (text: string) => `'${text}' is not a service name`,

  future: (date: string, today: string) => `its date is ${date}, and today is ${today}: one of the two is wrong`,
  older: (date: string, inUse: string) =>
    `it is the edition of ${date}, older than the one in use, which is of ${inUse}`,
  fewerRecords: (now: number, before: number) => `${recordsNow(now, before)}: fewer than nine in ten`,
  moreRecords: (now: number, before: number) => `${recordsNow(now, before)}: more than twice as many`,
  fewerPorts: (protocol: TransportProtocol, now: number, before: number) =>
    `${portsNow(protocol, now, before)}: fewer than nine in ten`,
  morePorts: (protocol: TransportProtocol, now: number, before: number) =>
    `${portsNow(protocol, now, before)}: more than twice as many`,

  tooLarge: (megabytes: number, most: number) =>
    `it has ${figure(megabytes)} MB; no registry has more than ${figure(most)} MB`,
  folder: 'it is a folder',
  notFile: 'it is not a file',
  unreadable: (why: string) => `it could not be read: ${why}`,
  tooSlow: (seconds: number) => `it could not be read within ${seconds} seconds`,
  tooMuchMemory: (megabytes: number) => `reading it takes more memory than ${megabytes} MB`,
  ended: (code: number) => `the reading of it ended with code ${code}`,
  overtaken: (date: string) => `an edition of ${date}, which is newer, was put in use meanwhile`,
  notKept: (folder: string, why: string) => `it could not be kept in ${folder}: ${why}`,
  notDeleted: (file: string, why: string) => `the imported edition, ${file}, could not be deleted: ${why}`,

  fetchedAlready: 'it is being fetched already',
  cancelled: 'cancelled',
  late: (host: string, seconds: number) => `${host} did not send it within ${seconds} seconds`,
  notReached: (host: string, why: string) => `${host} could not be reached, or broke off: ${why}`,
  status: (host: string, status: number) => `${host} answered with HTTP ${status}`,
  pointsElsewhere: (host: string, target: string | null) =>
    `${host} points to ${target ?? 'another address'}, which is not asked`,
  pointsOn: (host: string) => `${host} points on and on without an end`,
  sendsTooMuch: (host: string) => `${host} sends more than any registry has; the rest was not read`,
};

export type ImportWords = typeof english;

function recordsNow(now: number, before: number): string {
  return `it has ${figure(now)} records, where the edition in use has ${figure(before)}`;
}

function portsNow(protocol: TransportProtocol, now: number, before: number): string {
  return `it has ${figure(now)} assigned ${protocol} ports, where the edition in use has ${figure(before)}`;
}
