import { build, type Plugin } from 'vite';

/**
 * Builds one more entry into a single file that imports nothing but Node's own modules. The main build shares its chunks
 * among all entries, and what runs with administrator rights must load no more than it needs.
 */
export function alone(entry: string, outDir: string): Plugin {
  return {
    name: 'alone',
    async closeBundle() {
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
    },
  };
}
