import { sentence } from '../../../electron/shared/sentence.ts';
import { registryWords as shared } from '../../../electron/shared/text/es.ts';
import type { RegistryWords } from '../en/registry.ts';
import { tenths } from './forms.ts';

const megabytes = (bytes: number) => tenths(bytes / 1_000_000);

export const registryWords: RegistryWords = {
  ...shared,
  title: 'Registro',
  open: 'Edición del registro',
  close: 'Cerrar',
  loading: 'Consultando qué edición está en uso…',
  failed: (message) => `No se pudo consultar qué edición está en uso: ${message}`,
  remedy: (words) => `Qué puedes hacer: ${words}`,
  newer: 'Una edición más reciente',
  how: 'El archivo de la IANA, en XML o CSV: elígelo o suéltalo en cualquier parte de esta hoja. Primero se comprueba, y se guarda en este equipo.',
  choose: 'Elegir un archivo…',
  dateQuestion: (file) => `${file} es una edición en CSV, que no dice de qué día es.`,
  date: 'Su fecha',
  dateHint: 'La página de la IANA la muestra como «Last Updated».',
  take: 'Importar',
  cancel: 'Cancelar',
  fetch: 'Descargar de la IANA…',
  fetchQuestion: '¿Descargar la edición más reciente de la IANA?',
  fetchContacts:
    'Portolan se conectará a www.iana.org por HTTPS y descargará unos 4 MB. No se envía nada sobre tus puertos. Lo hace solo esta vez, y nunca por su cuenta.',
  fetchNow: 'Descargar',
  fetching: ({ receivedBytes, totalBytes }) =>
    `Descargando: ${megabytes(receivedBytes)}${totalBytes === null ? '' : ` de ${megabytes(totalBytes)}`} MB`,
  checking: (file) => `Comprobando ${file}…`,
  reverting: 'Volviendo atrás…',
  taken: (date) => `Ahora está en uso la edición del ${date}.`,
  refused: (file, reason, line) =>
    `${file}${line === null ? '' : `, línea ${line}`}: ${sentence(reason)} No se cambió nada.`,
  perhaps: (message) => `No se sabe si llegó a hacerse: ${message}`,
  tooLarge: 'ocupa más de 16 MB, más de lo que ocupa ningún registro',
  unreadable: 'no se pudo leer',
  iana: 'El archivo de la IANA',
  imported: 'La edición importada',
  revert: (date) => `Volver a la edición del ${date}`,
  dropHere: 'Suelta el archivo para importarlo',
};
