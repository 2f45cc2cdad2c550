import type { HistoryKind } from '../../../electron/shared/history.ts';
import type { Reach } from '../../../electron/shared/listener.ts';

const scopes: Readonly<Record<Reach['scope'], string>> = {
  loopback: 'this computer only',
  address: 'one address',
  any: 'any address',
};

const kinds: Readonly<Record<HistoryKind, string>> = {
  opened: 'Opened',
  closed: 'Closed',
  'owner-changed': 'Changed hands',
  'reach-changed': 'Changed reach',
  stopped: 'Stopped',
};

export const history = {
  title: 'History',
  close: 'Close',
  views: 'View',
  events: 'Events',
  timeline: 'Timeline',
  onlyPort: (port: number) => `Only port ${port}`,
  search: 'Search ports, programs, places, users',
  kindsLabel: 'Which events',
  allKinds: 'All',
  kinds,
  scopes,
  loading: 'Looking it up…',
  failed: (message: string) => `The history could not be asked: ${message}`,
  retry: 'Try again',
  empty: 'Nothing has happened yet.',
  emptyHint: 'From now on, what opens and closes is remembered here for as long as Portolan runs.',
  nothingFound: 'Nothing was found.',
  more: 'Show more',
  begins: (moment: string) => `What is remembered begins on ${moment}.`,
  opened: (holder: string) => `${holder} opened it`,
  closed: (holder: string) => `${holder} closed it`,
  ownerChanged: (before: string, now: string) => `passed from ${before} to ${now}`,
  reachChanged: (before: string, now: string) => `now accepts connections to ${now}, before to ${before}`,
  stopped: (holder: string, outcome: string) => `${holder} was stopped: ${outcome}`,
  gap: (from: string, until: string) => `Nobody watched from ${from} to ${until}.`,
  between: (since: string) => `at some time after ${since}`,
  hidden: 'a hidden process',
  process: (name: string, pid: number) => `${name} (pid ${pid})`,
  openStory: (port: number) => `Story of port ${port}`,
  at: (scope: string) => `accepts connections to ${scope}`,

  rangeLabel: 'How far back',
  ranges: { 1: '24 hours', 7: '7 days', 30: '30 days' },
  noSpans: 'No port was open in this time.',
  lane: (port: number) => `Timeline of port ${port}`,
  omitted: (spans: number) => `${spans} shorter times are left out; one port alone shows more.`,
  moreLanes: (lanes: number) => `Show ${lanes} more`,
  unwatched: 'Hatched: nobody watched',
  now: 'now',
  spanAll: (holder: string) => `${holder} all the time`,
  spanUntil: (holder: string, until: string) => `${holder} until ${until}`,
  spanSince: (holder: string, from: string) => `${holder} since ${from}`,
  span: (holder: string, from: string, until: string) => `${holder} ${from}–${until}`,
  about: (moment: string) => `${moment} at the latest`,
  inTurn: (sentences: readonly string[]) => sentences.join(', then '),
  earlier: (spans: number) => (spans === 1 ? '1 earlier time' : `${spans} earlier times`),

  here: 'What happened here',
  hereMore: (port: number) => `History of port ${port}…`,

  forget: 'Forget…',
  forgetQuestion: 'Forget all that happened on the ports, and all stops? This cannot be undone.',
  cancel: 'Cancel',
  forgetNow: 'Forget',
  forgotten: 'The history is forgotten.',
  notForgotten: (message: string) => `Not everything was forgotten: ${message}`,
};

export type HistoryWords = typeof history;
