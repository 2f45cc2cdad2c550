import type { Language } from '../../shared/language.ts';
import type { ImportedTable, ImportOptions } from './import-table.ts';
import type { Refusal } from './registry-record.ts';

/** A file that somebody gave: by its path, as it was fetched, or as a window sends it. */
export type GivenFile = { readonly path: string } | { readonly bytes: Uint8Array } | { readonly base64: string };

/** What the importing thread is started with. */
export interface ImportWorkerData {
  readonly file: GivenFile;
  readonly options: ImportOptions;
  readonly language: Language;
}

/** `failure`: the file could not be had, in words. */
export type FromImportWorker = ImportedTable | Refusal | { readonly failure: string };
