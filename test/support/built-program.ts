import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** A file of TypeScript as a program that Node runs by itself, there from the suite's start to its end. */
export function builtProgram(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-program-'));
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      // Nothing lies beside it that it could import.
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node20',
        rollupOptions: { input: source, output: { format: 'es', entryFileNames: 'program.mjs' } },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'program.mjs');
}
