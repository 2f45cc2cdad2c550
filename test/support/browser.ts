import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type ListenerProcess, openListener } from './listener-process.ts';
import { ownData, settleIn } from './own-data.ts';
import { type Served, startServing } from './portolan.ts';

interface Fixtures {
  /** The environment with a data folder of this test's own: what one test decides, such as a language, must not meet the next. */
  readonly env: Readonly<Record<string, string>>;
  /** A running `portolan serve`. */
  readonly served: Served;
  /** The window, opened with the one-time address, the pointer away from the list. */
  readonly portolan: Page;
  /** Opens a listener in another process, which ends with the test at the latest. */
  readonly listen: typeof openListener;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted off this pattern.
  env: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'portolan-data-'));
    settleIn(home);
    await use(ownData(home));
    rmSync(home, { recursive: true, force: true });
  },
  served: async ({ env }, use) => {
    const served = await startServing({ env });
    await use(served);
    await served.end();
  },
  portolan: async ({ page, served }, use) => {
    await page.goto(served.address);
    await drawn(page);
    // Rows that come while the pointer rests on the list wait for a click.
    await page.mouse.move(1, 1);
    await use(page);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted off this pattern.
  listen: async ({}, use) => {
    const open: ListenerProcess[] = [];
    await use(async (options) => {
      const listener = await openListener(options);
      open.push(listener);
      return listener;
    });
    await Promise.all(open.map((listener) => listener.end()));
  },
});

export { expect } from '@playwright/test';

/** A page draws when it knows what, soon after it was loaded: a key that is pressed before reaches nothing. */
export async function drawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** The row of a port that is open now; one that has closed stays for a while, disabled. */
export function openRow(page: Page, port: number, protocol: 'tcp' | 'udp' = 'tcp') {
  return page.getByRole('row', { name: new RegExp(`^port ${port}, ${protocol}\\b`), disabled: false });
}
