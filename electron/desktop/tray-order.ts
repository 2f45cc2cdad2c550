import type { ListenerGroup } from '../shared/listener-groups.ts';
import { isSystemOwned } from '../shared/system-process.ts';
import type { NewsItem } from './tray-news.ts';
import type { TrayState } from './tray-state.ts';

/** Which ports the menu shows, and where: with the rest of it, it must fit on a screen. */
export interface TrayOrder {
  /** Worth a glance, the first first. */
  readonly glance: readonly ListenerGroup[];
  readonly more: Excerpt;
  /** The operating system's own, as far as they are folded. */
  readonly system: Excerpt;
}

/** The first few of a list, and how many it has. */
export interface Excerpt {
  readonly groups: readonly ListenerGroup[];
  readonly count: number;
}

/** With a dozen ports in sight the menu has some 25 lines: on the lowest screens of today, 768 pixels, it fits. */
const mostAtGlance = 12;
export const mostInSubmenu = 25;

interface Ranked {
  readonly group: ListenerGroup;
  readonly rank: number;
}

/** The person's pins first, by port; then what is new; then their own, then others', each the newest first. */
export function trayOrder(
  groups: readonly ListenerGroup[],
  { watch, settings, news }: Pick<TrayState, 'watch' | 'settings' | 'news'>,
): TrayOrder {
  const readerUid = watch.snapshot?.reader.uid ?? null;
  const pins = new Set(settings.favourites);
  const kinds = newsKinds(news.items);
  const ranked: Ranked[] = [];
  const system: ListenerGroup[] = [];
  for (const group of groups) {
    const kind = kinds.get(group.key);
    if (pins.has(group.port)) ranked.push({ group, rank: 0 });
    else if (kind !== undefined) ranked.push({ group, rank: kind === 'reachable' ? 1 : 2 });
    else if (settings.foldSystem && isSystemOwned(group.owners)) system.push(group);
    else ranked.push({ group, rank: isOf(readerUid, group) ? 3 : 4 });
  }
  const first = leading(ranked, mostAtGlance + mostInSubmenu).map(({ group }) => group);
  return {
    glance: first.slice(0, mostAtGlance),
    more: { groups: first.slice(mostAtGlance), count: Math.max(0, ranked.length - mostAtGlance) },
    system: { groups: system.slice(0, mostInSubmenu), count: system.length },
  };
}

export function newsKinds(items: readonly NewsItem[]): ReadonlyMap<string, NewsItem['kind']> {
  return new Map(items.map(({ key, kind }) => [key, kind]));
}

function isOf(uid: number | null, { listeners }: ListenerGroup): boolean {
  return uid !== null && listeners.some((listener) => listener.uid === uid);
}

function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.rank === 0 ? a.group.port < b.group.port : a.group.firstSeen > b.group.firstSeen;
}

/** The first `most` in order; of thousands, nearly all are only compared with the last of these. */
function leading(items: readonly Ranked[], most: number): readonly Ranked[] {
  const first: Ranked[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length === most && last && !isBefore(item, last)) continue;
    let place = first.length;
    for (let before = first[place - 1]; before && isBefore(item, before); before = first[place - 1]) place -= 1;
    first.splice(place, 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}
