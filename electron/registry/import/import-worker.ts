import { parentPort, workerData } from 'node:worker_threads';
import { largestRegistryBytes } from '../../shared/registry-edition.ts';
import { speak } from '../../shared/speech.ts';
import type { FromImportWorker, GivenFile, ImportWorkerData } from './import-messages.ts';
import { importTable } from './import-table.ts';
import { readGivenFile, tooLarge } from './read-given-file.ts';
import type { Refusal } from './registry-record.ts';

/** The thread that makes a table: whatever a file does to it, no door stands still. */
function run({ file, options, language }: ImportWorkerData): FromImportWorker {
  speak(language);
  try {
    const bytes = bytesOf(file);
    return 'ok' in bytes ? bytes : importTable(bytes, options);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function bytesOf(file: GivenFile): Uint8Array | Refusal {
  if ('path' in file) return readGivenFile(file.path);
  const bytes = 'bytes' in file ? file.bytes : Buffer.from(file.base64, 'base64');
  return bytes.length > largestRegistryBytes ? tooLarge(bytes.length) : bytes;
}

if (!parentPort) throw new Error('import-worker runs as a worker thread only');
parentPort.postMessage(run(workerData as ImportWorkerData));
