import { afterEach, expect, it } from 'vitest';
import { openDesktopSettings, withDesktop } from '../../../electron/desktop/desktop-settings.ts';
import { followTheme } from '../../../electron/desktop/follow-settings.ts';
import { speak, spokenLanguage } from '../../../electron/shared/speech.ts';
import { fakeSettings } from '../../support/fake-settings.ts';

afterEach(() => speak('en'));

it('what the desktop says is joined to the settings, and each is the newer state', async () => {
  const own = fakeSettings();
  const desktop = openDesktopSettings();
  const settings = withDesktop(own, desktop);
  const revisions: number[] = [];
  const end = settings.subscribe(({ revision }) => void revisions.push(revision));
  expect(settings.get()).toMatchObject({ revision: 0, desktop: { startAtLogin: { available: false } } });
  desktop.learn({ notifications: { available: true, actions: false } });
  expect(await settings.change({ theme: 'dark' })).toMatchObject({
    settings: { theme: 'dark' },
    desktop: { notifications: { available: true, actions: false }, shortcutProblem: null },
  });
  desktop.learn({ shortcutProblem: () => `in ${spokenLanguage()}` });
  expect(revisions).toEqual([1, 2, 3]);
  speak('sv');
  expect(settings.get().desktop?.shortcutProblem).toBe('in sv');
  end();
  desktop.learn({ shortcutProblem: null });
  await own.change({ theme: 'light' });
  expect(revisions).toEqual([1, 2, 3]);
});

it('what was known already is no news', () => {
  const desktop = openDesktopSettings();
  let told = 0;
  desktop.subscribe(() => told++);
  desktop.learn({ startAtLogin: { available: true, problem: () => 'it awaits approval' } });
  desktop.learn({ startAtLogin: { available: true, problem: () => 'it awaits approval' } });
  expect([told, desktop.revision()]).toEqual([1, 1]);
  desktop.learn({ startAtLogin: { available: true, problem: null } });
  expect([told, desktop.revision()]).toEqual([2, 2]);
});

it('the theme is that of the windows, now and on each change', async () => {
  const settings = fakeSettings({ theme: 'dark' });
  const nativeTheme = { themeSource: 'system' as const };
  followTheme(settings, nativeTheme);
  expect(nativeTheme.themeSource).toBe('dark');
  await settings.change({ theme: 'system' });
  expect(nativeTheme.themeSource).toBe('system');
});
