import type { LiveRow } from './live-list.ts';
import type { SectionName } from './rows.ts';

/** One line of the grid: a heading, the heading that folds and unfolds, or a listener. */
export type ListItem =
  | { readonly type: 'section'; readonly key: string; readonly section: SectionName }
  | { readonly type: 'fold'; readonly key: string; readonly count: number; readonly folded: boolean }
  | { readonly type: 'row'; readonly key: string; readonly row: LiveRow };

export const foldKey = 'section system';

/** Puts headings before each section; the system's rows are left out while folded, and counted. */
export function listItems(rows: readonly LiveRow[], systemFolded: boolean): readonly ListItem[] {
  const items: ListItem[] = [];
  let section: SectionName | null = null;
  for (const row of rows) {
    if (row.section !== section) {
      section = row.section;
      items.push(heading(section, rows, systemFolded));
    }
    if (!(systemFolded && section === 'system')) items.push({ type: 'row', key: row.key, row });
  }
  return items;
}

/** The item that the keyboard reaches next; headings that do nothing are stepped over. */
export function stepFrom(items: readonly ListItem[], index: number, step: number): number | null {
  const reachable = items.flatMap((item, position) => (item.type === 'section' ? [] : [position]));
  if (reachable.length === 0) return null;
  const after = reachable.findIndex((position) => position >= index);
  const current = after === -1 ? reachable.length - 1 : after;
  const from = index === -1 && step > 0 ? -1 : current;
  return reachable[Math.max(0, Math.min(reachable.length - 1, from + step))] ?? null;
}

function heading(section: SectionName, rows: readonly LiveRow[], folded: boolean): ListItem {
  if (section !== 'system') return { type: 'section', key: `section ${section}`, section };
  const count = rows.filter((row) => row.section === 'system' && row.departure === null).length;
  return { type: 'fold', key: foldKey, count, folded };
}
