import { Worker } from 'node:worker_threads';
import { spokenLanguage } from '../../shared/speech.ts';
import type { FromImportWorker, GivenFile, ImportWorkerData } from './import-messages.ts';
import type { ImportOptions } from './import-table.ts';
import { refuse } from './registry-record.ts';
import { importText } from './text/spoken.ts';

/** Makes a table of a file, or says why not. Never rejects. */
export type RunImport = (file: GivenFile, options: ImportOptions) => Promise<FromImportWorker>;

export interface ImportLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** The real file takes under a second and a tenth of this memory. */
export const usualLimits: ImportLimits = { timeMs: 60_000, memoryMb: 768 };

/**
 * Imports in a thread of its own, so that no file can hold up or bring down who asked.
 * @param script the built import-worker
 */
export function importInThread(script: string, { timeMs, memoryMb }: ImportLimits): RunImport {
  return (file, options) =>
    new Promise((resolve) => {
      const workerData: ImportWorkerData = { file, options, language: spokenLanguage() };
      const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
      const timer = setTimeout(() => {
        end(refuse(null, importText.tooSlow(timeMs / 1_000)));
      }, timeMs);
      const end = (result: FromImportWorker) => {
        clearTimeout(timer);
        resolve(result);
        void worker.terminate();
      };
      worker.once('message', end);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const outgrew = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        end(outgrew ? refuse(null, importText.tooMuchMemory(memoryMb)) : { failure: error.message });
      });
      worker.once('exit', (code) => end({ failure: importText.ended(code) }));
    });
}
