import { fileProblem } from '../notebook/file-problem.ts';
import type { NotebookFile } from '../notebook/notebook-file.ts';
import { isUnknown, type Known, type UnknownReason } from '../shared/known.ts';
import { noteOf, type PortNote } from '../shared/notebook.ts';
import { printable } from '../shared/printable.ts';
import { complain } from './complaints.ts';
import type { Terminal } from './terminal.ts';

/** What the person wrote of a port. */
export type OwnWords = Pick<PortNote, 'label' | 'note'>;

/** A notebook as it was read, and where it lies. */
export interface ReadNotebook {
  readonly path: string;
  readonly file: NotebookFile;
}

/** Null where nothing was written of the port; unknown where that cannot be told. */
export function ownWords({ file }: ReadNotebook, port: number): Known<OwnWords | null> {
  const written = noteOf(file.entries, port);
  if (written !== null) return { label: written.label, note: written.note };
  return isWhole(file) ? null : { unknown: reasonOf(file) };
}

/** Whether nothing can be missing from what was read. */
export function isWhole({ kind }: NotebookFile): boolean {
  return kind === 'whole' || kind === 'missing';
}

function reasonOf(file: NotebookFile): UnknownReason {
  if (file.kind === 'newer') return 'unsupported';
  return file.kind === 'unreadable' && /^(?:EACCES|EPERM)$/.test(file.code) ? 'permission' : 'parse';
}

/** As `ownWords`, of the label alone. */
export function ownLabel(notebook: ReadNotebook, port: number): Known<string | null> {
  const own = ownWords(notebook, port);
  return isUnknown(own) ? own : (own?.label ?? null);
}

/** Lines for a person; none where nothing was written. */
export function ownLines(own: Known<OwnWords | null>): readonly string[] {
  if (isUnknown(own) || own === null) return [];
  return [
    ...(own.label === null ? [] : [`Your label: ${printable(own.label)}`]),
    ...(own.note === null ? [] : [`Your note: ${printable(own.note)}`]),
  ];
}

/** Says why labels and notes may be missing. */
export function complainOfNotebook(terminal: Terminal, { file, path }: ReadNotebook): void {
  const problem = fileProblem(file, path);
  if (problem !== null) complain(terminal, problem);
}
