import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../support/desktop.ts';

test('keeps a label, and gives out all that was written as a file', async ({ launch, listen }) => {
  const { port } = await listen();
  const { app, userData, window } = await launch();
  const page = await window();
  const row = page.getByRole('row', { name: new RegExp(`^port ${port}, tcp`) });
  await row.click();
  await page.getByRole('button', { name: 'Add a label or a note' }).click();
  await page.getByRole('textbox', { name: /^Label/ }).fill('shop & front');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(`^port ${port}, tcp, labelled shop & front`) })).toBeVisible();

  const file = join(userData, 'exported.json');
  const saved = app.evaluate(
    ({ session }, path) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(path);
          item.once('done', (_done, state) => resolve(`${state} ${item.getFilename()}`));
        });
      }),
    file,
  );
  await page.getByRole('button', { name: 'Export what you wrote' }).click();
  expect(await saved).toMatch(/^completed portolan-notebook-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ notes: [{ port, label: 'shop & front' }] });
});
