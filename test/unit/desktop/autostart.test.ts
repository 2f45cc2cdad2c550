import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loginItemAutostart, startWords, xdgAutostart } from '../../../electron/desktop/autostart.ts';
import { readEntry } from '../../../electron/desktop/desktop-entry.ts';
import { openDesktopSettings } from '../../../electron/desktop/desktop-settings.ts';
import { followAutostart } from '../../../electron/desktop/follow-autostart.ts';
import { fakeSettings } from '../../support/fake-settings.ts';
import { aFolder } from '../../support/folder.ts';
import { asOrdinaryUser } from '../../support/ordinary-user.ts';

const command = { program: process.execPath, arguments: ['/the app'] };

function rig({
  startAtLogin = false,
  environment = {} as Record<string, string>,
  prepare = (_file: string): void => undefined,
} = {}) {
  const home = aFolder();
  const file = join(home, '.config/autostart/portolan.desktop');
  prepare(file);
  const autostart = xdgAutostart({
    environment: { XDG_CONFIG_DIRS: join(home, 'xdg'), ...environment },
    home,
    command,
  });
  const settings = fakeSettings({ startAtLogin });
  const desktop = openDesktopSettings();
  const look = followAutostart({ settings, desktop, autostart });
  const isSet = () => settings.get().settings.startAtLogin;
  return { home, file, autostart, settings, desktop, look, isSet, told: () => desktop.get().startAtLogin };
}

