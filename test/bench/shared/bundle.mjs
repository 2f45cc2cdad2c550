import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Builds sources into `outDir/NAME.mjs` each, as `npm run build` would, so that a piece can measure them by themselves. */
export function bundle(outDir, input) {
  return build({
    configFile: false,
    root,
    logLevel: 'error',
    // What is built lies outside the project, where Node finds no package.
    ssr: { noExternal: ['@leeoniya/ufuzzy'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: { input, output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  });
}
