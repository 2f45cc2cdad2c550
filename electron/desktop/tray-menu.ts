import { addressedOf } from '../shared/addressed.ts';
import { browserUrl, connectAddress } from '../shared/connect-address.ts';
import { isUnknown, knownOr } from '../shared/known.ts';
import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import { type Place, placeOf } from '../shared/place.ts';
import { printable } from '../shared/printable.ts';
import type { WatchState } from '../shared/snapshot.ts';
import { isSystemOwned } from '../shared/system-process.ts';
import { portSummary } from './port-summary.ts';

export type TrayAction =
  | { readonly do: 'open' }
  | { readonly do: 'find' }
  | { readonly do: 'panel' }
  | { readonly do: 'story'; readonly port: number }
  | { readonly do: 'browse'; readonly address: string }
  | { readonly do: 'copy'; readonly endpoint: string }
  | { readonly do: 'stop'; readonly port: number }
  | { readonly do: 'pause'; readonly paused: boolean }
  | { readonly do: 'quit' };

/** The menu as data, so that it can be compared and tested; `label` has Electron's `&` escaped. */
export type TrayItem =
  | { readonly type: 'note'; readonly label: string }
  | { readonly type: 'action'; readonly label: string; readonly action: TrayAction }
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly TrayItem[] }
  | { readonly type: 'separator' };

const mostPorts = 15;
const separator: TrayItem = { type: 'separator' };

/**
 * The whole menu: what is open, then every port worth a glance with its actions, then the app's own actions.
 * @param labels the person's own, by port
 * @param timeOf writes an ISO 8601 moment as a time of day
 */
export function trayMenu(
  state: WatchState,
  labels: ReadonlyMap<number, string>,
  timeOf: (iso: string) => string,
): readonly TrayItem[] {
  const { snapshot, failure, paused } = state;
  const groups = groupListeners(snapshot?.listeners ?? []);
  const stale = snapshot !== null && (failure !== null || paused);
  return [
    note(portSummary(state, groups)),
    ...(stale ? [note(`${paused ? 'Paused. ' : ''}Below: the ports as of ${timeOf(snapshot.at)}`)] : []),
    action('Open Portolan', { do: 'open' }),
    action('Find a port…', { do: 'find' }),
    ...(groups.length > 0 ? [separator, ...portItems(groups, snapshot?.reader.uid ?? null, labels, timeOf)] : []),
    separator,
    action('Show the panel', { do: 'panel' }),
    paused ? action('Resume', { do: 'pause', paused: false }) : action('Pause', { do: 'pause', paused: true }),
    action('Quit', { do: 'quit' }),
  ];
}

/** The reader's own first, newest first; the operating system's folded; what is too much for a glance in "More". */
function portItems(
  groups: readonly ListenerGroup[],
  readerUid: number | null,
  labels: ReadonlyMap<number, string>,
  timeOf: (iso: string) => string,
): readonly TrayItem[] {
  const portItem = (group: ListenerGroup) => itemOf(group, labels.get(group.port) ?? null, timeOf);
  const system = groups.filter(({ owners }) => isSystemOwned(owners));
  const others = groups
    .filter(({ owners }) => !isSystemOwned(owners))
    .sort((a, b) => Number(isOf(readerUid, b)) - Number(isOf(readerUid, a)) || b.firstSeen.localeCompare(a.firstSeen));
  const more = others.slice(mostPorts);
  return [
    ...others.slice(0, mostPorts).map(portItem),
    ...(more.length > 0 ? [submenu(`More (${more.length})`, more.map(portItem))] : []),
    ...(system.length > 0 ? [submenu(`Operating system (${system.length})`, system.map(portItem))] : []),
  ];
}

function isOf(uid: number | null, { listeners }: ListenerGroup): boolean {
  return uid !== null && listeners.some((listener) => listener.uid === uid);
}

function itemOf(group: ListenerGroup, label: string | null, timeOf: (iso: string) => string): TrayItem {
  const { port, protocol, staleSince } = group;
  const address = browserUrl(group);
  const number = protocol === 'tcp' ? `${port}` : `${port}/${protocol}`;
  const last = staleSince === null ? '' : ` · last confirmed ${timeOf(staleSince)}`;
  const own = label === null ? '' : ` · ${label}`;
  return submenu(`${number}${own} · ${holderOf(group)}${boundTo(group)}${last}`, [
    action('Story', { do: 'story', port }),
    ...(address === null ? [] : [action('Open in browser', { do: 'browse', address })]),
    action('Copy address', { do: 'copy', endpoint: connectAddress(group) }),
    action('Stop…', { do: 'stop', port }),
  ]);
}

function holderOf({ owners, listeners }: ListenerGroup): string {
  const place = placeOf(listeners, owners);
  const names = new Set(owners.map(({ name, pid }) => (isUnknown(name) ? `process ${pid}` : printable(name))));
  const nobody = listeners.every(({ ownersComplete }) => ownersComplete) ? 'no process' : 'process hidden';
  const holder = names.size > 0 ? [...names].join(', ') : nobody;
  const behind = place ? placeWords(place) : names.size > 0 ? null : knownOr(listeners[0].user, null);
  return behind === null ? holder : `${holder}, ${behind}`;
}

function placeWords({ kind, name }: Place): string {
  return kind === 'container' ? `container ${name}` : name;
}

/** As short as a menu needs it: which IP versions is for the story to tell. */
function boundTo(group: ListenerGroup): string {
  const addressed = addressedOf(group);
  if (addressed.to === 'this-computer') return '';
  const [address = '', ...others] = addressed.to === 'addresses' ? addressed.addresses : ['any address'];
  const words = others.length > 0 ? `${others.length + 1} addresses` : address;
  return addressed.device === null ? ` · ${words}` : ` · ${words} on ${addressed.device}`;
}

function note(text: string): TrayItem {
  return { type: 'note', label: literal(text) };
}

function action(label: string, does: TrayAction): TrayItem {
  return { type: 'action', label, action: does };
}

function submenu(text: string, items: readonly TrayItem[]): TrayItem {
  return { type: 'submenu', label: literal(text), items };
}

/** Electron takes `&` for the mark of a shortcut letter on every system, and translates `_` for Linux itself. */
function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
