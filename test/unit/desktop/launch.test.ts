import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { type LaunchDeps, launch } from '../../../electron/desktop/launch.ts';
import type { Remembered } from '../../../electron/desktop/memory.ts';
import type { TrayHost } from '../../../electron/desktop/tray-host.ts';

/** Launches on a desktop with this tray host and tells, in order, what came of it. */
async function launched(host: TrayHost, words: readonly string[] = [], trayExplained = false) {
  const done: string[] = [];
  const events = new EventEmitter();
  let remembered: Remembered = { window: null, panel: null, trayExplained };
  await launch({
    app: Object.assign(events, { quit: () => done.push('quit') }) as unknown as LaunchDeps['app'],
    arguments: ['electron', 'app', ...words],
    windows: {
      open: (port: number | null) => done.push(port === null ? 'window' : `window ${port}`),
      onceShown: (callback: () => void) => callback(),
    } as unknown as LaunchDeps['windows'],
    memory: {
      get: () => remembered,
      update: (change) => {
        remembered = { ...remembered, ...change };
      },
    },
    log: { info: () => undefined, error: () => undefined, warn: (message) => done.push(message) },
    findTrayHost: async (attempts) => {
      done.push(`host? ${attempts}`);
      return host;
    },
    showTray: () => done.push('tray'),
    explainMissingTray: () => done.push('explain'),
  });
  const tell = (...event: [string, ...unknown[]]) => {
    done.splice(0);
    events.emit(...event);
    return done;
  };
  return { done: [...done], tell, explained: () => remembered.trayExplained };
}

it('opens the window before it asks for a tray host', async () => {
  expect((await launched('present')).done).toEqual(['window', 'host? 1', 'tray']);
});

it('starts in the tray only when asked to and something shows it', async () => {
  expect((await launched('present', ['--hidden'])).done).toEqual(['host? 10', 'tray']);
  expect((await launched('unknown', ['--hidden'])).done).toEqual(['host? 10', 'tray', 'window']);
  expect((await launched('absent', ['--hidden'], true)).done).toEqual(['host? 10', 'tray', 'window']);
});

it('explains a missing tray once, and not when it only could not be found out', async () => {
  const first = await launched('absent');
  expect(first.done).toContain('explain');
  expect(first.explained()).toBe(true);
  expect((await launched('absent', [], true)).done).not.toContain('explain');
  expect((await launched('unknown')).done).not.toContain('explain');
});

it('quits with its last window unless the tray icon can bring it back', async () => {
  expect((await launched('present')).tell('window-all-closed')).toEqual([]);
  expect((await launched('absent')).tell('window-all-closed')).toEqual(['quit']);
  expect((await launched('unknown')).tell('window-all-closed')).toEqual(['quit']);
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