function put(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

describe('starting at login, on a Linux desktop', () => {
  it('is a file that starts Portolan with its tray icon only, and goes with the setting', async () => {
    const { file, settings, isSet, told } = rig();
    expect(told()).toEqual({ available: true, problem: null });
    await settings.change({ startAtLogin: true });
    expect(readFileSync(file, 'utf8')).toContain(`Exec=${process.execPath} "/the app" --hidden\n`);
    expect(isSet()).toBe(true);
    await settings.change({ startAtLogin: false });
    expect(existsSync(file)).toBe(false);
    expect(told()).toEqual({ available: true, problem: null });
  });

  it('follows XDG_CONFIG_HOME, unless it is relative', async () => {
    const elsewhere = aFolder();
    const { settings } = rig({ environment: { XDG_CONFIG_HOME: elsewhere } });
    await settings.change({ startAtLogin: true });
    expect(existsSync(join(elsewhere, 'autostart/portolan.desktop'))).toBe(true);
    expect(rig({ environment: { XDG_CONFIG_HOME: 'here' } }).autostart.place).toMatch(/\/\.config\/autostart\//);
  });

  it('takes what was changed outside for the person’s word', async () => {
    const { file, settings, look, isSet } = rig();
    await settings.change({ startAtLogin: true });
    rmSync(file);
    look();
    expect(isSet()).toBe(false);
    await settings.change({ startAtLogin: true });
    writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`);
    look();
    expect(isSet()).toBe(false);
    await settings.change({ startAtLogin: true });
    expect(readEntry(readFileSync(file, 'utf8')).enabled).toBe(true);
    writeFileSync(file, readFileSync(file, 'utf8').replace('enabled=true', 'enabled=false'));
    look();
    expect(isSet()).toBe(false);
  });

  it('is as the system has it when Portolan starts, whatever the settings say', () => {
    expect(rig({ startAtLogin: true }).isSet()).toBe(false);
    const entry = '[Desktop Entry]\nType=Application\nExec=portolan\n';
    expect(rig({ prepare: (file) => put(file, entry) }).isSet()).toBe(true);
  });

  it('names the program anew where the old one is gone, and leaves a person’s own entry alone', () => {
    const entry = (program: string) => `[Desktop Entry]\nExec=${program}\nTryExec=${program}\n`;
    const gone = rig({ prepare: (file) => put(file, entry('/nowhere/portolan')) });
    expect(readEntry(readFileSync(gone.file, 'utf8')).tryExec).toBe(process.execPath);
    const own = rig({ prepare: (file) => put(file, entry('/bin/sh')) });
    expect(readFileSync(own.file, 'utf8')).toBe(entry('/bin/sh'));
  });

  it('is switched off over an entry of the whole computer', async () => {
    const { home, file, settings, look, isSet } = rig();
    put(join(home, 'xdg/autostart/portolan.desktop'), '[Desktop Entry]\nExec=portolan --hidden\n');
    look();
    expect(isSet()).toBe(true);
    await settings.change({ startAtLogin: false });
    expect(readFileSync(file, 'utf8')).toMatch(/^Hidden=true$/m);
    look();
    expect(isSet()).toBe(false);
    await settings.change({ startAtLogin: true });
    expect(readEntry(readFileSync(file, 'utf8')).enabled).toBe(true);
  });

  it('tells why it could not be changed, and the setting says how things are', async () => {
    const { home, file, settings, look, isSet, told } = rig();
    await asOrdinaryUser([home], async () => {
      chmodSync(home, 0o500);
      await settings.change({ startAtLogin: true });
      expect(isSet()).toBe(false);
      expect(told()).toEqual({
        available: true,
        problem: `Starting at login could not be changed in ${file}: your user may not do that there.`,
      });
      chmodSync(home, 0o700);
      await settings.change({ startAtLogin: true });
      expect([isSet(), told().problem]).toEqual([true, null]);
      chmodSync(file, 0);
      look();
      expect(told().problem).toMatch(/^Whether Portolan starts at login could not be read from /);
      expect(isSet()).toBe(true);
    });
  });

  it('a folder in its place does not keep Portolan from starting', () => {
    const { told } = rig({ prepare: (file) => mkdirSync(file, { recursive: true }) });
    expect(told().problem).toMatch(/there is a folder in its place/);
  });

  it.each([
    [{ FLATPAK_ID: 'org.example' }, /inside Flatpak/],
    [{ SNAP: '/snap/portolan/1' }, /inside Snap/],
  ])('is not offered where it cannot work: %j', async (environment, words) => {
    const { file, settings, told } = rig({ environment });
    expect(told()).toMatchObject({ available: false, problem: expect.stringMatching(words) });
    await settings.change({ startAtLogin: true });
    expect(existsSync(file)).toBe(false);
  });
});

/** The system's list of what starts at login, as Electron tells of it. */
function fakeApp(change: { packaged?: boolean; obeys?: boolean; status?: string } = {}) {
  const { packaged = true, obeys = true } = change;
  const state = {
    openAtLogin: false,
    executableWillLaunchAtLogin: false,
    wasOpenedAtLogin: true,
    status: change.status ?? 'not-registered',
  };
  const asked: unknown[] = [];
  const app = {
    isPackaged: packaged,
    getLoginItemSettings: () => ({ ...state, launchItems: [] }),
    setLoginItemSettings(wanted: { openAtLogin?: boolean }) {
      asked.push(wanted);
      if (!obeys) return;
      state.openAtLogin = wanted.openAtLogin ?? false;
      state.executableWillLaunchAtLogin = state.openAtLogin;
    },
  } as unknown as Parameters<typeof loginItemAutostart>[0];
  return { app, asked, state };
}

describe('starting at login, by the system’s own list', () => {
  const followed = (platform: 'darwin' | 'win32', fake: ReturnType<typeof fakeApp>) => {
    const settings = fakeSettings();
    const desktop = openDesktopSettings();
    const look = followAutostart({ settings, desktop, autostart: loginItemAutostart(fake.app, platform) });
    return { settings, desktop, look };
  };

  it('is set with the word that hides the window', async () => {
    const fake = fakeApp();
    const { settings, desktop } = followed('win32', fake);
    await settings.change({ startAtLogin: true });
    expect(fake.asked).toEqual([{ openAtLogin: true, args: ['--hidden'] }]);
    expect(desktop.get().startAtLogin).toEqual({ available: true, problem: null });
  });

  it('sees that the Task Manager switched it off', async () => {
    const fake = fakeApp();
    const { settings, look } = followed('win32', fake);
    await settings.change({ startAtLogin: true });
    fake.state.executableWillLaunchAtLogin = false;
    look();
    expect(settings.get().settings.startAtLogin).toBe(false);
  });

  it('tells that macOS waits for approval, and that a system refused', async () => {
    const waiting = followed('darwin', fakeApp({ status: 'requires-approval' }));
    expect(waiting.settings.get().settings.startAtLogin).toBe(true);
    expect(waiting.desktop.get().startAtLogin.problem).toMatch(/^macOS waits for your approval/);

    const { settings, desktop } = followed('darwin', fakeApp({ obeys: false }));
    await settings.change({ startAtLogin: true });
    expect(settings.get().settings.startAtLogin).toBe(false);
    expect(desktop.get().startAtLogin.problem).toMatch(/^The system did not change/);
  });

  it('is not offered from a checkout, with the reason', () => {
    const { desktop } = followed('darwin', fakeApp({ packaged: false }));
    expect(desktop.get().startAtLogin).toMatchObject({
      available: false,
      problem: expect.stringMatching(/not installed/),
    });
  });

  it('opens no window where macOS opened it at login', () => {
    const { app, state } = fakeApp();
    expect(startWords(app, { platform: 'darwin', argv: ['p'] })).toEqual(['p', '--hidden']);
    expect(startWords(app, { platform: 'linux', argv: ['p'] })).toEqual(['p']);
    state.wasOpenedAtLogin = false;
    expect(startWords(app, { platform: 'darwin', argv: ['p'] })).toEqual(['p']);
  });
});
