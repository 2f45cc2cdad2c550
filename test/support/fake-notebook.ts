import type { NotebookStore } from '../../electron/notebook/store.ts';
import { type Notebook, type NotebookEntries, noEntries } from '../../electron/shared/notebook.ts';

/** A notebook in memory. */
export function fakeNotebook(entries: Partial<NotebookEntries> = {}): NotebookStore {
  let notebook: Notebook = { ...noEntries, ...entries, revision: 0, problem: null };
  const listeners = new Set<(notebook: Notebook) => void>();
  return {
    get: () => notebook,
    async change(edit) {
      notebook = { ...notebook, ...edit(notebook), revision: notebook.revision + 1 };
      for (const listener of listeners) listener(notebook);
      return notebook;
    },
    refresh: () => undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
