import { formsOf } from '../../../shared/forms.ts';
import type { TransportProtocol } from '../../../shared/transport.ts';
import type { ImportWords } from './en.ts';

const { figure } = formsOf('es');

export const spanish: ImportWords = {
  empty: 'el archivo está vacío',
  notUtf8: 'no es UTF-8',
  neitherEdition: (columns) =>
    `no es la edición XML de la IANA ni la edición CSV: se esperaban las columnas ${columns}`,
  notCsv: (why) => `no es CSV bien formado: ${why}`,
  notXml: (why) => `no es el XML del registro: ${why}`,
  noUpdate: 'el archivo no dice cuándo se actualizó el registro',
  encoding: (encoding) => `el archivo dice que su codificación es ${encoding}, no UTF-8`,
  doctype: 'declara un tipo de documento (DOCTYPE), cosa que el registro nunca hace',
  tooDeep: (deepest) => `hay más de ${deepest} elementos unos dentro de otros`,
  attributes: (most) => `un elemento tiene más de ${most} atributos`,
  notRegistry: (namespace, id) =>
    `no es el registro de la IANA: se esperaba <registry xmlns="${namespace}" id="${id}">`,
  stranger: (element) => `una entrada tiene <${element}>, que esta versión no conoce`,
  twiceIn: (element) => `una entrada tiene dos veces <${element}>`,

  noDate: 'la edición CSV no dice su fecha, y hay que indicarla: AAAA-MM-DD',
  notDateGiven: (text) => `«${text}» no es una fecha: se esperaba AAAA-MM-DD`,
  otherDate: (date) => `el archivo dice que su fecha es ${date}`,
  tooFew: (records, least) => `${records} entradas con puerto, cuando un registro completo tiene al menos ${least}`,
  cutShort: (port) => `falta la entrada del puerto ${port}, que está en todas las ediciones: ¿está cortado?`,
  overlapping: (records) => `uno de sus rangos contiene ${records} entradas, y ninguno del registro tiene tantos`,
  recordOf: 'la entrada de',
  repeated: (what, line) => `${what} ya está en la línea ${line}`,
  tooLong: (characters) => `una entrada de ${characters} caracteres, muchos más de los que tiene ninguna`,
  notPort: (text) => `«${text}» no es un puerto ni un rango de puertos`,
  notProtocol: (text) => `«${text}» no es un protocolo de transporte`,
  notDate: (text) => `«${text}» no es una fecha`,
  notName: (text) => `«${text}» no es un nombre de servicio`,

  future: (date, today) => `su fecha es ${date}, y hoy es ${today}: una de las dos está mal`,
  older: (date, inUse) => `es la edición del ${date}, más antigua que la que se usa, que es del ${inUse}`,
  fewerRecords: (now, before) => `${recordsNow(now, before)}: menos de nueve de cada diez`,
  moreRecords: (now, before) => `${recordsNow(now, before)}: más del doble`,
  fewerPorts: (protocol, now, before) => `${portsNow(protocol, now, before)}: menos de nueve de cada diez`,
  morePorts: (protocol, now, before) => `${portsNow(protocol, now, before)}: más del doble`,

  tooLarge: (megabytes, most) => `ocupa ${figure(megabytes)} MB; ningún registro ocupa más de ${figure(most)} MB`,
  folder: 'es una carpeta',
  notFile: 'no es un archivo',
  unreadable: (why) => `no se pudo leer: ${why}`,
  tooSlow: (seconds) => `no se pudo leer en ${seconds} segundos`,
  tooMuchMemory: (megabytes) => `leerlo requiere más de ${megabytes} MB de memoria`,
  ended: (code) => `la lectura terminó con el código ${code}`,
  overtaken: (date) => `entretanto se puso en uso una edición más reciente, del ${date}`,
  notKept: (folder, why) => `no se pudo guardar en ${folder}: ${why}`,
  notDeleted: (file, why) => `no se pudo eliminar la edición importada, ${file}: ${why}`,

  fetchedAlready: 'ya se está descargando',
  cancelled: 'cancelado',
  late: (host, seconds) => `${host} no lo envió en ${seconds} segundos`,
  notReached: (host, why) => `no se pudo contactar con ${host}, o se cortó: ${why}`,
  status: (host, status) => `${host} respondió con HTTP ${status}`,
  pointsElsewhere: (host, target) => `${host} remite a ${target ?? 'otra dirección'}, con la que no se contacta`,
  pointsOn: (host) => `${host} remite una y otra vez a otra dirección, sin fin`,
  sendsTooMuch: (host) => `${host} envía más de lo que ocupa cualquier registro; no se leyó el resto`,
};

function recordsNow(now: number, before: number): string {
  return `tiene ${figure(now)} entradas, y la edición en uso tiene ${figure(before)}`;
}

function portsNow(protocol: TransportProtocol, now: number, before: number): string {
  return `tiene ${figure(now)} puertos ${protocol} asignados, y la edición en uso tiene ${figure(before)}`;
}
