import { browserUrl, connectAddress } from '../shared/connect-address.ts';
import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import { mostFavourites } from '../shared/settings.ts';
import { portLabel } from './port-label.ts';
import { portSummary } from './port-summary.ts';
import { desktopWords } from './text/words.ts';
import { action, note, separator, submenu, type TrayItem } from './tray-item.ts';
import { type Excerpt, mostInSubmenu, newsKinds, trayOrder } from './tray-order.ts';
import { isOutdated, type TrayState } from './tray-state.ts';

/**
 * The whole menu: what is open, then every port worth a glance with its actions, then the app's own actions.
 * @param groups of the state's snapshot, where they are known already
 */
export function trayMenu(
  state: TrayState,
  groups: readonly ListenerGroup[] = groupListeners(state.watch.snapshot?.listeners ?? []),
): readonly TrayItem[] {
  const words = desktopWords.tray;
  const { paused } = state.watch;
  const ports = portItems(state, groups);
  return [
    note(portSummary(state.watch, groups)),
    ...outdatedNote(state),
    action(words.open, { do: 'open' }),
    ...(ports.length > 0 ? [separator, ...ports] : []),
    separator,
    action(words.find, { do: 'find' }),
    action(words.freePort, { do: 'free-port' }),
    action(words.panel, { do: 'panel' }),
    action(paused ? words.resume : words.pause, { do: 'pause', paused: !paused }),
    action(words.settings, { do: 'settings' }),
    action(words.quit, { do: 'quit' }),
  ];
}

function outdatedNote({ watch, timeOf }: TrayState): readonly TrayItem[] {
  const { snapshot, paused } = watch;
  if (snapshot === null || !isOutdated(watch)) return [];
  const words = desktopWords.tray;
  const time = timeOf(snapshot.at);
  return [note(paused ? words.pausedAsOf(time) : words.asOf(time))];
}

function portItems(state: TrayState, groups: readonly ListenerGroup[]): readonly TrayItem[] {
  const words = desktopWords.tray;
  const { glance, more, system } = trayOrder(groups, state);
  const item = portItem(state);
  const folded = (label: (ports: number) => string, { groups: first, count }: Excerpt) =>
    count === 0 ? [] : [submenu(label(count), [...first.map(item), ...restOf(count - first.length)])];
  return [
    ...glance.map(item),
    ...folded(words.more, more),
    ...emptyPins(state, groups),
    ...folded(words.system, system),
  ];
}

/** Pins on which nothing listens: where a person looks for one, they find it, and can take it away. */
function emptyPins({ watch, settings }: TrayState, groups: readonly ListenerGroup[]): readonly TrayItem[] {
  const words = desktopWords.tray;
  if (watch.snapshot === null || settings.favourites.length === 0) return [];
  const open = new Set(groups.map(({ port }) => port));
  const empty = settings.favourites.filter((port) => !open.has(port));
  if (empty.length === 0) return [];
  const items = empty
    .slice(0, mostInSubmenu)
    .map((port) =>
      submenu(`${port}`, [
        action(words.story, { do: 'story', port }),
        action(words.unpin, { do: 'pin', port, pinned: false }),
      ]),
    );
  return [submenu(words.pinnedEmpty(empty.length), [...items, ...restOf(empty.length - items.length)])];
}

function restOf(count: number): readonly TrayItem[] {
  return count > 0 ? [action(desktopWords.tray.inWindow(count), { do: 'open' })] : [];
}

function portItem({ labels, settings, news, stops, timeOf }: TrayState): (group: ListenerGroup) => TrayItem {
  const words = desktopWords.tray;
  const pins = new Set(settings.favourites);
  const kinds = newsKinds(news.items);
  const closing = new Set(stops.flatMap(({ phase, plan }) => (phase === 'ended' ? [] : plan.target.keys)));

  function marked(group: ListenerGroup): string {
    const label = portLabel(group, labels.get(group.port) ?? null, timeOf);
    const kind = kinds.get(group.key);
    const told = kind === undefined ? label : kind === 'new' ? words.new(label) : words.reachable(label);
    return pins.has(group.port) ? words.pinned(told) : told;
  }

  function pinItem(port: number): TrayItem {
    if (pins.has(port)) return action(words.unpin, { do: 'pin', port, pinned: false });
    return pins.size >= mostFavourites
      ? note(words.pinsFull(mostFavourites))
      : action(words.pin, { do: 'pin', port, pinned: true });
  }

  return (group) => {
    const { port, listeners } = group;
    const address = browserUrl(group);
    return submenu(marked(group), [
      action(words.story, { do: 'story', port }),
      ...(address === null ? [] : [action(words.browse, { do: 'browse', address })]),
      action(words.copy, { do: 'copy', endpoint: connectAddress(group) }),
      pinItem(port),
      listeners.some(({ key }) => closing.has(key)) ? note(words.stopping) : action(words.stop, { do: 'stop', port }),
    ]);
  };
}
