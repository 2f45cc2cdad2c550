import { localMoment } from '../../electron/shared/local-moment.ts';
import { useEnvironment } from '../environment.ts';
import type { Command } from '../model/commands.ts';
import { csvOf, tabbedOf } from '../model/export/delimited.ts';
import { markdownOf } from '../model/export/markdown.ts';
import { portJson, portTable } from '../model/export/port-table.ts';
import type { ListItem } from '../model/list-items.ts';
import type { Page } from './use-page.ts';

export const exportCommands = [
  'copy-table',
  'copy-markdown',
  'export-csv',
  'export-json',
  'export-markdown',
] as const satisfies readonly Command[];

export type ExportCommand = (typeof exportCommands)[number];

/** Copies or saves what is selected, else what is shown, and says what is in it. */
export function useExport(page: Pick<Page, 'list' | 'announce'>): { run(command: ExportCommand): void } {
  const { text, copy, saveFile, now } = useEnvironment();
  const { selection: words } = text.table;
  const { items, selection } = page.list;

  function write(command: ExportCommand): {
    readonly written: string;
    readonly guarded: number;
    readonly ports: number;
  } {
    const rows = selection.rows.length > 0 ? selection.rows : shownRows(items);
    const groups = rows.map(({ group }) => group);
    const ports = groups.length;
    if (command === 'export-json') {
      return { written: portJson(groups, text, new Date(now()).toISOString()), guarded: 0, ports };
    }
    const table = portTable(groups, text);
    if (command === 'copy-markdown' || command === 'export-markdown') {
      return { written: markdownOf(table), guarded: 0, ports };
    }
    const { text: written, guarded } = command === 'export-csv' ? csvOf(table) : tabbedOf(table);
    return { written, guarded, ports };
  }

  return {
    run(command) {
      const { written, guarded, ports } = write(command);
      if (ports === 0) {
        page.announce(words.nothing);
        return;
      }
      const folded = selection.rows.length > 0 ? 0 : foldedAway(items);
      const aside = [folded > 0 && words.folded(folded), guarded > 0 && words.guarded(guarded)];
      const told = (done: string) => page.announce([done, ...aside].filter(Boolean).join(' '));
      if (command === 'copy-table' || command === 'copy-markdown') {
        void copy(written).then((done) => (done ? told(words.copied(ports)) : page.announce(words.copyFailed)));
        return;
      }
      const moment = localMoment(new Date(now()).toISOString()).replace(' ', '-').replace(':', '');
      saveFile(words.fileName(moment, endings[command]), written);
      told(words.exported(ports));
    },
  };
}

const endings = { 'export-csv': 'csv', 'export-json': 'json', 'export-markdown': 'md' } as const;

function shownRows(items: readonly ListItem[]) {
  return items.flatMap((item) => (item.type === 'row' && item.row.departure === null ? [item.row] : []));
}

function foldedAway(items: readonly ListItem[]): number {
  return items.reduce((sum, item) => (item.type === 'heading' && item.folded ? sum + item.count : sum), 0);
}
