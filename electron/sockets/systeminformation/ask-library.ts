import type { Problem } from '../../shared/snapshot.ts';
import { SourceFailure } from '../source.ts';
import { toolText } from '../text/tools.ts';
import { isOnPath } from '../tools/find-tool.ts';
import type { ConnectionRow } from './connection-row.ts';
import type { ListeningTable } from './listening-table.ts';

export const systemInformationName = 'systeminformation';

export interface LibraryOptions {
  readonly platform: NodeJS.Platform;
  readonly searchPath: string | undefined;
  /** How long an answer is waited for. */
  readonly timeoutMs: number;
  /** Asks the library; rejects when it cannot be asked. */
  readonly readTable: () => Promise<ListeningTable | 'timeout'>;
}

export interface LibraryAnswer {
  /** In an order of their own, so that equal tables compare equal. */
  readonly rows: readonly ConnectionRow[];
  readonly problems: readonly Problem[];
}

/**
 * A function that asks the library for the listening rows. The library cannot fail, it can only give fewer rows or
 * never answer; so its tools are looked for first, an answer without any row is a failure, and there is a deadline.
 * What it resolves with throws SourceFailure when nothing could be read.
 */
export function createLibraryReader(options: LibraryOptions): () => Promise<LibraryAnswer> {
  return async () => {
    const missing = missingTools(options);
    if (missing) throw new SourceFailure(missing);
    const table = await options.readTable();
    if (table === 'timeout') throw new SourceFailure(timedOut(options.timeoutMs));
    if (table.total === 0) throw new SourceFailure(noRows());
    return {
      rows: table.rows
        .map((row) => ({ row, order: JSON.stringify(row) }))
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ row }) => row),
      problems: table.malformed === 0 ? [] : [notUnderstood(table.malformed)],
    };
  };
}

/** Null where the tool that the library needs is there, or where it comes with the system. */
export function missingTools(options: Pick<LibraryOptions, 'platform' | 'searchPath'>): Problem | null {
  if (options.platform !== 'linux') return null;
  if (['netstat', 'ss'].some((tool) => isOnPath(tool, options.searchPath))) return null;
  return {
    source: systemInformationName,
    code: 'missing-tool',
    message: toolText.noSecondSource,
    rowsAffected: null,
    remedy: toolText.installSecondSource,
  };
}

function noRows(): Problem {
  return {
    source: systemInformationName,
    code: 'failed',
    message: toolText.libraryEmpty,
    rowsAffected: null,
    remedy: toolText.netstatSays,
  };
}

function timedOut(timeoutMs: number): Problem {
  return {
    source: systemInformationName,
    code: 'timeout',
    message: toolText.librarySilent(timeoutMs / 1000),
    rowsAffected: null,
    remedy: toolText.netstatAnswers,
  };
}

function notUnderstood(rows: number): Problem {
  return {
    source: systemInformationName,
    code: 'parse',
    message: toolText.libraryMalformed(rows),
    rowsAffected: rows,
    remedy: toolText.reportNetstat,
  };
}

/** Addresses that netstat's narrow column cut off and nothing else could complete; null when there is none. */
export function cutAddresses(count: number): Problem | null {
  if (count === 0) return null;
  return {
    source: systemInformationName,
    code: 'parse',
    message: toolText.cutAddresses(count),
    rowsAffected: count,
    remedy: toolText.wholeAddress,
  };
}
