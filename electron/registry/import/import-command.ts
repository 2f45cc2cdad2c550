import { parseArgs } from 'node:util';
import { writeAtomically } from '../../files/write-atomically.ts';
import type { Expectations } from './expectations.ts';
import { importTable } from './import-table.ts';
import { readGivenFile } from './read-given-file.ts';

export interface ImportCommandDeps {
  /** The table to replace. */
  readonly target: string;
  readonly minimumRecords: number;
  readonly expectations: Expectations;
  print(line: string): void;
  complain(line: string): void;
}

const usage = 'usage: npm run registry -- FILE [--date YYYY-MM-DD]';

/**
 * `npm run registry -- FILE [--date D]`. Returns the exit status: 0 written, 1 the file was refused or could not be
 * read or written, 2 unusable arguments. The table is replaced only by a whole one that passed every check.
 */
export function importCommand(args: readonly string[], deps: ImportCommandDeps): number {
  const parsed = readArguments(args);
  if ('error' in parsed) {
    deps.complain(`${parsed.error}\n${usage}`);
    return 2;
  }
  const { path, date } = parsed;
  try {
    const bytes = readGivenFile(path);
    const options = { ...deps.expectations, date, minimumRecords: deps.minimumRecords };
    const imported = 'ok' in bytes ? bytes : importTable(bytes, options);
    if (!imported.ok) {
      const place = imported.line === null ? path : `${path}:${imported.line}`;
      deps.complain(`${place}: ${imported.reason}\nNothing was changed.`);
      return 1;
    }
    writeAtomically(deps.target, imported.table);
    deps.print(`${deps.target}: the registry of ${imported.date}, ${imported.records} records.`);
    return 0;
  } catch (error) {
    deps.complain(`${path}: ${error instanceof Error ? error.message : String(error)}\nNothing was changed.`);
    return 1;
  }
}

function readArguments(args: readonly string[]): { path: string; date: string | null } | { error: string } {
  try {
    const options = { date: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return { error: 'expected one file' };
    return { path, date: values.date ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
