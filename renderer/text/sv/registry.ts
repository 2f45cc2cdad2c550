import { sentence } from '../../../electron/shared/sentence.ts';
import { registryWords as shared } from '../../../electron/shared/text/sv.ts';
import type { RegistryWords } from '../en/registry.ts';
import { tenths } from './forms.ts';

const megabytes = (bytes: number) => tenths(bytes / 1_000_000);

export const registryWords: RegistryWords = {
  ...shared,
  title: 'Register',
  open: 'Registrets utgåva',
  close: 'Stäng',
  loading: 'Frågar vilken utgåva som används…',
  failed: (message) => `Det gick inte att ta reda på vilken utgåva som används: ${message}`,
  remedy: (words) => `Vad du kan göra: ${words}`,
  newer: 'En nyare utgåva',
  how: 'IANA:s fil, som XML eller CSV: välj den, eller släpp den var som helst på det här bladet. Den kontrolleras först, och sparas på den här datorn.',
  choose: 'Välj en fil…',
  dateQuestion: (file) => `${file} är en CSV-utgåva, som inte säger från vilken dag den är.`,
  date: 'Dess datum',
  dateHint: 'IANA:s sida visar det som ”Last Updated”.',
  take: 'Importera',
  cancel: 'Avbryt',
  fetch: 'Hämta från IANA…',
  fetchQuestion: 'Hämta den nyaste utgåvan från IANA?',
  fetchContacts:
    'Portolan kontaktar www.iana.org över HTTPS och hämtar ungefär 4 MB. Inget om dina portar skickas. Det sker bara den här gången, och aldrig av sig självt.',
  fetchNow: 'Hämta',
  fetching: ({ receivedBytes, totalBytes }) =>
    `Hämtar: ${megabytes(receivedBytes)}${totalBytes === null ? '' : ` av ${megabytes(totalBytes)}`} MB`,
  checking: (file) => `Kontrollerar ${file}…`,
  reverting: 'Går tillbaka…',
  taken: (date) => `Utgåvan från ${date} används nu.`,
  refused: (file, reason, line) =>
    `${file}${line === null ? '' : `, rad ${line}`}: ${sentence(reason)} Inget ändrades.`,
  perhaps: (message) => `Det är okänt om det blev gjort: ${message}`,
  tooLarge: 'den är större än 16 MB, vilket inget register är',
  unreadable: 'den kunde inte läsas',
  iana: 'IANA:s fil',
  imported: 'Den importerade utgåvan',
  revert: (date) => `Gå tillbaka till utgåvan från ${date}`,
  dropHere: 'Släpp filen för att importera den',
};
