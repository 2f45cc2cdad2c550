import type { CheckWords } from '../en/check.ts';

export const checkWords: CheckWords = {
  check: {
    nothingShown: 'Att inget visas bevisar inte att porten är stängd: containrar och datorns andra nätverk syns inte.',
    withoutRights: 'Utan administratörsrättigheter kan andra användares program saknas eller vara utan namn.',
    fromUnix: 'HOST är den här datorns adress. Om det misslyckas kan det också bero på en brandvägg på vägen.',
    fromWindows:
      'I PowerShell på en annan Windows-dator. Om det misslyckas kan det också bero på en brandvägg på vägen.',
    udpFromElsewhere:
      'Om en UDP-port är öppen går inte att bevisa så här: öppen och tyst, stängd och filtrerad ser likadana ut.',
    notOnSystem: (protocol) => `Systemets egna verktyg visar inte ${protocol}-socketar.`,
    notFromElsewhere: (protocol) => `Inget vanligt verktyg kan avgöra det för ${protocol}.`,
    dccpRemoved: 'Linux tog bort DCCP i version 6.16; där det är borta är svaret det också.',
    portZero: 'Ingen socket kan lyssna på port 0: ett program som ber om den får en ledig port i stället.',
  },

  titles: {
    here: 'På den här datorn',
    fit: 'Passar det?',
    range: 'Intervall',
    status: 'Officiell status',
    registration: 'Registrering',
    uses: 'Användning i praktiken',
    matters: 'Varför det spelar roll',
    check: 'Så kontrollerar du',
    related: 'Närliggande portar',
    questions: 'Frågor',
    sources: 'Källor',
  },
  verdicts: {
    expected: 'Väntat',
    plausible: 'Rimligt',
    unusual: 'Ovanligt',
    'cannot-tell': 'Går inte att säga',
  },
  systems: { linux: 'Linux', macos: 'macOS', windows: 'Windows', elsewhere: 'Från en annan dator' },
  relations: {
    'previous-assigned': 'den tilldelade porten före den',
    'next-assigned': 'den tilldelade porten efter den',
    'same-service': 'samma tjänst',
    'same-software': 'samma program',
  },
  entry: {
    none: 'Registret ger ingen: det har inget namn för den här porten.',
    unnamed: 'en användning utan namn',
    aliases: (names) => `tidigare ${names.join(', ')}`,
    widespread: 'utbredd användning, ingen tilldelning',
    protocolUnstated: 'utan angivet protokoll',
    assignee: (name) => `innehavare ${name}`,
    contact: (name) => `kontakt ${name}`,
    noAssignee: 'ingen innehavare angiven',
    registeredOn: (date) => `registrerad ${date}`,
    modifiedOn: (date) => `ändrad ${date}`,
    noDates: 'inga datum',
    noReferences: 'inga referenser',
    portRange: (ports) => `en rad för portarna ${ports}`,
  },
  registrySource: (date) =>
    `IANA:s register över tjänstenamn och portnummer för transportprotokoll, utgåvan från ${date}`,
};
