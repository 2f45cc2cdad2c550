import { languageNames, type WelcomeWords } from '../en/welcome.ts';
import { count } from './forms.ts';

export const welcome: WelcomeWords = {
  title: 'Välkommen till Portolan',
  lead: 'Portolan visar vilka portar på den här datorn som är öppna, vem som håller dem och vad var och en är till för.',
  language: 'Språk',
  languages: { system: 'Samma som systemet', ...languageNames },
  reads: 'Vad det läser',
  readsWhat: [
    'Systemets lista över socketar: protokoll, adress och port.',
    'Processerna som håller dem: namn, kommando, användare, mapp och när de startade, samt tjänsten, containern eller projektet som de hör till.',
    'Det läser bara. En process stoppas när du begär det och bekräftar det, aldrig annars.',
  ],
  stays: 'Ingenting lämnar datorn',
  staysWhat:
    'Inget konto, ingen telemetri, inga uppdateringar i bakgrunden. En annan dator kontaktas bara när du ber om ett nyare register från IANA, och då bara den gången.',
  cannot: 'Vad det inte kan se här, och varför',
  reading: 'De öppna portarna läses…',
  unread: (message) => `De öppna portarna kunde inte läsas: ${message}`,
  hidden: (hidden, all, user) =>
    hidden === 1
      ? `Av ${count(all, 'socket', 'socketar')} är ägaren till en dold för ${user}, oftast för att den tillhör en annan användare eller systemet. Porten visas, utan processen.`
      : `Av ${count(all, 'socket', 'socketar')} är ägarna till ${hidden} dolda för ${user}, oftast för att de tillhör andra användare eller systemet. Portarna visas, utan processen.`,
  noneHidden: (all, user) => `Ingen ägare är dold för ${user}: ${count(all, 'socket', 'socketar')} kunde läsas.`,
  incomplete: 'Alla öppna portar kunde inte läsas, så några kan saknas i listan.',
  firewall: 'Om en brandvägg, här eller någon annanstans, släpper igenom andra datorer syns inte på socketarna.',
  noRoot:
    'Portolan behöver inte köras som root eller administratör. Om ett enskilt stopp kräver sådana rättigheter frågar systemet dig då.',
  files: 'Var dess filer ligger',
  filesWhat: 'Dina inställningar, dina anteckningar och vad som har hänt på portarna sparas här och ingen annanstans:',
  filesUnknown: (message) => `Det gick inte att ta reda på var de ligger: ${message}`,
  go: 'Visa mina portar',
  notKept: (message) => `Det kunde inte sparas: ${message}`,
};
