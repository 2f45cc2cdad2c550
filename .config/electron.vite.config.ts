import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { alone } from './alone.ts';

const root = resolve(import.meta.dirname, '..');

/** What `portolan list` loads, in two files: each further one would add a millisecond or two to its start. */
const listPath = [
  {
    name: 'core',
    test: /electron\/(?:shared\/(?!contract|settings-schema|free-port-text|shell-quoted|start-command)|sockets\/(?!systeminformation\/library-main|containers\/ask-(?:engine|over-socket)|machine\/|project-files)|registry\/(?!import)|watch\/(?:snapshot|survey)|notebook\/(?:entries|file-problem|notebook-file|notebook-path|text)|files\/(?!file-lock|file-mark|follow-file|start-thread))/,
  },
  {
    name: 'terminal',
    test: /electron\/terminal\/(?!app|find|free\.ts|help|launch|note|sources|stop(?!-command)|story|registry\.ts)/,
  },
];

/**
 * Three builds into out/: `main` (the desktop app, the terminal command and the polling worker, all plain
 * Node modules), `preload` (one CommonJS file, as a sandboxed preload must be) and `renderer` (the window).
 */
export default defineConfig({
  main: {
    plugins: [alone(resolve(root, 'electron/stop/elevation/stop-helper.ts'), resolve(root, 'out/main'))],
    build: {
      outDir: resolve(root, 'out/main'),
      target: 'node20',
      rollupOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
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
          codeSplitting: { groups: listPath },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts'), start: resolve(root, 'electron/start.ts') },
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
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
