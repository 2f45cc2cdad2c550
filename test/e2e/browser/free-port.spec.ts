import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../../support/browser.ts';

const sheet = { name: 'Next free port' };

test('a free port is found by keyboard, copied, and passed over once it is open', async ({ portolan, listen }) => {
  await portolan.keyboard.press('n');
  const dialog = portolan.getByRole('dialog', sheet);
  const found = dialog.getByText(/is the next free TCP port/);
  await expect(found).toBeVisible();
  const first = Number(/\d+/.exec((await found.textContent()) ?? '')?.[0]);
  await portolan.keyboard.press('c');
  await expect(dialog.getByText('Copied')).toBeVisible();

  await listen({ port: first });
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(found).not.toContainText(`${first} `);
  const next = Number(/\d+/.exec((await found.textContent()) ?? '')?.[0]);
  expect(next).toBeGreaterThan(first);
  await dialog.getByText(/ports passed over$/).click();
  await expect(
    dialog
      .getByRole('listitem')
      .filter({ hasText: `${first}` })
      .filter({ hasText: 'in use' }),
  ).toBeVisible();

  await dialog.getByRole('button', { name: 'Next one' }).click();
  await expect(found).not.toContainText(`${next} `);
});

test('what is wrong with a range is told at its field, and a port that only has a name is a choice', async ({
  portolan,
}) => {
  await portolan.keyboard.press('n');
  const dialog = portolan.getByRole('dialog', sheet);
  const to = dialog.getByLabel('To', { exact: true });
  await to.fill('2999');
  await to.press('Enter');
  await expect(to).toHaveAccessibleDescription('Not below the first port');
  await expect(to).toBeFocused();
  await to.fill('70000');
  await expect(to).toHaveAccessibleDescription('A whole number from 1 to 65535');
  await to.fill('3003');
  await to.press('Enter');
  await expect(dialog.getByText('No TCP port from 3000 to 3003 suits.')).toBeVisible();
  await dialog.getByRole('button', { name: /^Use 300\d all the same$/ }).click();
  await expect(dialog.getByText(/is the next free TCP port/)).toBeVisible();
  await expect(dialog.getByText(/It has a name all the same: registered/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sheet has no accessibility fault that axe can find (${colorScheme})`, async ({ portolan }) => {
    await portolan.emulateMedia({ colorScheme });
    await portolan.keyboard.press('n');
    const dialog = portolan.getByRole('dialog', sheet);
    await dialog.getByText(/ports passed over$/).click();
    await dialog.getByLabel('From').fill('x');
    await dialog.getByRole('button', { name: 'Find' }).click();
    await expect(dialog.getByLabel('From')).toHaveAccessibleDescription(/whole number/);
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
