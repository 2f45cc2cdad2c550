import type { Versions } from '../../electron/shared/addressed.ts';
import type { Duration } from '../../electron/shared/duration.ts';
import type { FoundPort } from '../../electron/shared/found-port.ts';
import type { UnknownReason } from '../../electron/shared/known.ts';
import type { Face } from '../../electron/shared/notebook.ts';
import { printable } from '../../electron/shared/printable.ts';
import type { RegistryEntry } from '../../electron/shared/registry.ts';
import type { FetchProgress } from '../../electron/shared/registry-edition.ts';
import { registryWords } from '../../electron/shared/registry-text.ts';
import { sentence } from '../../electron/shared/sentence.ts';
import { sourcesWords } from '../../electron/shared/sources-text.ts';
import type { FitVerdict, Hazard, PortRange, RelatedPort, Use, UseKind } from '../../electron/shared/story.ts';
import type { SocketProtocol } from '../../electron/shared/transport.ts';
import type { FilterName } from '../model/filter.ts';
import type { OperatingSystem } from '../model/operating-system.ts';
import type { RowPlace } from '../model/row-names.ts';
import type { SectionName } from '../model/rows.ts';
import { alerts } from './en/alerts.ts';
import { chart } from './en/chart.ts';
import { freePort } from './en/free-port.ts';
import { history } from './en/history.ts';
import { reachability } from './en/reachability.ts';
import { settings } from './en/settings.ts';
import { table } from './en/table.ts';
import { welcome } from './en/welcome.ts';
import { count, duration } from './forms.ts';
import { revealWords, stopsWords, stopWords } from './stop-english.ts';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

const unknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'hidden from your user',
  gone: 'ended while it was read',
  unsupported: 'this system does not tell',
  timeout: 'took too long to read',
  parse: 'could not be understood',
};

const sections: Readonly<Record<SectionName, string>> = {
  open: 'Open',
  yours: 'Yours',
  services: 'Services',
  system: 'System',
};

const filters: Readonly<Record<FilterName, string>> = {
  all: 'All',
  yours: 'Yours',
  reachable: 'Reachable',
  new: 'New',
};

