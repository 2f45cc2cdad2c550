import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/settings/open-settings.ts';
import { type SettingsState, usualSettings } from '../../../electron/shared/settings.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { aFolder } from '../../support/folder.ts';
import { asOrdinaryUser } from '../../support/ordinary-user.ts';
import { openStore } from './support.ts';

afterEach(() => speak('en'));

const contentOf = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the settings', () => {
  it('are the usual ones until something is set, and only that is written, for the person alone', async () => {
    const file = join(aFolder(), 'new/folder/settings.json');
    const store = openStore(file);
    expect(store.get()).toEqual({ settings: usualSettings, revision: 0, problem: null, desktop: null });
    const state = await store.change({ theme: 'dark', graceMs: null });
    expect(state).toMatchObject({ settings: { ...usualSettings, theme: 'dark' }, revision: 1, problem: null });
    expect(contentOf(file)).toEqual({ theme: 'dark', graceMs: null });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['settings.json']);
    expect(openStore(file).get().settings.theme).toBe('dark');
  });

  it('apply before they are written, and tell each listener once', async () => {
    const store = openStore(join(aFolder(), 'settings.json'));
    const told: SettingsState[] = [];
    const end = store.subscribe((state) => void told.push(state));
    const written = store.change({ theme: 'dark' });
    expect(store.get().settings.theme).toBe('dark');
    expect(told.map(({ revision, settings }) => [revision, settings.theme])).toEqual([[1, 'dark']]);
    await written;
    await store.change({ theme: 'dark' });
    expect(told).toHaveLength(1);
    end();
    await store.change({ theme: 'light' });
    expect(told).toHaveLength(1);
  });

  it('keep what did not change the same object', async () => {
    const store = openStore(join(aFolder(), 'settings.json'));
    const { alerts, list } = store.get().settings;
    await store.change({ theme: 'dark' });
    expect(store.get().settings.alerts).toBe(alerts);
    expect(store.get().settings.list).toBe(list);
  });

  it('make changes of one moment in their order', async () => {
    const file = join(aFolder(), 'settings.json');
    const store = openStore(file);
    await Promise.all([250, 500, 750, 1_000].map((pollIntervalMs) => store.change({ pollIntervalMs })));
    expect(contentOf(file)).toEqual({ pollIntervalMs: 1_000 });
  });

  it('write through a link to where the person keeps them', async () => {
    const folder = aFolder();
    const [file, elsewhere] = [join(folder, 'settings.json'), join(folder, 'dotfiles.json')];
    writeFileSync(elsewhere, '{"theme":"light"}');
    symlinkSync(elsewhere, file);
    await openStore(file).change({ foldSystem: false });
    expect(contentOf(elsewhere)).toEqual({ theme: 'light', foldSystem: false });
  });
});

describe('two doors', () => {
  it('each keep what the other has set, and tell of it', async () => {
    const file = join(aFolder(), 'settings.json');
    const [one, other] = [openStore(file), openStore(file)];
    const told: string[] = [];
    other.subscribe(({ settings }) => void told.push(settings.theme));
    await one.change({ theme: 'dark' });
    other.refresh();
    expect(told).toEqual(['dark']);
    await Promise.all([one.change({ foldSystem: false }), other.change({ pollIntervalMs: 2_000 })]);
    expect(contentOf(file)).toEqual({ theme: 'dark', foldSystem: false, pollIntervalMs: 2_000 });
    one.refresh();
    expect(one.get().settings).toEqual(other.get().settings);
  });

  it('notice each other without being asked', async () => {
    const file = join(aFolder(), 'settings.json');
    const [one, other] = [openSettings(file, silent), openSettings(file, silent)];
    const heard = new Promise<SettingsState>((resolve) => void other.subscribe(resolve));
    await one.change({ theme: 'dark' });
    expect((await heard).settings.theme).toBe('dark');
    await Promise.all([one.close(), other.close()]);
  });

  it('mend a damaged file once', async () => {
    const folder = aFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, '{ "theme": "dark", ');
    const [one, other] = [openStore(file), openStore(file)];
    await Promise.all([one.mend(), other.mend()]);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
    expect(other.get().problem).toBeNull();
  });

  it('tell no more of what one could not mend and the other has', async () => {
    const folder = aFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, '{ "theme": "dark", ');
    writeFileSync(`${file}.lock`, 'held');
    const one = openStore(file, { patienceMs: 50, expiryMs: 10_000 });
    await one.mend();
    rmSync(`${file}.lock`);
    expect(one.get().problem).toMatch(/another Portolan is writing/);
    await openStore(file).mend();
    one.refresh();
    expect(one.get()).toMatchObject({ settings: { theme: 'dark' }, problem: null });
  });

  it('take a lock that was left behind, and say so where it is held', async () => {
    const file = join(aFolder(), 'settings.json');
    writeFileSync(`${file}.lock`, 'of a process that ended');
    await openStore(file).change({ theme: 'dark' });
    expect(contentOf(file)).toEqual({ theme: 'dark' });

    let n = 0;
    const hold = () => writeFileSync(`${file}.lock`, `held ${n++}`);
    hold();
    const holder = setInterval(hold, 20);
    const { settings, problem } = await openStore(file, { patienceMs: 200 }).change({ theme: 'light' });
    clearInterval(holder);
    expect(settings.theme).toBe('light');
    expect(problem).toMatch(/another Portolan is writing.*lasts until Portolan ends/);
    expect(contentOf(file)).toEqual({ theme: 'dark' });
  });
});

