import { newForMinutes } from '../shared/list-view.ts';
import { groupListeners } from '../shared/listener-groups.ts';
import type { PortEvent } from '../shared/port-event.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { isNewlyReachable } from '../watch/port-events.ts';

/** A listener that came, or that accepts from more computers, since the person last looked. */
export interface NewsItem {
  /** Of the listener group. */
  readonly key: string;
  /** `Listener.key` of its sockets. */
  readonly sockets: readonly string[];
  readonly protocol: SocketProtocol;
  readonly port: number;
  /** Null: hidden, or nobody. */
  readonly name: string | null;
  /** `reachable`: it accepts from other computers unless a firewall blocks them, which it did not before. */
  readonly kind: 'new' | 'reachable';
  /** When it was noticed, in milliseconds since 1970. */
  readonly atMs: number;
}

/** What has left a port lately: a program that comes back to it, as a development server does, is no news. */
type Departure = Omit<NewsItem, 'key' | 'sockets' | 'kind'> & { readonly scope: PortEvent['scope'] };

export interface TrayNews {
  /** The newest last. */
  readonly items: readonly NewsItem[];
  readonly departures: readonly Departure[];
}

export const noNews: TrayNews = { items: [], departures: [] };

/** After so long, nothing is new to anybody, whether they looked or not. */
export const newsLifeMs = newForMinutes * 60_000;

/** Of each: what is more than that is no glance. */
const mostKept = 500;

export interface NewsMoment {
  /** Between them lie the events. */
  readonly before: Snapshot;
  readonly now: Snapshot;
  readonly nowMs: number;
}

/** The news after these events, all of which are of others than Portolan. */
export function addNews(news: TrayNews, events: readonly PortEvent[], moment: NewsMoment): TrayNews {
  if (events.length === 0) return dropOld(news, moment.nowMs);
  const socketsBefore = new Set(moment.before.listeners.map(({ key }) => key));
  const told = events.reduce((before, event) => addEvent(before, event, { ...moment, socketsBefore }), news);
  return dropOld(dropClosed(told, moment.now), moment.nowMs);
}

/** The very same news if nothing of it is too old. */
export function dropOld(news: TrayNews, nowMs: number): TrayNews {
  const isFresh = ({ atMs }: { readonly atMs: number }) => nowMs - atMs < newsLifeMs;
  if (news.items.every(isFresh) && news.departures.every(isFresh)) return news;
  return { items: news.items.filter(isFresh), departures: news.departures.filter(isFresh) };
}

/** Somebody has looked. The very same news if there was nothing to see. */
export function lookedAt(news: TrayNews): TrayNews {
  return news.items.length === 0 ? news : { ...news, items: [] };
}

/** When the oldest of it is too old, in milliseconds since 1970; null where there is none. */
export function newsEndMs({ items }: TrayNews): number | null {
  return items[0] === undefined ? null : items[0].atMs + newsLifeMs;
}

/** What another process took over has another key, and is told of under that one. */
function dropClosed(news: TrayNews, { listeners }: Snapshot): TrayNews {
  const ports = new Set(news.items.map(({ port }) => port));
  const groups = groupListeners(listeners.filter(({ port }) => ports.has(port)));
  const open = new Set(groups.map(({ key }) => key));
  return news.items.every(({ key }) => open.has(key))
    ? news
    : { ...news, items: news.items.filter(({ key }) => open.has(key)) };
}

interface EventMoment extends NewsMoment {
  readonly socketsBefore: ReadonlySet<string>;
}

function addEvent(news: TrayNews, event: PortEvent, { socketsBefore, nowMs }: EventMoment): TrayNews {
  const { kind, key, protocol, port, holder, scope } = event;
  const place = { protocol, port, name: holder.name, atMs: nowMs };
  const item = (newsKind: NewsItem['kind']): TrayNews => ({
    ...news,
    items: [
      ...news.items.filter((each) => each.key !== key),
      { key, sockets: event.sockets, ...place, kind: newsKind },
    ].slice(-mostKept),
  });

  if (kind === 'closed') {
    const items = news.items.filter((each) => each.key !== key);
    // What nobody has seen yet is as new when it comes again.
    if (items.length < news.items.length) return { ...news, items };
    return { ...news, departures: [...news.departures, { ...place, scope }].slice(-mostKept) };
  }
  if (kind === 'reach-changed') {
    if (isNewlyReachable(event)) return item('reachable');
    const items = news.items.filter((each) => each.key !== key || each.kind === 'new');
    return items.length < news.items.length ? { ...news, items } : news;
  }
  // A socket that another process took over, or whose holder only came to be known, was open before.
  if (event.sockets.some((socket) => socketsBefore.has(socket))) {
    const unseen = news.items.find(({ sockets }) => sockets.some((socket) => event.sockets.includes(socket)));
    return unseen ? item(scope === 'loopback' ? 'new' : unseen.kind) : news;
  }
  const returned = kind === 'opened' ? news.departures.some((each) => isReturn(each, event)) : isSuccession(event);
  return returned ? news : item(isNewlyReachable(event) ? 'reachable' : 'new');
}

function isReturn(left: Departure, event: PortEvent): boolean {
  const samePlace = left.protocol === event.protocol && left.port === event.port;
  const sameProgram = left.name !== null && left.name === event.holder.name;
  return samePlace && sameProgram && !isNewlyReachable({ ...event, scopeBefore: left.scope });
}

/** The same program came back between two readings. */
function isSuccession(event: PortEvent): boolean {
  const { holder, holderBefore } = event;
  return holder.name !== null && holder.name === holderBefore?.name && !isNewlyReachable(event);
}
