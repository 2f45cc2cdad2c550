import type { RefObject } from 'react';
import { browserUrl, connectAddress } from '../../electron/shared/connect-address.ts';
import { useEnvironment } from '../environment.ts';
import type { Command } from '../model/shortcuts.ts';
import { selectField } from './select-field.ts';
import type { Page } from './use-page.ts';
import { useShortcuts } from './use-shortcuts.ts';

const pageStep = 8;
const steps: Partial<Record<Command, number>> = {
  down: 1,
  up: -1,
  'page-down': pageStep,
  'page-up': -pageStep,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
};

interface Places {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLTableElement | null>;
  /** Puts the page away, when there is nothing left to step back from; absent where it stays. */
  leave?(): void;
}

/** Gives the page its keys. */
export function useCommands(page: Page, { search, list: grid, leave }: Places): void {
  const { feed, text, copy, openLink } = useEnvironment();
  const { list, stop, openPort } = page;

  const active = list.items[list.activeIndex];
  const chosen =
    active?.type === 'row'
      ? active.row
      : list.rows.find(({ group }) => active === undefined && group.port === openPort);

  function move(by: number): boolean {
    if (!grid.current) return false;
    grid.current.focus({ preventScroll: true });
    list.step(by);
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
    else if (list.text) list.setText('');
    else if (openPort !== null) page.closeStory();
    else if (leave) leave();
    else return false;
    return true;
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

  useShortcuts((command) => {
    const by = steps[command];
    if (by !== undefined) return move(by);
    if (command === 'search') selectField(search.current);
    else if (command === 'refresh') void feed.refresh();
    else if (command === 'help') page.openSheet('shortcuts');
    else if (isSheet(command)) page.openSheet(command);
    else if (command === 'open') return open();
    else if (command === 'escape') return stepBack();
    else if (command === 'stop' || command === 'browse' || command === 'copy') return onChosen(command);
    else return false;
    return true;
  });
}

const sheetCommands = ['find', 'sources', 'registry', 'stops', 'settings', 'history', 'chart', 'free-port'] as const;

function isSheet(command: Command): command is (typeof sheetCommands)[number] {
  return sheetCommands.some((sheet) => sheet === command);
}
