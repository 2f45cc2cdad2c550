import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');
const systemChromium = '/usr/bin/chromium';

/** Both doors with a window, against real sockets. One worker: the suites share the machine's ports. */
export default defineConfig({
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    {
      name: 'browser',
      testDir: resolve(root, 'test/e2e/browser'),
      use: {
        browserName: 'chromium',
        // Tall, so that on a busy machine too every row is in sight and therefore in the page.
        viewport: { width: 1_280, height: 4_000 },
        launchOptions: {
          ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
          // Chromium refuses to run as root with its sandbox on.
          chromiumSandbox: process.geteuid?.() !== 0,
          args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
        },
      },
    },
    { name: 'desktop', testDir: resolve(root, 'test/e2e/desktop') },
  ],
});
