import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openRow, test } from '../../support/browser.ts';

async function openStory(page: Page, port: number, protocol: 'tcp' | 'udp' = 'tcp') {
  await openRow(page, port, protocol).click();
  return page.getByRole('region', { name: `Port ${port}` });
}

test('on request only, each own address is tried, and the story says what that shows', async ({ portolan, listen }) => {
  const { port } = await listen();
  const story = await openStory(portolan, port);
  await expect(story.getByText('The program will see one short connection per address')).toBeVisible();
  const table = story.getByRole('table', { name: 'What came of each address' });
  await expect(table).toBeHidden();

  await story.getByRole('button', { name: 'Check now' }).press('Enter');
  await expect(table.getByRole('row', { name: /^127\.0\.0\.1 .*connected/ })).toBeVisible();
  await expect(story.getByText(/accepted TCP connections to port \d+ at 127\.0\.0\.1\./)).toBeVisible();
  await expect(story.getByText(/never left this computer/)).toBeVisible();
  await expect(story.getByRole('heading', { name: 'Does not go together' })).toBeHidden();
  await story.getByRole('button', { name: 'Copy the result' }).click();
  await expect(story.getByText('Copied')).toBeVisible();
});

test('UDP is not offered, and the story says why', async ({ portolan, listen }) => {
  const { port } = await listen({ protocol: 'udp' });
  const story = await openStory(portolan, port, 'udp');
  await expect(story.getByText(/^UDP cannot be tried/)).toBeVisible();
  await expect(story.getByRole('button', { name: 'Check now' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the results have no accessibility fault that axe can find (${colorScheme})`, async ({ portolan, listen }) => {
    await portolan.emulateMedia({ colorScheme });
    const { port } = await listen();
    const story = await openStory(portolan, port);
    await story.getByRole('button', { name: 'Check now' }).click();
    await expect(story.getByRole('table')).toBeVisible();
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