describe('what cannot be read or written', () => {
  it('is told and stays; changes hold meanwhile, and all are written once they can be', async () => {
    const folder = aFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, '{"language":"sv"}');
    await asOrdinaryUser([folder, file], async () => {
      chmodSync(file, 0);
      const store = openStore(file);
      await store.mend();
      expect(store.get().settings).toEqual(usualSettings);
      expect(store.get().problem).toMatch(/could not be read from .*: your user may not do that there/);
      await store.change({ theme: 'dark' });
      expect(store.get().settings.theme).toBe('dark');

      chmodSync(file, 0o600);
      store.refresh();
      expect(store.get().settings).toMatchObject({ language: 'sv', theme: 'dark' });
      expect(contentOf(file)).toEqual({ language: 'sv' });

      chmodSync(folder, 0o500);
      const { problem } = await store.change({ foldSystem: false });
      expect(problem).toMatch(
        /could not be saved to .*: your user may not do that there\. What you changed lasts until/,
      );
      expect(store.get().settings).toMatchObject({ language: 'sv', theme: 'dark', foldSystem: false });

      chmodSync(folder, 0o700);
      expect(await store.change({ pollIntervalMs: 1_000 })).toMatchObject({ problem: null });
      expect(contentOf(file)).toEqual({ language: 'sv', theme: 'dark', foldSystem: false, pollIntervalMs: 1_000 });
    });
  });

  it('a damaged file that cannot be set aside is never overwritten', async () => {
    const folder = aFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, '{ "theme": "dark", ');
    await asOrdinaryUser([folder, file], async () => {
      chmodSync(folder, 0o500);
      const store = openStore(file);
      await store.mend();
      expect(store.get().problem).toMatch(/is damaged and could not be set aside: your user may not do that there/);
      await store.change({ language: 'es' });
      expect(store.get().settings).toMatchObject({ theme: 'dark', language: 'es' });
      expect(readFileSync(file, 'utf8')).toBe('{ "theme": "dark", ');
      chmodSync(folder, 0o700);
    });
  });

  it('a folder that cannot be made is told', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'portolan'), '');
    const store = openSettings(join(folder, 'portolan/settings.json'), silent);
    expect(store.get().settings).toEqual(usualSettings);
    expect(await store.change({ theme: 'dark' })).toMatchObject({ settings: { theme: 'dark' } });
    expect(store.get().problem).toMatch(/could not be (read|saved)/);
    await store.close();
  });

  it('a file that goes takes what was saved with it, and not what was not', async () => {
    const folder = aFolder();
    const file = join(folder, 'settings.json');
    const store = openStore(file);
    await store.change({ theme: 'dark' });
    rmSync(file);
    store.refresh();
    expect(store.get().settings.theme).toBe('system');
    mkdirSync(file);
    await store.change({ theme: 'light' });
    rmSync(file, { recursive: true });
    store.refresh();
    expect(store.get()).toMatchObject({ settings: { theme: 'light' } });
  });

  it('is told in the language that is spoken when it is asked for', () => {
    const file = join(aFolder(), 'settings.json');
    mkdirSync(file);
    const store = openStore(file);
    speak('sv');
    expect(store.get().problem).toMatch(/^Dina inställningar kunde inte läsas/);
    speak('es');
    expect(store.get().problem).toMatch(/^No se pudieron leer tus ajustes/);
  });
});
