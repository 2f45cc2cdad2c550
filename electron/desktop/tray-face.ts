import { groupListeners } from '../shared/listener-groups.ts';
import { printable } from '../shared/printable.ts';
import { portSummary } from './port-summary.ts';
import { desktopWords } from './text/words.ts';
import type { TrayItem } from './tray-item.ts';
import { trayMenu } from './tray-menu.ts';
import type { NewsItem } from './tray-news.ts';
import type { TrayState } from './tray-state.ts';

export const trayLooks = ['plain', 'new', 'reachable', 'paused', 'problem'] as const;

export type TrayLook = (typeof trayLooks)[number];

/** What a person sees of the state in the tray. */
export interface TrayFace {
  readonly look: TrayLook;
  /** One line, and one more for each kind of news. */
  readonly toolTip: string;
  readonly menu: readonly TrayItem[];
}

const mostNamed = 3;

export function trayFace(state: TrayState): TrayFace {
  const groups = groupListeners(state.watch.snapshot?.listeners ?? []);
  const { toolTip } = desktopWords;
  const summary = portSummary(state.watch, groups);
  const items = state.news.items;
  const lines = [
    state.watch.paused ? toolTip.paused(summary) : toolTip.running(summary),
    ...named(items, 'reachable', toolTip.reachable),
    ...named(items, 'new', toolTip.new),
  ];
  return { look: lookOf(state), toolTip: lines.join('\n'), menu: trayMenu(state, groups) };
}

/** What keeps Portolan from telling anything outranks what it would tell. */
function lookOf({ watch, news }: TrayState): TrayLook {
  if (watch.failure !== null) return 'problem';
  if (watch.paused) return 'paused';
  if (news.items.some(({ kind }) => kind === 'reachable')) return 'reachable';
  return news.items.length > 0 ? 'new' : 'plain';
}

/** The newest first. */
function named(items: readonly NewsItem[], kind: NewsItem['kind'], say: (ports: string) => string): readonly string[] {
  const these = items.filter((item) => item.kind === kind);
  if (these.length === 0) return [];
  const names = these
    .slice(-mostNamed)
    .reverse()
    .map(({ port, name }) => (name === null ? `${port}` : `${port} ${printable(name)}`));
  return [say(desktopWords.toolTip.ports(names, these.length - names.length))];
}
