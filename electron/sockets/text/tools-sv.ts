import type { ToolWords } from './tools-en.ts';

export const swedish: ToolWords = {
  notFound: (program) => `${program} hittades inte`,
  notAllowed: (program) => `${program} får inte köras av den här användaren`,
  tooLong: (program, megabytes) => `${program} skrev ut mer än ${megabytes} MB`,
  silent: (program, seconds) => `${program} svarade inte inom ${seconds} s`,
  endedBy: (program, signal) => `${program} avslutades av signalen ${signal}`,
  endedWith: (program, status) => `${program} avslutades med status ${status}`,
  notStarted: (program, why) => `${program} kunde inte startas: ${why}`,
  reportFault: 'Rapportera gärna det här som ett fel i Portolan',

  ssMalformed: (lines) => `${lines === 1 ? '1 rad' : `${lines} rader`} i utskriften från ss gick inte att förstå`,
  installSs: 'Installera iproute2',
  ssByHand: 'Kör för hand för att se vad det säger: ss -tulne',
  ssOmitted: 'ss visade inte socketar som finns i kärnans tabeller',
  ssLacking: (message, sockets) =>
    `${message}. För ${sockets === 1 ? '1 socket' : `${sockets} socketar`} är det okänt vilket gränssnitt som används, om :: även tar emot IPv4 och vilken enhet en dold ägare hör till`,

  macosSource: 'Biblioteket systeminformation, som kör netstat; lsof och ps för ägarna',
  windowsSource: 'Biblioteket systeminformation, som kör netstat; Win32_Process för ägarna',
  oneOwnerAtMost: 'varje socket har högst en ägare',
  ownersLackDetails: 'uppgifter om ägarna saknas',
  foldersMissing: 'arbetsmapparna saknas',
  ownersNameless: 'ägarna har inget namn',

  noSecondSource: 'Varken netstat eller ss hittades, så listan kunde inte kontrolleras mot en andra källa',
  installSecondSource: 'Installera iproute2 (ss) eller net-tools (netstat)',
  libraryEmpty: 'systeminformation gav ingen rad alls, vilket också händer när dess verktyg misslyckas',
  netstatSays: 'Kör netstat eller ss för hand för att se vad de säger',
  librarySilent: (seconds) =>
    `systeminformation svarade inte inom ${seconds} s: verktyget som det kör kan ha hängt sig`,
  netstatAnswers: 'Kör netstat eller ss för hand för att se om de svarar',
  libraryMalformed: (rows) =>
    `${rows === 1 ? '1 lyssnande rad' : `${rows} lyssnande rader`} från netstat gick inte att förstå och saknas`,
  reportNetstat: 'Rapportera gärna det här tillsammans med det som netstat skriver ut',
  cutAddresses: (count) =>
    `Netstat kan ha kapat ${count === 1 ? '1 adress' : `${count} adresser`}: början visas, följd av tre punkter`,
  wholeAddress: 'För att se hela adressen, kör som administratör: lsof -nP -i',
  theLibrary: 'processen för systeminformation',
};