const filterHints: Readonly<Record<FilterName, string>> = {
  all: 'Every open port',
  yours: 'Held by your own user',
  reachable: 'Bound to more than this computer; a firewall may still block them',
  new: 'First seen, or started, in the last 5 minutes',
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

const faces: Readonly<Record<Face, string>> = { helpful: 'Helpful', unsure: 'Not sure', 'not-helpful': 'Not helpful' };

const verdicts: Readonly<Record<FitVerdict, string>> = {
  expected: 'Expected',
  plausible: 'Plausible',
  unusual: 'Unusual',
  'cannot-tell': 'Cannot tell',
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

/** Every word of the window. A language is another object of this shape. */
export const english = {
  language: 'en',
  application: 'Portolan',
  pageTitle: 'Portolan: open ports',
  broken: (message: string) => `This page of Portolan failed and shows nothing any more: ${message}. Load it again.`,
  duration,

  search: {
    label: 'Search ports, programs, services',
    clear: 'Clear the search',
  },
  filters: { label: 'Show', names: filters, hints: filterHints },
  refresh: 'Read again',
  more: 'More',
  shortcutsButton: 'Keyboard shortcuts',
  openWindow: 'Open Portolan',

  status: {
    reading: 'reading…',
    // A figure that jumps between 0 and 1 every second would draw the eye, and the page anew, to say nothing.
    updated: (age: Duration) =>
      age.unit === 's' && age.value < 3 ? 'updated just now' : `updated ${duration(age)} ago`,
    lastGoodRead: (time: string, age: Duration) => `as of ${time}, ${duration(age)} ago`,
    paused: (time: string, age: Duration) => `Paused · as of ${time}, ${duration(age)} ago`,
    pausedUnread: 'Paused',
    pause: 'Pause',
    resume: 'Resume',
  },

  list: {
    label: 'Open ports',
    sections,
    folded: (n: number) => `System · ${n} folded`,
    unfolded: (n: number) => `System · ${n} shown`,
    waiting: (n: number) => `${count(n, 'port', 'ports')} opened meanwhile · show`,
    registry: (name: string) => `registry: ${name}`,
    unnamed: 'unknown program',
    pid: (pid: number) => `pid ${pid}`,
    processes: (n: number) => `${n} processes`,
    perhapsMore: 'perhaps others',
    ownerHidden: (user: string) => `owner hidden: ${user}`,
    noProcess: 'no process',
    why: 'why?',
    place: ({ kind, name }: RowPlace) => (kind === 'container' ? `container ${name}` : name),
    stale: (age: Duration) => `last confirmed ${duration(age)} ago`,
    /** The same, in the place of an age. */
    staleAge: (age: Duration) => `${duration(age)} ago?`,
    closed: (age: Duration) => `closed ${duration(age)} ago`,
    closedWithin: (age: Duration) => `closed in the last ${duration(age)}`,
    notSeen: (age: Duration) => `not seen for ${duration(age)}; the last reading was incomplete`,
    loading: 'Reading the open ports…',
    empty: 'Nothing is listening.',
    emptyHint: 'No program on this computer accepts connections now.',
    incomplete: 'No listener could be read.',
    incompleteHint: 'The reading was incomplete, so this does not mean that nothing is listening.',
    unread: 'The open ports could not be read.',
    noMatch: (text: string) => `No open port matches “${text}”.`,
    noneInFilter: 'No open port is in this view.',
    rowName: (port: number, protocol: SocketProtocol, rest: readonly string[]) =>
      [`port ${port}`, protocol, ...rest].join(', '),
  },

  reach: {
    any: {
      both: 'any address',
      ipv4: 'any IPv4 address',
      ipv6: 'any IPv6 address',
      'ipv4, ipv6 unknown': 'any IPv4 address, IPv6 part unknown',
      'ipv6, ipv4 unknown': 'any IPv6 address, IPv4 part unknown',
      unknown: 'any address, IP versions unknown',
    } satisfies Record<Versions, string>,
    /** As short as a row of the panel: what is not known must not be what is cut off. */
    anyInRow: {
      both: 'any address',
      ipv4: 'any IPv4 address',
      ipv6: 'any IPv6 address',
      'ipv4, ipv6 unknown': 'any IPv4, IPv6 unknown',
      'ipv6, ipv4 unknown': 'any IPv6, IPv4 unknown',
      unknown: 'any, versions unknown',
    } satisfies Record<Versions, string>,
    loopback: 'this computer only',
    address: 'one address:',
    addresses: (n: number) => `${n} addresses`,
    onDevice: (addresses: string, device: string) => `${addresses}, on ${device} only`,
    hedge: 'A firewall may still block this.',
    spoken: (lead: string, words: string) => (lead === '' ? words : `${lead} ${words}`),
    accepts: (protocol: SocketProtocol, addresses: string) =>
      `${protocol === 'tcp' ? 'accepts connections' : 'receives datagrams'} addressed to ${addresses}`,
    toThisComputer: 'this computer only',
    toAddress: 'this address only',
    firewall: '; a firewall may still block them',
    lastConfirmed: (moment: string) => `last confirmed ${moment}; it may have closed since`,
  },

  find: {
    button: 'Find a port…',
    buttonHint: 'Any of the 65,536 ports (Ctrl K)',
    title: 'Find a port',
    label: 'Number, service, software, process or description',
    close: 'Close',
    results: 'Ports found',
    recent: 'Visited lately',
    hint: 'Any of the 65,536 ports: 5432, localhost:3000, redis, remote desktop. A mistyped letter is forgiven.',
    searching: 'Searching…',
    none: (text: string) => `No port is known by “${text}”. Any number from 0 to 65535 has a story.`,
    failed: (message: string) => `Nothing could be searched: ${message}`,
    found: (n: number) => count(n, 'port found', 'ports found'),
    nameless: 'no registered name',
    open: 'open here',
    openUnknown: 'not known whether it is open here',
    process: (name: string) => `held by ${name}`,
    software: (name: string) => `used by ${name}`,
    matched: {
      port: 'number',
      name: 'service name',
      alias: 'older name',
      description: 'description',
      software: 'software',
      process: 'process here',
      label: 'your label',
    } satisfies Record<FoundPort['matched'], string>,
    similar: (reason: string) => `${reason}, spelt alike`,
    keys: 'Enter opens the story, ↑ ↓ choose, Esc closes',
  },

  offers: {
    label: 'Any port',
    port: (port: number) => `Story of port ${port}`,
    notOpen: 'not open on this computer',
    open: 'open on this computer',
    failed: (message: string) => `Nothing could be searched: ${message}`,
  },

  notices: {
    label: 'Notices',
    lost: 'Connection lost.',
    lostDetail: (message: string) => `${message} What is shown may be out of date.`,
    retry: 'Try again',
    failure: 'The latest reading failed.',
    failureAge: (time: string, age: Duration) => `The rows are as of ${time}, ${duration(age)} ago.`,
    failureNext: 'Portolan goes on trying; “Read again” tries at once.',
    /** Opens the sources, each with its remedy. */
    whatToDo: 'What to do',
    trouble: (message: string) => `That did not work: ${message}`,
    problems: (n: number) => count(n, 'problem while reading', 'problems while reading'),
    rowsAffected: (n: number) => count(n, 'row affected', 'rows affected'),
    dismiss: 'Dismiss',
    quitting: (stops: number) =>
      `Portolan quits as soon as ${stops === 1 ? 'the stop that is under way has' : `the ${stops} stops that are under way have`} ended.`,
    quitAgain: 'Quit again to leave without the outcome.',
  },

  story: {
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
  },

  storyPage: {
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
  },

  sources: {
    ...sourcesWords,
    title: 'Sources',
    compare: 'Compare the sources',
    loading: 'Asking every source…',
    failed: (message: string) => `The sources could not be asked: ${message}`,
    outdated: (message: string) => `The sources could not be asked again; this is what they said before. ${message}`,
    again: 'Ask again',
    copy: 'Copy the report',
    close: 'Close',
  },

  registry: {
    ...registryWords,
    title: 'Registry',
    open: 'Registry edition',
    close: 'Close',
    loading: 'Asking which edition is in use…',
    failed: (message: string) => `Which edition is in use could not be asked: ${message}`,
    remedy: (words: string) => `What you can do: ${words}`,
    newer: 'A newer edition',
    how: 'IANA’s file, as XML or CSV: choose it, or drop it anywhere on this sheet. It is checked first, and kept on this computer.',
    choose: 'Choose a file…',
    dateQuestion: (file: string) => `${file} is a CSV edition, which does not say of which day it is.`,
    date: 'Its date',
    dateHint: 'IANA’s page shows it as “Last Updated”.',
    take: 'Import',
    cancel: 'Cancel',
    fetch: 'Fetch from IANA…',
    fetchQuestion: 'Fetch the newest edition from IANA?',
    fetchContacts:
      'Portolan will contact www.iana.org over HTTPS and fetch about 4 MB. Nothing about your ports is sent. It does so this once, and never by itself.',
    fetchNow: 'Fetch',
    fetching: ({ receivedBytes, totalBytes }: FetchProgress) =>
      `Fetching: ${megabytes(receivedBytes)}${totalBytes === null ? '' : ` of ${megabytes(totalBytes)}`} MB`,
    checking: (file: string) => `Checking ${file}…`,
    reverting: 'Going back…',
    taken: (date: string) => `The edition of ${date} is in use now.`,
    refused: (file: string, reason: string, line: number | null) =>
      `${file}${line === null ? '' : `, line ${line}`}: ${sentence(reason)} Nothing was changed.`,
    perhaps: (message: string) => `It is not known whether that was done: ${message}`,
    tooLarge: 'it is larger than 16 MB, which no registry is',
    unreadable: 'it could not be read',
    iana: 'IANA’s file',
    imported: 'The imported edition',
    revert: (date: string) => `Go back to the edition of ${date}`,
    dropHere: 'Drop the file to import it',
  },

  overview: {
    open: (n: number, asOf: string | null) =>
      `${n === 1 ? 'open port' : 'open ports'}${asOf === null ? '' : ` as of ${asOf}`}`,
    reachable: (n: number) =>
      n === 0
        ? 'All accept connections from this computer only.'
        : `${n} bound to more than this computer; a firewall may still block ${n === 1 ? 'it' : 'them'}.`,
    hint: 'Choose a port to read its story, or type any number from 0 to 65535.',
    outdated: 'Whether that still holds could not be read: ports may have opened or closed since.',
    stale: (n: number) =>
      `${count(n, 'more port', 'more ports')} could not be confirmed by the latest reading and may have closed.`,
    scale: (open: number, asOf: string | null) =>
      `${count(open, 'open port', 'open ports')} among all 65,536${asOf === null ? '' : `, as of ${asOf}`}`,
  },

  owner: {
    program: 'Program',
    command: 'Command',
    showAll: 'Show all',
    showLess: 'Show less',
    ofCommand: (pid: number) => `of the command of pid ${pid}`,
    folder: 'Folder',
    user: 'User',
    started: 'Started',
    startedAgo: (date: string, age: Duration) => `${date}, ${duration(age)} ago`,
    parents: 'Started by',
    executable: 'Executable',
    project: 'Project',
    projectIs: (marker: string) => `by its ${marker}`,
    unit: 'Unit',
    unitIs: { system: 'a service of the system', user: 'a service of the user' },
    container: 'Container',
    containerIs: (image: string, id: string) => `image ${image} · id ${id}`,
    listens: 'Listens on',
    unknown,
    hidden: (user: string) => `Owner hidden: ${user}`,
    noProcess: 'No process holds this port',
    notNamed: 'user unknown',
    incomplete: 'Other owners may be hidden',
    hiddenReason: 'which process holds this port could not be read',
    remedy: (words: string) => `What you can do: ${words}`,
    openInBrowser: 'Open in browser',
    copyAddress: 'Copy address',
    stop: 'Stop…',
    stopNamed: (name: string, pid: number) => `Stop ${printable(name)}, pid ${pid}…`,
    stopHidden: (protocol: SocketProtocol, port: number) => `Stop what holds ${protocol} ${port}…`,
    cannotStop: (why: UnknownReason) =>
      `Stop is off: when this process started is ${why === 'permission' ? unknown.permission : `unknown (${unknown[why]})`}, ` +
      'so another process with the same pid could not be told from it.',
  },

  notebook: {
    labelled: (label: string) => `labelled ${label}`,
    add: 'Add a label or a note',
    edit: 'Edit label and note',
    remove: 'Remove label and note',
    removed: 'Label and note removed.',
    undo: 'Undo',
    label: 'Label',
    note: 'Note',
    labelHint: 'shown in the list and in the tray',
    length: (n: number, limit: number) => `${n} of ${limit}`,
    tooLong: (n: number, limit: number) => `${n - limit} too many: at most ${count(limit, 'character', 'characters')}`,
    keys: 'Enter saves, Esc undoes.',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved',
    cancel: 'Cancel',
    visits: 'Recently visited',
    noVisits: 'No other port was visited.',
    forget: 'Forget all visits',
    forgotten: 'The visits are forgotten.',
    helpful: 'Was this helpful?',
    faces,
    why: 'What was missing, or what helped? (optional)',
    takeBack: 'Take back',
    takenBack: 'Taken back',
    private: 'Kept on this computer only.',
    export: 'Export what you wrote',
    nothingToExport: 'You have not written anything yet.',
    exportName: (day: string) => `portolan-notebook-${day}.json`,
    problem: 'Your notebook:',
  },

  copy: { copy: 'Copy', copied: 'Copied', failed: 'Could not copy', what: (what: string) => `Copy ${what}` },

  settings,
  history,
  chart,
  freePort,
  alerts,
  welcome,
  reachability,
  table,

  stop: stopWords,
  stops: stopsWords,
  reveal: revealWords,

  shortcuts: {
    title: 'Keyboard',
    close: 'Close',
    keys: [
      { keys: ['/', 'Ctrl F'], does: 'search the list' },
      { keys: ['Ctrl K'], does: 'find any port' },
      { keys: ['↑', '↓', 'j', 'k'], does: 'move through the ports' },
      { keys: ['Enter'], does: 'read the story' },
      { keys: ['[', ']'], does: 'the story of the assigned port before, after' },
      { keys: ['Delete'], does: 'stop, after a confirmation' },
      { keys: ['o'], does: 'open in the browser' },
      { keys: ['c'], does: 'copy the address' },
      { keys: ['w'], does: 'tell me when the port opens or closes' },
      { keys: ['Ctrl R'], does: 'read the sockets again' },
      { keys: ['Esc'], does: 'cancel, clear, go back' },
      { keys: ['s'], does: 'compare the sources' },
      { keys: ['r'], does: 'the edition of the registry' },
      { keys: ['h'], does: 'what happened on the ports' },
      { keys: ['m'], does: 'the chart of all ports' },
      { keys: ['n'], does: 'the next free port' },
      { keys: ['x'], does: 'the stops so far' },
      { keys: ['Ctrl ,'], does: 'settings' },
      { keys: ['?'], does: 'this sheet' },
    ],
  },

  connection: {
    unreachable: 'Portolan does not answer.',
    notUnderstood: (status: number) => `The answer could not be understood (HTTP ${status}).`,
  },
};

export type Dictionary = typeof english;
