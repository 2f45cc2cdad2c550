import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../support/desktop.ts';

test('the chart is drawn in the app, and given out as a picture', async ({ launch, listen }) => {
  const { port } = await listen();
  const { app, userData, window } = await launch();
  const page = await window();
  await expect(page.getByRole('row', { name: new RegExp(`^port ${port}, tcp`) })).toBeVisible();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Chart of ports' });
  await expect(dialog.getByRole('button', { name: new RegExp(`^${port} `) })).toHaveCount(1);

  const file = join(userData, 'chart.png');
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
  await dialog.getByRole('button', { name: 'As PNG' }).click();
  expect(await saved).toMatch(/^completed portolan-chart-\d{4}-\d\d-\d\d\.png$/);
  // The signature of a PNG (W3C PNG, section 5.2).
  expect(readFileSync(file).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
});
