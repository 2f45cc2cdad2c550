import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');

/** Both doors with a window, against real sockets. One worker: the suites share the machine's ports. */
export default defineConfig({
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: resolve(root, '.cache/test/playwright.json') }]],
  projects: [
    { name: 'browser', testDir: resolve(root, 'test/e2e/browser') },
    { name: 'desktop', testDir: resolve(root, 'test/e2e/desktop') },
  ],
});
