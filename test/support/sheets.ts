import { expect, type Locator, type Page } from '@playwright/test';

/** Every sheet of the window by the key that opens it; `w` is of the port that the keyboard is on. */
export const sheetKeys = ['?', 's', 'r', 'x', 'h', 'm', 'n', 'w', 'Control+,', 'Control+k'] as const;

export type SheetKey = (typeof sheetKeys)[number];

/** Presses the key and waits until the sheet has read what it shows. */
export async function openSheet(page: Page, key: SheetKey): Promise<Locator> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 15_000 });
  if (key === 'm') await expect(dialog.locator('canvas').first()).toBeVisible();
  return dialog;
}

export async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
