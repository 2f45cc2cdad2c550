import { AxeBuilder } from '@axe-core/playwright';
import { expect, openRow, test } from '../../support/browser.ts';
import { blind, canBlind, portolan as runPortolan, startServing } from '../../support/portolan.ts';
import { accepts, isRunning } from '../../support/ports.ts';

test('shows listeners within two seconds of opening and drops them within two of closing', async ({
  portolan,
  listen,
}) => {
  await expect(portolan.getByRole('row').first()).toBeVisible();
  const tcp = await listen();
  const udp = await listen({ protocol: 'udp', address: '0.0.0.0' });
  await expect(openRow(portolan, tcp.port)).toBeVisible({ timeout: 2_000 });
  await expect(openRow(portolan, udp.port, 'udp')).toBeVisible({ timeout: 2_000 });

  await Promise.all([tcp.end(), udp.end()]);
  await expect(openRow(portolan, tcp.port)).toHaveCount(0, { timeout: 2_000 });
  await expect(openRow(portolan, udp.port, 'udp')).toHaveCount(0, { timeout: 2_000 });
});

test('tells the story of a port and stops what listens on it', async ({ portolan, listen }) => {
  const { port, pid } = await listen();
  await openRow(portolan, port).click();
  await expect(portolan.getByRole('region', { name: `Port ${port}` })).toBeVisible();
  await expect(portolan.getByText(`sport = :${port}`).first()).toBeVisible();

  const story = portolan.getByRole('region', { name: `Port ${port}` });
  await story.getByRole('button', { name: /^Stop / }).click();
  await expect(portolan.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(isRunning(pid)).toBe(true);
  await portolan.getByRole('button', { name: 'Send SIGTERM' }).click();
  await expect(portolan.getByText(`tcp ${port} is free`).first()).toBeVisible({ timeout: 10_000 });
  expect(await accepts(port)).toBe(false);
  expect(isRunning(pid)).toBe(false);
});

test('stops nothing when the confirmation is cancelled', async ({ portolan, listen }) => {
  const { port } = await listen();
  await openRow(portolan, port).click();
  await portolan
    .getByRole('region', { name: `Port ${port}` })
    .getByRole('button', { name: /^Stop / })
    .click();
  await portolan.getByRole('button', { name: 'Cancel' }).click();
  await expect(portolan.getByRole('button', { name: 'Send SIGTERM' })).toHaveCount(0);
  expect(await accepts(port)).toBe(true);
});

test('opens the story of a port on which nothing listens', async ({ portolan }) => {
  await portolan.getByRole('textbox', { name: 'Search ports, programs, services' }).fill('orbplus');
  await portolan.getByRole('button', { name: /1597/ }).first().click();
  await expect(portolan.getByRole('region', { name: 'Port 1597' })).toContainText('orbplus-iiop');
});

test('keeps a label, shows it in the list, and still has it after a reload', async ({ portolan, listen }) => {
  const { port } = await listen();
  await openRow(portolan, port).click();
  await portolan.getByRole('button', { name: 'Add a label or a note' }).click();
  await portolan.getByRole('textbox', { name: /^Label/ }).fill('shop front');
  await portolan.keyboard.press('Enter');
  const labelled = portolan.getByRole('row', { name: new RegExp(`^port ${port}, tcp, labelled shop front, node`) });
  await expect(labelled).toBeVisible();
  await expect(portolan.getByRole('button', { name: 'Edit label and note' })).toBeFocused();

  await portolan.getByText('Not sure', { exact: true }).click();
  await expect(portolan.getByRole('radio', { name: 'Not sure' })).toBeChecked();
  const download = portolan.waitForEvent('download');
  await portolan.getByRole('button', { name: 'Export what you wrote' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^portolan-notebook-\d{4}-\d\d-\d\d\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    notes: expect.arrayContaining([{ port, label: 'shop front', note: null }]),
    ratings: expect.arrayContaining([expect.objectContaining({ port, face: 'unsure' })]),
  });

  await portolan.reload();
  await expect(labelled).toBeVisible();
  await labelled.click();
  await expect(portolan.getByRole('button', { name: `Recently visited` })).toBeVisible();
  await portolan.getByRole('button', { name: 'Remove label and note' }).click();
  await expect(labelled).toHaveCount(0);
});

test('shows at once what is written in a terminal', async ({ portolan, env, listen }) => {
  const { port } = await listen();
  await expect(openRow(portolan, port)).toBeVisible();
  await runPortolan(['note', String(port), '--label', 'from a terminal'], { env });
  await expect(portolan.getByRole('row', { name: /labelled from a terminal/ })).toBeVisible();
  await runPortolan(['note', String(port), '--clear'], { env });
  await expect(portolan.getByRole('row', { name: /labelled from a terminal/ })).toHaveCount(0);
});

test('sets the sources side by side, by keyboard and by mouse', async ({ portolan, listen }) => {
  await listen();
  await portolan.keyboard.press('s');
  const dialog = portolan.getByRole('dialog', { name: 'Sources' });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  // The second opinion may take its five seconds on a busy machine.
  await expect(dialog.getByText(/^Asked at /)).toBeVisible({ timeout: 20_000 });
  const main = dialog.getByRole('article').first();
  await expect(main).toContainText('gives the rows');
  await expect(main).toContainText(/saw [1-9]\d* sockets?, in /);
  await portolan.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const more = portolan.getByRole('button', { name: 'More' });
  await more.click();
  await portolan.getByRole('button', { name: 'Compare the sources' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('finds any port by keyboard, in spite of a typo, and tells what is open here', async ({ portolan, listen }) => {
  const { port } = await listen();
  await portolan.keyboard.press('Control+k');
  const field = portolan.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.pressSequentially('psotgres', { delay: 20 });
  await expect(portolan.getByRole('option').first()).toContainText('5432');
  await expect(portolan.getByRole('option').first()).toContainText('spelt alike');
  await field.fill(`localhost:${port}`);
  await expect(portolan.getByRole('option')).toHaveCount(1);
  await expect(portolan.getByRole('option')).toContainText('open here');
  await field.press('Enter');
  await expect(portolan.getByRole('region', { name: `Port ${port}` })).toBeVisible();
  await expect(portolan.getByRole('dialog')).toHaveCount(0);
});

test('shows what is in the menu of the panel within the panel', async ({ page, served }) => {
  await page.setViewportSize({ width: 380, height: 560 });
  await page.goto(served.address);
  await page.goto(`http://127.0.0.1:${served.port}/?view=panel`);
  await page.getByRole('button', { name: 'More' }).click();
  for (const name of ['Compare the sources', 'Stops so far', 'Keyboard shortcuts']) {
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
});

test('says when the connection is lost', async ({ portolan, served }) => {
  await expect(portolan.getByRole('row').first()).toBeVisible();
  await served.end();
  await expect(portolan.getByText('Connection lost.').first()).toBeVisible();
});

const testBlind = canBlind() ? test : test.skip;

testBlind('says that nothing could be read, never that nothing listens', async ({ page }) => {
  const served = await startServing({ within: blind });
  try {
    await page.goto(served.address);
    await expect(page.getByText('The open ports could not be read.').first()).toBeVisible();
    await expect(page.getByText('Nothing is listening')).toHaveCount(0);
  } finally {
    await served.end();
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no fault in the sources that axe can find (${colorScheme})`, async ({ portolan }) => {
    await portolan.emulateMedia({ colorScheme });
    await portolan.keyboard.press('s');
    await expect(portolan.getByText(/^Asked at /)).toBeVisible({ timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  test(`has no fault in the search for any port that axe can find (${colorScheme})`, async ({ portolan }) => {
    await portolan.emulateMedia({ colorScheme });
    await portolan.keyboard.press('Control+k');
    await portolan.getByRole('combobox').fill('http');
    await expect(portolan.getByRole('option').nth(9)).toBeAttached();
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  test(`has no accessibility fault that axe can find (${colorScheme})`, async ({ portolan, listen }) => {
    const { port } = await listen();
    await portolan.emulateMedia({ colorScheme });
    await openRow(portolan, port).click();
    await expect(portolan.getByText(`sport = :${port}`).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}

test('asks no other computer for anything and breaks no rule of its own policy', async ({ page, served }) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`http://127.0.0.1:${served.port}/`)) faults.push(request.url());
  });
  await page.goto(served.address);
  await expect(page.getByRole('row').first()).toBeVisible();
  expect(faults).toEqual([]);
});
