import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileFailure } from '../files/file-failure.ts';
import { isErrorCode, isPermissionError } from '../shared/error-code.ts';
import type { RegistryEdition } from '../shared/registry-edition.ts';
import type { Problem } from '../shared/snapshot.ts';
import { loadRegistry, registryOf } from './load-registry.ts';
import type { Registry } from './registry.ts';
import { openSeal } from './sealed-table.ts';
import { readHead } from './table/table-head.ts';
import { editionText } from './text/edition.ts';

export interface RegistryPlaces {
  /** The table that Portolan comes with. */
  readonly shipped: string;
  /** Where an imported one lies, if there is one. */
  readonly imported: string;
}

export interface RegistryInUse {
  readonly registry: Registry;
  readonly edition: RegistryEdition;
}

/**
 * The newer of the two tables: an update of Portolan may bring a newer one than was imported. An imported one that is
 * damaged is told and left aside. Throws where the shipped one cannot be used, since nothing can be shown without it.
 */
export function loadRegistryInUse({ shipped, imported }: RegistryPlaces): RegistryInUse {
  const found = readImported(imported);
  if (found !== null && 'registry' in found) {
    const { registry, importedAt } = found;
    const { date, counts } = registry;
    const shippedDate = dateOf(shipped);
    if (date >= shippedDate) {
      return { registry, edition: { date, counts, origin: 'imported', importedAt, shippedDate, problem: null } };
    }
  }
  const registry = loadRegistry(shipped);
  const { date, counts } = registry;
  const problem = found !== null && 'message' in found ? found : null;
  return { registry, edition: { date, counts, origin: 'shipped', importedAt: null, shippedDate: date, problem } };
}

/** Null where nothing was imported. */
function readImported(path: string): { readonly registry: Registry; readonly importedAt: string } | Problem | null {
  try {
    const sealed = openSeal(readFileSync(path, 'latin1'));
    if (sealed === null) return unusable(path, 'parse', editionText.notOurs);
    return { registry: registryOf(sealed.table), importedAt: sealed.importedAt };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    if (error instanceof Error && !('code' in error)) return unusable(path, 'parse', editionText.notOurs);
    return unusable(path, isPermissionError(error) ? 'permission' : 'failed', fileFailure(error));
  }
}

function unusable(path: string, code: Problem['code'], why: string): Problem {
  return {
    source: 'registry',
    code,
    message: editionText.unusable(path, why),
    rowsAffected: null,
    remedy: editionText.importAgain,
  };
}

const headBytes = 1_024;

/** Reads no more than the head of the table. */
function dateOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headBytes);
    return readHead(bytes.toString('latin1', 0, readSync(file, bytes))).date;
  } finally {
    closeSync(file);
  }
}
