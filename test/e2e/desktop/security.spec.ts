import { readFileSync } from 'node:fs';
import { asRoot, expect, test } from '../../support/desktop.ts';

test('refuses what is not in the contract', async ({ launch }) => {
  const page = await (await launch()).window();
  const call = (channel: unknown, request: unknown) =>
    page.evaluate(
      ([name, body]) => window.portolan?.call(name as 'story', body as { port: number; protocol: null }),
      [channel, request],
    );

  expect(await call('story', { port: 80, protocol: null })).toMatchObject({ ok: true });
  expect(await call('nonsense', {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
  expect(await call('constructor', {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
  expect(await call(7, {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
  for (const request of [
    { port: '80', protocol: null },
    { port: 65_536, protocol: null },
    { port: 80.5, protocol: null },
    { port: 80 },
    { port: 80, protocol: 'icmp' },
    { port: 80, protocol: null, more: 1 },
    null,
    [],
  ]) {
    expect(await call('story', request)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
});

test('stays on its own page, opens no window and embeds nothing', async ({ launch }) => {
  const desktop = await launch();
  const page = await desktop.window();
  const address = page.url();
  await page.evaluate(() => {
    location.href = 'https://www.iana.org/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('app://portolan/index.html') === null)).toBe(true);
  await page.evaluate(() => {
    for (const name of ['iframe', 'webview']) {
      const element = document.createElement(name);
      element.setAttribute('src', 'app://portolan/index.html');
      document.body.append(element);
    }
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(page.url()).toBe(address);
  expect(desktop.app.windows()).toHaveLength(1);
  expect(await desktop.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(page.frames().filter((frame) => frame.parentFrame() !== null && frame.url() === address)).toEqual([]);
});

test('has no Node, no network, no inline script and no permission', async ({ launch }) => {
  const desktop = await launch();
  const page = await desktop.window();
  const [preferences] = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
    ),
  );
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });

  const reached = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.body.append(script);
    const attempt = (action: Promise<unknown>) => action.then(() => true).catch(() => false);
    return {
      require: 'require' in window,
      process: 'process' in window,
      inline: 'inline' in window,
      network: await attempt(fetch('http://127.0.0.1:9/')),
      file: await attempt(fetch('file:///etc/passwd')),
      outside: (await fetch('/..%2fpreload%2fpreload.cjs')).ok || (await fetch('/%2e%2e/main/main.cjs')).ok,
      geolocation: await attempt(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notifications: (await Notification.requestPermission()) === 'granted',
      clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state === 'granted',
    };
  });
  expect(Object.entries(reached).filter(([, got]) => got)).toEqual([]);
});

test('cuts the whole session off from the network, not only the page', async ({ launch }) => {
  const desktop = await launch();
  await desktop.window();
  const answer = await desktop.app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
});

// As root the system's sandbox cannot be on, so that there is nothing to test.
if (process.platform === 'linux' && !asRoot) {
  test('runs the page in the sandbox of the system', async ({ launch }) => {
    const desktop = await launch();
    await desktop.window();
    const pids = await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    );
    expect(pids).toHaveLength(1);
    for (const pid of pids) {
      const filtered = 'Seccomp:\t2';
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toContain(filtered);
    }
  });
}
