import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** `unit` and `renderer` run the sources; `terminal` and `sockets` run what `npm run build` made, so build first. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: '.cache/vite',
  plugins: [react()],
  test: {
    restoreMocks: true,
    // A test says what must come out, not how fast: a busy machine must not make it fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        extends: true,
        test: {
          name: 'terminal',
          environment: 'node',
          include: ['test/terminal/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'sockets',
          environment: 'node',
          include: ['test/sockets/**/*.test.ts'],
          // One file fills the machine with processes, others time a tool: side by side they would disturb each other.
          maxWorkers: 1,
        },
      },
    ],
  },
});
