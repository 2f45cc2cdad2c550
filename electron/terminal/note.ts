import { setNote } from '../notebook/edits.ts';
import type { NotebookStore } from '../notebook/store.ts';
import { isUnknown } from '../shared/known.ts';
import { noteOf } from '../shared/notebook.ts';
import { printableJson } from '../shared/printable.ts';
import { complain } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { complainOfNotebook, ownLines, ownWords, type ReadNotebook } from './own-words.ts';
import type { Terminal } from './terminal.ts';

export interface NoteOptions {
  readonly port: number;
  /** Null leaves it as it is; blank removes it. */
  readonly label: string | null;
  readonly note: string | null;
  /** Removes both. */
  readonly clear: boolean;
  readonly json: boolean;
}

export interface NoteDeps {
  readonly terminal: Terminal;
  readonly readNotebook: () => ReadNotebook;
  readonly store: Pick<NotebookStore, 'change'>;
}

/** `portolan note`: without anything to set, shows what was written. */
export async function note(options: NoteOptions, { terminal, readNotebook, store }: NoteDeps): Promise<number> {
  const { port, label, note, clear, json } = options;
  if (clear || label !== null || note !== null) {
    try {
      const { problem } = await store.change((entries) => {
        const before = clear ? null : noteOf(entries, port);
        return setNote({ port, label: label ?? before?.label ?? null, note: note ?? before?.note ?? null })(entries);
      });
      if (problem !== null) complain(terminal, problem);
    } catch (error) {
      complain(terminal, error instanceof Error ? error.message : String(error));
      return exitStatus.internalError;
    }
  }
  const notebook = readNotebook();
  const own = ownWords(notebook, port);
  const lines = ownLines(own);
  if (json) terminal.print(printableJson({ port, own }));
  else if (lines.length > 0) terminal.print(lines.join('\n'));
  else if (!isUnknown(own)) terminal.print(`You have written nothing about port ${port}.`);
  complainOfNotebook(terminal, notebook);
  return isUnknown(own) ? exitStatus.internalError : exitStatus.done;
}
