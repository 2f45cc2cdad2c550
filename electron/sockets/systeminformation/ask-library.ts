import type { Problem } from '../../shared/snapshot.ts';
import { SourceFailure } from '../source.ts';
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
    if (table.total === 0) throw new SourceFailure(noRows);
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
    message: 'Neither netstat nor ss was found, so the list could not be checked against a second source',
    rowsAffected: null,
    remedy: 'Install iproute2 (ss) or net-tools (netstat)',
  };
}

const noRows: Problem = {
  source: systemInformationName,
  code: 'failed',
  message: 'systeminformation gave no row at all, which it also does when its tool fails',
  rowsAffected: null,
  remedy: 'Run netstat or ss by hand to see what they say',
};

function timedOut(timeoutMs: number): Problem {
  return {
    source: systemInformationName,
    code: 'timeout',
    message: `systeminformation did not answer within ${timeoutMs / 1000} s: the tool that it runs may hang`,
    rowsAffected: null,
    remedy: 'Run netstat or ss by hand to see whether they answer',
  };
}

function notUnderstood(rows: number): Problem {
  return {
    source: systemInformationName,
    code: 'parse',
    message: `${rows === 1 ? '1 listening row of netstat' : `${rows} listening rows of netstat`} could not be understood and ${rows === 1 ? 'is' : 'are'} missing`,
    rowsAffected: rows,
    remedy: 'Please report this together with what netstat prints',
  };
}

/** Addresses that netstat's narrow column cut off and nothing else could complete; null when there is none. */
export function cutAddresses(count: number): Problem | null {
  if (count === 0) return null;
  return {
    source: systemInformationName,
    code: 'parse',
    message: `Netstat may have cut off ${count === 1 ? '1 address' : `${count} addresses`}: shown is the beginning, with an ellipsis`,
    rowsAffected: count,
    remedy: 'To see the whole address, run as administrator: lsof -nP -i',
  };
}
