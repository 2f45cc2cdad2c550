import type { RegistryEntry } from '../../../electron/shared/registry.ts';
import type { FitVerdict, Hazard, PortRange, RelatedPort, Use, UseKind } from '../../../electron/shared/story.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import type { OperatingSystem } from '../../model/operating-system.ts';

const verdicts: Readonly<Record<FitVerdict, string>> = {
  expected: 'Expected',
  plausible: 'Plausible',
  unusual: 'Unusual',
  'cannot-tell': 'Cannot tell',
};

const ranges: Readonly<Record<PortRange['name'], string>> = { system: 'System', user: 'User', dynamic: 'Dynamic' };

const kinds: Readonly<Record<RegistryEntry['kind'], string>> = {
  assignment: 'assigned',
  'widespread-use': 'widespread use, not an assignment',
};

const systems: Readonly<Record<OperatingSystem, string>> = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  elsewhere: 'From another computer',
};

const useKinds: Readonly<Record<UseKind, string>> = {
  'ai-tool': 'AI tool',
  database: 'database',
  debugger: 'debugger',
  'dev-server': 'development server',
  game: 'game',
  infrastructure: 'infrastructure',
  messaging: 'messaging',
  observability: 'observability',
  'operating-system': 'part of an operating system',
  'p2p-sync': 'file sharing and sync',
  'remote-access': 'remote access',
  'self-hosted-app': 'self-hosted app',
  'web-server': 'web server',
};

const confidences: Readonly<Record<Use['confidence'], string>> = {
  high: 'documented by the project itself',
  medium: 'documented by others',
};

const hazardKinds: Readonly<Record<Hazard['kind'], string>> = {
  exposure: 'Exposure',
  amplification: 'Amplification',
  'browser-blocked': 'Blocked by browsers',
  'historic-malware': 'History',
};

const relations: Readonly<Record<RelatedPort['relation'], string>> = {
  'previous-assigned': 'previous assigned',
  'next-assigned': 'next assigned',
  'same-service': 'same service',
  'same-software': 'same software',
};

export const storyWords = {
  label: 'Story',
  port: (port: number) => `Port ${port}`,
  back: 'All ports',
  loading: (port: number) => `Looking up port ${port}…`,
  failed: (message: string) => `The story could not be told: ${message}`,
  retry: 'Try again',
  outdated: (message: string) => `The story could not be renewed and may be out of date: ${message}`,
  families: { both: 'IPv4 and IPv6', ipv4: 'IPv4', ipv6: 'IPv6' },
  notOpenHere: 'not open here',
  scale: (port: number, range: PortRange) =>
    `Port ${port} among all 65,536: in the ${ranges[range.name]} range, ${range.firstPort} to ${range.lastPort}`,
  ranges,
  here: 'On this computer',
  registered: 'Registered',
  check: 'How to check',
  otherSystems: (names: readonly string[]) => names.join(', '),
  systems,
  sources: 'Sources',
  registryDate: (date: string) => `Registry edition of ${date}`,
  asProtocol: (protocol: string) => `as ${protocol}`,
  kinds,
  unnamedEntry: 'a use without a name',
  noDescription: 'no description',
  aliases: (names: readonly string[]) => `formerly ${names.join(', ')}`,
  portRange: (first: number, last: number) => `one row for ports ${first} to ${last}`,
  protocolUnstated: 'the row states no transport protocol',
  assignee: (name: string) => `assignee ${name}`,
  contact: (name: string) => `contact ${name}`,
  registeredOn: (date: string) => `registered ${date}`,
  modifiedOn: (date: string) => `modified ${date}`,
};

export type StoryWords = typeof storyWords;

export const storyPageWords = {
  previous: (port: number | null) => `Previous assigned port${port === null ? '' : `, ${port}`}`,
  next: (port: number | null) => `Next assigned port${port === null ? '' : `, ${port}`}`,
  keep: 'Copy or save this story',
  copyMarkdown: 'Copy as Markdown',
  saveMarkdown: 'Save as Markdown…',
  fileName: (port: number) => `port-${port}.md`,
  notWritten: (message: string) => `The story could not be had as Markdown: ${message}`,
  copyJson: 'Copy as JSON',
  copyLink: 'Copy link',
  fit: 'Does it fit?',
  verdicts,
  consistentWith: (software: string) => `consistent with ${software}`,
  listenerOf: (protocol: SocketProtocol, name: string) => `${protocol} · ${name}`,
  matters: 'Why it matters',
  hazardKinds,
  uses: 'Used in practice',
  shifts: 'Possible, where the ports were shifted',
  shift: (from: number, by: number) => `${from} ${by < 0 ? '−' : '+'} ${Math.abs(by)}`,
  useKinds,
  confidences,
  moreUses: (n: number) => `${n} more uses`,
  moreNames: (n: number) => `${n} more names`,
  range: 'Range',
  related: 'Related ports',
  relations,
  questions: 'Questions',
};

export type StoryPageWords = typeof storyPageWords;
