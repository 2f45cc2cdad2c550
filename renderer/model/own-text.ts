import type { NotebookEntries } from '../../electron/shared/notebook.ts';

/** What the person writes is one line: what would break it, in a pasted text, becomes a space. */
export function asOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** A notebook's entries for the person to keep, without what only this window needs. */
export function exported({ notes, ratings }: Pick<NotebookEntries, 'notes' | 'ratings'>): string {
  return `${JSON.stringify({ notes, ratings }, null, 2)}\n`;
}
