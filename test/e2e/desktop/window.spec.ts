import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, holdsFocus, test } from '../../support/desktop.ts';

/** The row of a port that is open now; one that has closed stays for a while, disabled. */
function openRow(page: Page, port: number, protocol: 'tcp' | 'udp') {
  const name = new RegExp(`^port ${port}, ${protocol}\\b`);
  return page.getByRole('row', { name, disabled: false });
}

test('lists a TCP and a UDP listener within two seconds, and drops them as soon', async ({ launch, listen }) => {
  const page = await (await launch()).window();
  await expect(page.getByRole('row').first()).toBeVisible();
  // Rows that come while the pointer rests on the list wait for a click.
  await page.mouse.move(1, 1);

  const tcp = await listen();
  const udp = await listen({ protocol: 'udp', address: '0.0.0.0' });
  await expect(openRow(page, tcp.port, 'tcp')).toBeVisible({ timeout: 2_000 });
  await expect(openRow(page, udp.port, 'udp')).toBeVisible({ timeout: 2_000 });

  await Promise.all([tcp.end(), udp.end()]);
  await expect(openRow(page, tcp.port, 'tcp')).toHaveCount(0, { timeout: 2_000 });
  await expect(openRow(page, udp.port, 'udp')).toHaveCount(0, { timeout: 2_000 });
});

test('hears of two readings a second while it is in sight', async ({ launch }) => {
  const page = await (await launch()).window();
  await expect(page.getByRole('row').first()).toBeVisible();
  const readingsIn4Seconds = () =>
    page.evaluate(async () => {
      let heard = 0;
      const end = window.portolan?.subscribe(({ type }) => {
        if (type !== 'show') heard++;
      });
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      end?.();
      return heard;
    });
  // Hidden it would be four at most; a busy machine may owe rest, so it may take a while.
  await expect.poll(readingsIn4Seconds, { timeout: 30_000 }).toBeGreaterThan(5);
});

test('tells the story of a port, and stops what listens on it', async ({ launch, listen }) => {
  const listener = await listen();
  const page = await (await launch()).window();

  await openRow(page, listener.port, 'tcp').click();
  await expect(page.getByRole('region', { name: `Port ${listener.port}` })).toBeVisible();
  await expect(page.getByText(`sport = :${listener.port}`).first()).toBeVisible();

  const story = page.getByRole('region', { name: `Port ${listener.port}` });
  await story.getByRole('button', { name: /^Stop / }).click();
  await expect.poll(() => holdsFocus(page.getByRole('button', { name: 'Cancel' }))).toBe(true);
  await expect(page.getByText(`pid ${listener.pid}`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send SIGTERM' }).click();

  await expect.poll(() => listener.child.exitCode ?? listener.child.signalCode).toBe('SIGTERM');
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible({ timeout: 10_000 });
  await expect(openRow(page, listener.port, 'tcp')).toHaveCount(0);
  expect(await canListen(listener.port)).toBe(true);
});

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
