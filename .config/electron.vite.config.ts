import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { alone } from './alone.ts';

const root = resolve(import.meta.dirname, '..');
const outMain = resolve(root, 'out/main');

/** What `portolan list` loads, in two files: each further one would add a millisecond or two to its start. */
const listPath = [
  {
    name: 'core',
    test: /electron\/(?:shared\/(?!contract|settings-schema|free-port-text|shell-quoted|start-command)|sockets\/(?!systeminformation\/library-main|containers\/ask-(?:engine|over-socket)|machine\/|project-files)|registry\/(?!import)|watch\/(?:snapshot|survey)|notebook\/(?:entries|file-problem|notebook-file|notebook-path|text)|files\/(?!file-lock|system-lock|file-mark|follow-file|start-thread))/,
  },
  {
    name: 'terminal',
    test: /electron\/terminal\/(?!app|find|free\.ts|help|launch|note|sources|stop(?!-command)|story|registry\.ts)/,
  },
];

/** What some of the entries need and others must not pay for. */
const libraries = [
  { name: 'zod', test: /node_modules\/zod\// },
  { name: 'ufuzzy', test: /node_modules\/@leeoniya\/ufuzzy/ },
  { name: 'registry-refusal', test: /electron\/registry\/import\/(?:registry-record|expectations)/ },
];

/**
 * Three builds into out/: `main` (the desktop app in one file, the terminal command and the threads, all plain
 * Node), `preload` (one CommonJS file, as a sandboxed preload must be) and `renderer` (the window).
 */
export default defineConfig({
  main: {
    plugins: [
      // What runs with administrator rights must load no more than it needs.
      alone(resolve(root, 'electron/stop/elevation/stop-helper.ts'), { outDir: outMain, format: 'es' }),
      // Electron reads modules one after the other, with a turn of its loop between them: in one file they take half as long.
      alone(resolve(root, 'electron/main.ts'), { outDir: outMain, format: 'cjs', external: ['electron'], terse: true }),
    ],
    build: {
      outDir: outMain,
      // Read from one file, not from a hundred: zod alone takes a quarter of a second to load from its own.
      externalizeDeps: { exclude: ['zod', 'electron-log', '@leeoniya/ufuzzy'] },
      target: 'node20',
      rollupOptions: {
        input: {
          cli: resolve(root, 'electron/cli.ts'),
          'poll-worker': resolve(root, 'electron/watch/poll-worker.ts'),
          'stop-worker': resolve(root, 'electron/stop/thread/stop-worker.ts'),
          systeminformation: resolve(root, 'electron/sockets/systeminformation/library-main.ts'),
          'import-worker': resolve(root, 'electron/registry/import/import-worker.ts'),
          'import-registry': resolve(root, 'electron/registry/import/import-registry.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: [...libraries, ...listPath] },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      // One script, read from the disk: to warn of its size would only puzzle whoever starts it.
      chunkSizeWarningLimit: 1_000,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
