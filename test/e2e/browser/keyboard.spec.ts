import { expect, test } from '../../support/browser.ts';

test('everything can be done by keyboard alone, and the focus is never lost', async ({ portolan: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const story = (port: number) => page.getByRole('region', { name: `Port ${port}`, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await expect(page.getByRole('row').first()).toBeVisible();

  await press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('6379');
  await expect(page.getByRole('option').first()).toContainText('6379');
  await press('Enter');
  await expect(story(6379)).toBeFocused();
  await expect(story(6379)).toContainText('redis');
  await press(']');
  await expect(button('Previous assigned port, 6379')).toBeVisible();
  await press('[');
  await expect(story(6379)).toBeFocused();
  await press('Tab');
  await expect(button(/^Previous assigned port/)).toBeFocused();

  await button(/^Copy sudo ss/)
    .first()
    .focus();
  await press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("'sport = :6379'");

  await button('Add a label or a note').focus();
  await press('Enter');
  await expect(page.getByRole('textbox', { name: /^Label/ })).toBeFocused();
  await page.keyboard.type('rs[]?/oc');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press('Enter');
  await expect(button('Edit label and note')).toBeFocused();
  await expect(story(6379)).toContainText('rs[]?/oc');
  await press('Tab', 'Enter');
  await expect(button('Add a label or a note')).toBeFocused();
  await expect(button('Undo')).toBeVisible();
  await press('Tab');
  await expect(button('Undo')).toBeFocused();
  await press('Enter');
  await expect(button('Edit label and note')).toBeFocused();

  await page.getByRole('radio', { name: 'Helpful', exact: true }).focus();
  await press('Space', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Not sure' })).toBeFocused();
  await press('Tab');
  await page.keyboard.type('r s o');
  await press('Enter');
  await expect(button(/^Save$/)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^What was missing/ })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Not sure' })).toBeChecked();
  await press('Tab', 'Enter');
  await expect(page.getByRole('radio', { name: 'Helpful', exact: true })).toBeFocused();

  await button('More').focus();
  await press('Enter', 'Tab');
  // Past the pages that stand before it in the menu.
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(button(/^Registry edition$/)).toBeFocused();
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Registry' });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await press('Tab', 'Tab', 'Enter');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press('Enter', 'Tab');
  await expect(dialog.getByLabel('Choose a file…')).toBeFocused();
  await press('Escape');
  await expect(button('More')).toBeFocused();

  await story(6379).focus();
  await press('Escape');
  await expect(story(6379)).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeFocused();
});
