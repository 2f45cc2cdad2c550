import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { followLaunches, type LaunchDeps, launch, openAtStart } from '../../../electron/desktop/launch.ts';
import type { Remembered } from '../../../electron/desktop/memory.ts';
import type { TrayHost } from '../../../electron/desktop/tray-host.ts';
import type { Logger } from '../../../electron/shared/logger.ts';

/** Launches on a desktop with this tray host and tells, in order, what came of it. */
async function launched(host: TrayHost, words: readonly string[] = [], trayExplained = false) {
  const done: string[] = [];
  let present = host;
  let windowsOpen = false;
  const events = new EventEmitter();
  let remembered: Remembered = { window: null, panel: null, trayExplained };
  const windows = {
    open: (port: number | null) => done.push(port === null ? 'window' : `window ${port}`),
    areOpen: () => windowsOpen,
    onceShown: (callback: () => void) => callback(),
  } as unknown as LaunchDeps['windows'];
  const log: Logger = {
    info: () => undefined,
    error: () => undefined,
    warn: (message) => done.push(message),
  };
  followLaunches(events as unknown as LaunchDeps['app'], windows, log);
  const hidden = openAtStart(['electron', 'app', ...words], windows, log);
  await launch({
    app: Object.assign(events, { quit: () => done.push('quit') }) as unknown as LaunchDeps['app'],
    hidden,
    windows,
    memory: {
      get: () => remembered,
      update: (change) => {
        remembered = { ...remembered, ...change };
      },
    },
    findTrayHost: async (attempts) => {
      done.push(`host? ${attempts}`);
      return present;
    },
    showTray: (shownBy) => done.push(`tray ${shownBy}`),
    explainMissingTray: () => done.push('explain'),
  });
  const tell = (...event: [string, ...unknown[]]) => {
    done.splice(0);
    events.emit(...event);
    return done;
  };
  /** Closes the last window while this is the host, and tells whether the app quits. */
  const closeLast = async (hostNow: TrayHost, open = false) => {
    present = hostNow;
    windowsOpen = open;
    tell('window-all-closed');
    await new Promise((resolve) => setImmediate(resolve));
    return done.includes('quit');
  };
  return { done: [...done], tell, closeLast, explained: () => remembered.trayExplained };
}

it('opens the window before it asks for a tray host', async () => {
  expect((await launched('present')).done).toEqual(['window', 'host? 1', 'tray present']);
});

it('starts in the tray only when asked to and something shows it', async () => {
  expect((await launched('present', ['--hidden'])).done).toEqual(['host? 10', 'tray present']);
  expect((await launched('unknown', ['--hidden'])).done).toEqual(['host? 10', 'tray unknown', 'window']);
  expect((await launched('absent', ['--hidden'], true)).done).toEqual(['host? 10', 'tray absent', 'window']);
});

it('explains a missing tray once, and not when it only could not be found out', async () => {
  const first = await launched('absent');
  expect(first.done).toContain('explain');
  expect(first.explained()).toBe(true);
  expect((await launched('absent', [], true)).done).not.toContain('explain');
  expect((await launched('unknown')).done).not.toContain('explain');
});

it('takes a panel of the older kind for a tray: no window, nothing explained', async () => {
  expect((await launched('embedding', ['--hidden'])).done).toEqual(['host? 10', 'tray embedding']);
  expect((await launched('embedding')).done).not.toContain('explain');
});

it('quits with its last window unless a tray icon can bring it back, as things stand then', async () => {
  const { closeLast } = await launched('present');
  expect(await closeLast('present')).toBe(false);
  expect(await closeLast('embedding')).toBe(false);
  expect(await closeLast('absent')).toBe(true);
  expect(await closeLast('unknown')).toBe(true);
  expect(await (await launched('absent')).closeLast('present')).toBe(false);
});

it('stays when a window was opened again before it could quit', async () => {
  expect(await (await launched('absent')).closeLast('absent', true)).toBe(false);
});

it('hears of a second launch before it has found a tray host', async () => {
  const events = new EventEmitter();
  const opened: (number | null)[] = [];
  const windows = { open: (port: number | null) => void opened.push(port) };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  followLaunches(events as unknown as LaunchDeps['app'], windows, silent);
  events.emit('second-instance', {}, ['electron', 'portolan://port/5432']);
  expect(opened).toEqual([5432]);
});

it('raises the window for a second launch, but not for one that starts hidden', async () => {
  const { tell } = await launched('present', ['--hidden']);
  expect(tell('second-instance', {}, ['electron', 'app'])).toEqual(['window']);
  expect(tell('second-instance', {}, ['electron', 'app', '--hidden'])).toEqual([]);
});

it('opens the story of a link, whether it was started by it or gets it later', async () => {
  const link = 'portolan://port/5432';
  const { done, tell } = await launched('present', ['--hidden', link]);
  expect(done[0]).toBe('window 5432');
  expect(tell('second-instance', {}, ['electron', '--hidden', 'portolan://port/53/udp'])).toEqual(['window 53']);
});

it('ignores a link that it cannot read, with a line in the log', async () => {
  const { tell } = await launched('present');
  const ignored = 'ignored the link "portolan://stop/5432"';
  expect(tell('second-instance', {}, ['electron', 'portolan://stop/5432'])).toEqual([ignored, 'window']);
  expect(tell('second-instance', {}, ['electron', '--hidden', 'portolan://stop/5432'])).toEqual([ignored]);
});
