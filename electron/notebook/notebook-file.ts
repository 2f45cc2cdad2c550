import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { errorCodeOf, isErrorCode } from '../shared/error-code.ts';
import { type NotebookEntries, noEntries } from '../shared/notebook.ts';
import { entriesAmong, wholeEntries } from './entries.ts';

const version = 1;

/** What was found where the notebook should be. `entries` are those that can be relied on. */
export type NotebookFile =
  | { readonly kind: 'missing'; readonly entries: NotebookEntries }
  | { readonly kind: 'whole'; readonly entries: NotebookEntries }
  /** Something in it is not as Portolan writes it. */
  | { readonly kind: 'damaged'; readonly entries: NotebookEntries }
  /** A later Portolan wrote it, in a form that may hold more than is known here. */
  | { readonly kind: 'newer'; readonly entries: NotebookEntries }
  /** `code`: what the system said, such as `EACCES`. */
  | { readonly kind: 'unreadable'; readonly entries: NotebookEntries; readonly code: string };

/** Reads the file at `path`. Never throws. */
export function readNotebookFile(path: string): NotebookFile {
  try {
    return parseNotebook(readFileSync(path));
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return { kind: 'missing', entries: noEntries };
    return { kind: 'unreadable', entries: noEntries, code: errorCodeOf(error) };
  }
}

/** What a notebook's bytes hold. Any bytes have an answer. */
export function parseNotebook(bytes: Buffer): NotebookFile {
  const text = bytes.toString('utf8');
  const content = parseJson(text);
  if (!isRecord(content)) return { kind: 'damaged', entries: entriesAmong(linesAsValues(text)) };
  const { version: written, ...lists } = content;
  const whole = Object.keys(lists).length === 3 ? wholeEntries(lists) : null;
  if (whole !== null && written === version && isUtf8(bytes)) return { kind: 'whole', entries: whole };
  const values = Object.values(content).flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  const entries = entriesAmong(values);
  return { kind: typeof written === 'number' && written > version ? 'newer' : 'damaged', entries };
}

/** One entry on a line: a file that was cut off or edited badly still gives all the others. */
export function writtenNotebook({ notes, ratings, visits }: NotebookEntries): string {
  const list = (name: string, entries: readonly object[]) =>
    `"${name}": [${entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}]`;
  return `{ "version": ${version},\n${[list('notes', notes), list('ratings', ratings), list('visits', visits)].join(',\n')} }\n`;
}

type Content = Readonly<Record<string, unknown>>;

function linesAsValues(text: string): readonly unknown[] {
  return text.split('\n').map((line) => parseJson(line.replace(/[\]}, ]*$/, '}')));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
