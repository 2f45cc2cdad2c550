import type { RefObject } from 'react';
import { browserUrl, connectAddress } from '../../electron/shared/connect-address.ts';
import { type GroupName, groupNames, type ListFilter, openFilter } from '../../electron/shared/list-view.ts';
import { useEnvironment } from '../environment.ts';
import type { Command } from '../model/commands.ts';
import { selectField } from './select-field.ts';
import { useExport } from './use-export.ts';
import type { Page } from './use-page.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useStable } from './use-stable.ts';

const pageStep = 8;
const steps: Partial<Record<Command, number>> = {
  down: 1,
  up: -1,
  'page-down': pageStep,
  'page-up': -pageStep,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
};
const extensions: Partial<Record<Command, number>> = { 'extend-down': 1, 'extend-up': -1 };

interface Places {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLTableElement | null>;
  /** Puts the page away, when there is nothing left to step back from; absent where it stays. */
  leave?(): void;
}

/** Does what a command says; false where it had nothing to do. */
export type RunCommand = (command: Command) => boolean;

/** Gives the page its keys, and whoever lists commands the way to run one, which stays the same whatever it acts on. */
export function useCommands(page: Page, { search, list: grid, leave }: Places): RunCommand {
  const { feed, text, copy, openLink, now } = useEnvironment();
  const exporting = useExport(page);
  const { list, stop, openPort } = page;
  const { selection } = list;
  const isTable = page.kind === 'window';

  const active = list.items[list.activeIndex];
  const chosen =
    active?.type === 'row'
      ? active.row
      : active === undefined && openPort !== null
        ? list.rows.find(({ group }) => group.port === openPort)
        : undefined;

  function move(by: number): boolean {
    if (!grid.current) return false;
    grid.current.focus({ preventScroll: true });
    list.step(by);
    return true;
  }

  function extend(by: number): boolean {
    if (!isTable || !grid.current) return false;
    grid.current.focus({ preventScroll: true });
    const item = list.step(by);
    if (item) selection.extendTo(item, active);
    return true;
  }

  function open(): boolean {
    const item = active ?? (document.activeElement === search.current ? firstRow() : undefined);
    if (item) page.choose(item);
    else if (list.text && page.offers.hits[0]) page.openStory(page.offers.hits[0].port);
    else return false;
    return true;
  }

  function firstRow() {
    return list.text ? list.items.find(({ type }) => type === 'row') : undefined;
  }

  function stepBack(): boolean {
    if (stop.flow.phase !== 'idle') stop.dismiss();
    else if (selection.keys.size > 0) selection.clear();
    else if (list.text) list.setText('');
    else if (openPort !== null) page.closeStory();
    else if (leave) leave();
    else return false;
    return true;
  }

  function askForAlert(): boolean {
    const port = chosen?.group.port ?? openPort;
    if (port !== null) page.askForAlert(port);
    return port !== null;
  }

  function onChosen(command: 'stop' | 'browse' | 'copy'): boolean {
    if (!chosen) return false;
    const { group } = chosen;
    if (command === 'stop') {
      if (!('departure' in chosen) || chosen.departure === null) page.askToStop(group);
    } else if (command === 'browse') {
      const url = browserUrl(group);
      if (url) openLink(url);
    } else {
      void copy(connectAddress(group)).then((done) => page.announce(done ? text.copy.copied : text.copy.failed));
    }
    return true;
  }

  function favourite(): boolean {
    const port = active?.type === 'row' ? active.row.group.port : openPort;
    if (port !== null) page.favourites.toggle(port);
    return port !== null;
  }

  function select(): boolean {
    if (!isTable || active?.type !== 'row') return false;
    selection.toggle(active);
    return true;
  }

  function filter(part: Partial<ListFilter>): boolean {
    list.setFilter({ ...list.view.filter, ...part });
    return true;
  }

  function run(command: Command): boolean {
    const by = steps[command];
    if (by !== undefined) return move(by);
    const extension = extensions[command];
    if (extension !== undefined) return extend(extension);
    const group = groupOf(command);
    if (group) {
      list.change({ group });
      return true;
    }
    switch (command) {
      case 'search':
        selectField(search.current);
        return true;
      case 'fold':
      case 'unfold':
        return list.fold(command === 'fold');
      case 'open':
        return open();
      case 'escape':
        return stepBack();
      case 'stop':
      case 'browse':
      case 'copy':
        return onChosen(command);
      case 'favourite':
        return favourite();
      case 'watch':
        return askForAlert();
      case 'select':
        return select();
      case 'select-all':
        if (isTable) selection.all();
        return isTable;
      case 'copy-table':
      case 'copy-markdown':
      case 'export-csv':
      case 'export-json':
      case 'export-markdown':
        exporting.run(command);
        return true;
      case 'only-mine':
        return filter({ mine: true });
      case 'only-reachable':
        return filter({ reach: 'beyond' });
      case 'only-favourites':
        return filter({ favourites: true });
      case 'new-since-now':
        return filter({ since: { kind: 'moment', at: new Date(now()).toISOString() } });
      case 'clear-filters':
        return filter(openFilter);
      case 'refresh':
        void feed.refresh();
        return true;
      case 'pause':
      case 'resume':
        void feed.setPaused(command === 'pause');
        return true;
      case 'help':
        page.openSheet('shortcuts');
        return true;
      default:
        if (!isSheet(command)) return false;
        page.openSheet(command);
        return true;
    }
  }

  const runLatest = useStable(run);
  useShortcuts(runLatest);
  return runLatest;
}

function groupOf(command: Command): GroupName | undefined {
  return groupNames.find((group) => command === `group-${group}`);
}

const sheetCommands = ['find', 'sources', 'registry', 'stops', 'settings', 'history', 'chart', 'free-port'] as const;

function isSheet(command: Command): command is (typeof sheetCommands)[number] {
  return sheetCommands.some((sheet) => sheet === command);
}
