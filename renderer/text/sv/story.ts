import type { FitVerdict, Hazard, PortRange, RelatedPort, Use, UseKind } from '../../../electron/shared/story.ts';
import type { StoryPageWords, StoryWords } from '../en/story.ts';
import { count, figure } from './forms.ts';

const ranges: Readonly<Record<PortRange['name'], string>> = {
  system: 'System',
  user: 'Användare',
  dynamic: 'Dynamiskt',
};

const inRange: Readonly<Record<PortRange['name'], string>> = {
  system: 'systemintervallet',
  user: 'användarintervallet',
  dynamic: 'det dynamiska intervallet',
};

const verdicts: Readonly<Record<FitVerdict, string>> = {
  expected: 'Väntat',
  plausible: 'Rimligt',
  unusual: 'Ovanligt',
  'cannot-tell': 'Går inte att säga',
};

const useKinds: Readonly<Record<UseKind, string>> = {
  'ai-tool': 'AI-verktyg',
  database: 'databas',
  debugger: 'felsökare',
  'dev-server': 'utvecklingsserver',
  game: 'spel',
  infrastructure: 'infrastruktur',
  messaging: 'meddelanden',
  observability: 'övervakning',
  'operating-system': 'del av ett operativsystem',
  'p2p-sync': 'fildelning och synkronisering',
  'remote-access': 'fjärråtkomst',
  'self-hosted-app': 'app på egen server',
  'web-server': 'webbserver',
};

const confidences: Readonly<Record<Use['confidence'], string>> = {
  high: 'dokumenterat av projektet självt',
  medium: 'dokumenterat av andra',
};

const hazardKinds: Readonly<Record<Hazard['kind'], string>> = {
  exposure: 'Exponering',
  amplification: 'Förstärkning',
  'browser-blocked': 'Blockeras av webbläsare',
  'historic-malware': 'Förr i tiden',
};

const relations: Readonly<Record<RelatedPort['relation'], string>> = {
  'previous-assigned': 'föregående tilldelade',
  'next-assigned': 'nästa tilldelade',
  'same-service': 'samma tjänst',
  'same-software': 'samma program',
};

export const storyWords: StoryWords = {
  label: 'Berättelse',
  port: (port) => `Port ${port}`,
  back: 'Alla portar',
  loading: (port) => `Slår upp port ${port}…`,
  failed: (message) => `Berättelsen kunde inte hämtas: ${message}`,
  retry: 'Försök igen',
  outdated: (message) => `Berättelsen kunde inte förnyas och kan vara inaktuell: ${message}`,
  families: { both: 'IPv4 och IPv6', ipv4: 'IPv4', ipv6: 'IPv6' },
  notOpenHere: 'inte öppen här',
  scale: (port, range) =>
    `Port ${port} bland alla ${figure(65_536)}: i ${inRange[range.name]}, ${range.firstPort} till ${range.lastPort}`,
  ranges,
  here: 'På den här datorn',
  registered: 'Registrerad',
  check: 'Så kontrollerar du',
  otherSystems: (names) => names.join(', '),
  systems: { linux: 'Linux', macos: 'macOS', windows: 'Windows', elsewhere: 'Från en annan dator' },
  sources: 'Källor',
  registryDate: (date) => `Registrets utgåva från ${date}`,
  asProtocol: (protocol) => `som ${protocol}`,
  kinds: { assignment: 'tilldelad', 'widespread-use': 'utbredd användning, ingen tilldelning' },
  unnamedEntry: 'en användning utan namn',
  noDescription: 'ingen beskrivning',
  aliases: (names) => `tidigare ${names.join(', ')}`,
  portRange: (first, last) => `en rad för portarna ${first} till ${last}`,
  protocolUnstated: 'raden anger inget transportprotokoll',
  assignee: (name) => `innehavare ${name}`,
  contact: (name) => `kontakt ${name}`,
  registeredOn: (date) => `registrerad ${date}`,
  modifiedOn: (date) => `ändrad ${date}`,
};

export const storyPageWords: StoryPageWords = {
  previous: (port) => `Föregående tilldelade port${port === null ? '' : `, ${port}`}`,
  next: (port) => `Nästa tilldelade port${port === null ? '' : `, ${port}`}`,
  keep: 'Kopiera eller spara berättelsen',
  copyMarkdown: 'Kopiera som Markdown',
  saveMarkdown: 'Spara som Markdown…',
  fileName: (port) => `port-${port}.md`,
  notWritten: (message) => `Berättelsen kunde inte fås som Markdown: ${message}`,
  copyJson: 'Kopiera som JSON',
  copyLink: 'Kopiera länk',
  fit: 'Passar det?',
  verdicts,
  consistentWith: (software) => `stämmer med ${software}`,
  listenerOf: (protocol, name) => `${protocol} · ${name}`,
  matters: 'Varför det spelar roll',
  hazardKinds,
  uses: 'Användning i praktiken',
  shifts: 'Möjligt, om portarna har förskjutits',
  shift: (from, by) => `${from} ${by < 0 ? '−' : '+'} ${Math.abs(by)}`,
  useKinds,
  confidences,
  moreUses: (n) => count(n, 'användning till', 'användningar till'),
  moreNames: (n) => count(n, 'namn till', 'namn till'),
  range: 'Intervall',
  related: 'Närliggande portar',
  relations,
  questions: 'Frågor',
};
