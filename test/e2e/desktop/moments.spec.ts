import { desktopWords } from '../../../electron/desktop/text/words.ts';
import { languages } from '../../../electron/shared/language.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { stopText } from '../../../electron/stop/text/stop.ts';
import { storyText } from '../../../electron/story/text/spoken.ts';
import { dictionaries } from '../../../renderer/text/dictionaries.ts';
import { expect, holdsFocus, startAgain, tabTo, test } from '../../support/desktop.ts';
import { accepts } from '../../support/ports.ts';
import { findItem, type MenuNode } from '../../support/tray-host.ts';

for (const language of languages) {
  const words = dictionaries[language];

  test(`glance, story and stop by keyboard alone, in ${language}`, async ({ hostTray, launch, listen }) => {
    test.setTimeout(120_000);
    // The core's tables read in this language here too.
    speak(language);
    const host = await hostTray();
    const listener = await listen();
    const { port, pid } = listener;
    const desktop = await launch({ hidden: true, settings: { welcomed: true, language } });
    const tray = await host.item();

    // Glance: the icon's menu, as a desktop reads it out.
    const entry = new RegExp(`^${port} · node`);
    await expect.poll(async () => findItem(await tray.menu(), entry)?.children.map(labelOf)).toEqual(portActions());
    const menu = (await tray.menu()).children;
    const [header, first] = menu.map(labelOf);
    expect(summaries(header ?? '')).toContain(header);
    expect(first).toBe(desktopWords.tray.open);
    expect(menu.slice(-6).map(labelOf)).toEqual(ownActions());

    // To raise the window is to start Portolan once more.
    await startAgain(desktop);
    const page = await desktop.window();
    await expect.poll(() => desktop.isVisible(page)).toBe(true);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const row = page.getByRole('row', { name: new RegExp(`^${words.list.rowName(port, 'tcp', [])}\\b`) });
    const search = page.getByRole('textbox', { name: words.search.label });
    await expect(search).toBeVisible();
    await page.keyboard.press('/');
    expect(await holdsFocus(search)).toBe(true);
    await page.keyboard.type(`${port}`);
    await expect(row).toBeVisible();

    // Story: its headline, and to whom the port answers.
    await page.keyboard.press('Enter');
    const story = page.getByRole('region', { name: words.story.port(port), exact: true });
    await expect(story).toContainText(`${storyText.portName(port, null)}: ${storyText.process('node', [pid])}`);
    await expect(story).toContainText(storyText.opening.reach('tcp', storyText.reach.loopback, false, false));
    await expect(story.getByRole('heading', { name: words.story.here })).toBeVisible();

    // Back in the list, a sheet comes and goes, and the focus stays where it was.
    await page.keyboard.press('ArrowDown');
    const grid = page.getByRole('grid', { name: words.list.label });
    expect(await holdsFocus(grid)).toBe(true);
    await page.keyboard.press('Control+,');
    const sheet = page.getByRole('dialog', { name: words.settings.title, exact: true });
    await expect(sheet).toBeVisible();
    await expect.poll(() => holdsFocus(sheet.getByRole('button', { name: words.settings.close }))).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => holdsFocus(sheet.getByRole('combobox', { name: words.settings.language }))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect.poll(() => holdsFocus(grid)).toBe(true);

    // Stop: the question, the signal, the outcome.
    await page.keyboard.press('Delete');
    const stop = page.getByRole('group', { name: words.stop.label('tcp', port) }).first();
    await expect(stop).toContainText(words.stop.questions.process('node', pid, 1));
    await expect.poll(() => holdsFocus(stop.getByRole('button', { name: words.stop.cancel }))).toBe(true);
    expect(await accepts(port)).toBe(true);
    await tabTo(page, stop.getByRole('button', { name: words.stop.send('SIGTERM', 1) }));
    await page.keyboard.press('Enter');
    await expect.poll(() => listener.child.signalCode, { timeout: 15_000 }).toBe('SIGTERM');
    await expect(page.getByText(freed(pid, port)).first()).toBeVisible({ timeout: 20_000 });
    expect(await accepts(port)).toBe(false);

    // Only hidden is the menu read again; nobody looks on then, so that may take a while.
    await expect.poll(async () => findItem(await tray.menu(), entry), { timeout: 15_000 }).toBeNull();
  });
}

const labelOf = ({ label }: MenuNode) => label;

function portActions(): readonly string[] {
  const { story, browse, copy, pin, stop } = desktopWords.tray;
  return [story, browse, copy, pin, stop];
}

function ownActions(): readonly string[] {
  const { find, freePort, panel, pause, settings, quit } = desktopWords.tray;
  return [find, freePort, panel, pause, settings, quit];
}

/** What the menu's head may say with the figures that are in it. */
function summaries(header: string): readonly string[] {
  const { open, atLeast, outside, unconfirmed } = desktopWords.summary;
  const [ports = 0, ...others] = (header.match(/\d+/g) ?? []).map(Number);
  const [reachable = 0, stale = 0] = others;
  return [open(ports), atLeast(ports)].flatMap((lead) => [
    lead + outside(reachable),
    lead + outside(reachable) + unconfirmed(stale),
    lead + outside(0) + unconfirmed(reachable),
  ]);
}

/** The words of a port that was freed, after however many seconds. */
function freed(pid: number, port: number): RegExp {
  const words = stopText.freed({ name: 'node', pid }, `tcp ${port}`, 1, []);
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/1(\\\.|,)0/, '\\d+[.,]\\d'));
}
