import type { NotebookFile } from './notebook-file.ts';
import type { NotebookWords } from './text/en.ts';
import { notebookText } from './text/spoken.ts';

/** Why entries may be missing from what was read, in words; null where none can be. */
export function fileProblem(read: NotebookFile, file: string, words: NotebookWords = notebookText): string | null {
  if (read.kind === 'unreadable') return words.unreadable(file, read.code);
  if (read.kind === 'newer') return words.newer(file);
  return read.kind === 'damaged' ? words.damaged(file) : null;
}
