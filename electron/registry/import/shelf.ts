import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileFailure } from '../../files/file-failure.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import type { RegistryAnswer } from '../../shared/registry-edition.ts';
import { loadRegistryInUse, type RegistryPlaces } from '../registry-in-use.ts';
import { sealTable } from '../sealed-table.ts';
import { minimumRecords } from './expectations.ts';
import type { GivenFile } from './import-messages.ts';
import type { RunImport } from './run-import.ts';
import { importText } from './text/spoken.ts';

export interface ShelfDeps {
  readonly places: RegistryPlaces;
  readonly runImport: RunImport;
  readonly now: () => Date;
}

/**
 * Puts a newer edition into the person's data folder, checked against the one in use. The date is for the CSV edition,
 * which has none of its own; it is never guessed.
 * @param isWanted asked when the file was read: a person may have changed their mind
 */
export async function takeEdition(
  file: GivenFile,
  date: string | null,
  { places, runImport, now }: ShelfDeps,
  isWanted: () => boolean = () => true,
): Promise<RegistryAnswer> {
  const { registry } = loadRegistryInUse(places);
  const importedAt = now().toISOString();
  const made = await runImport(file, {
    date,
    minimumRecords,
    today: importedAt.slice(0, 10),
    inUse: { date: registry.date, counts: registry.counts },
  });
  if ('failure' in made) return failed(made.failure);
  if (!made.ok) return { ok: false, kind: 'refused', reason: made.reason, line: made.line };
  if (!isWanted()) return failed(importText.cancelled);
  // Another door may have taken a newer one while this one was read.
  const { date: dateNow } = loadRegistryInUse(places).registry;
  if (made.date < dateNow) return failed(importText.overtaken(dateNow));
  try {
    makeFolder(dirname(places.imported));
    writeAtomically(places.imported, sealTable({ importedAt, table: made.table }));
  } catch (error) {
    return failed(importText.notKept(dirname(places.imported), fileFailure(error)));
  }
  return { ok: true, edition: loadRegistryInUse(places).edition };
}

/** Goes back to the edition that Portolan comes with: an imported one, damaged or not, is deleted. */
export function revertEdition(places: RegistryPlaces): RegistryAnswer {
  try {
    rmSync(places.imported, { force: true });
  } catch (error) {
    return failed(importText.notDeleted(places.imported, fileFailure(error)));
  }
  return { ok: true, edition: loadRegistryInUse(places).edition };
}

function failed(reason: string): RegistryAnswer {
  return { ok: false, kind: 'failed', reason, line: null };
}
