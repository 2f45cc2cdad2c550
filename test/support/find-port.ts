import type { Page } from '@playwright/test';

/** Opens the story of any port by keyboard, whether something listens on it on this machine or not. */
export async function findPort(page: Page, port: number): Promise<void> {
  // A page that is not drawn yet hears no key.
  await page.getByRole('textbox', { name: 'Search ports, programs, services' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(`${port}`);
  await page.keyboard.press('Enter');
}
