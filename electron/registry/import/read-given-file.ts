import { readFileSync, statSync } from 'node:fs';
import { fileFailure } from '../../files/file-failure.ts';
import { largestRegistryBytes } from '../../shared/registry-edition.ts';
import { type Refusal, refuse } from './registry-record.ts';
import { importText } from './text/spoken.ts';

export function tooLarge(bytes: number): Refusal {
  const mebibytes = (count: number) => Math.ceil(count / 1024 / 1024);
  return refuse(null, importText.tooLarge(mebibytes(bytes), mebibytes(largestRegistryBytes)));
}

/** The bytes of a file that somebody chose. Looked at before it is opened: a pipe would never end. Throws in words. */
export function readGivenFile(path: string): Uint8Array | Refusal {
  try {
    const found = statSync(path);
    if (!found.isFile()) return refuse(null, found.isDirectory() ? importText.folder : importText.notFile);
    return found.size > largestRegistryBytes ? tooLarge(found.size) : readFileSync(path);
  } catch (error) {
    throw new Error(importText.unreadable(fileFailure(error)));
  }
}
