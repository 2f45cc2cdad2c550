import { build, type Plugin } from 'vite';

/**
 * Builds an entry into a single file that imports nothing but Node's own modules: `NAME.mjs` for `NAME.ts`.
 * @param outDir what else lies there stays
 */
export async function buildAlone(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  });
}

/**
 * One more entry of a build, on its own: the others share their chunks, and what runs with administrator rights must
 * load no more than it needs.
 */
export function alone(entry: string, outDir: string): Plugin {
  return { name: 'alone', closeBundle: () => buildAlone(entry, outDir) };
}
