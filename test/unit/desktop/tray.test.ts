import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createTray } from '../../../electron/desktop/tray.ts';
import { type TrayLook, trayFace, trayLooks } from '../../../electron/desktop/tray-face.ts';
import { trayImage } from '../../../electron/desktop/tray-image.ts';
import { type NewsItem, noNews } from '../../../electron/desktop/tray-news.ts';
import type { TrayState } from '../../../electron/desktop/tray-state.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn } from '../../support/sockets.ts';
import { trayStateWith } from '../../support/tray-states.ts';

const unread = trayStateWith().watch;

/** A tray that has drawn `state`; its timers run when `rest` is called. */
function drawingTray(state: TrayState = trayStateWith()) {
  const drawn: string[] = [];
  let timers: readonly (() => void)[] = [];
  const tray = createTray({
    icon: {
      setLook: (look) => drawn.push(`look ${look}`),
      setToolTip: (text) => drawn.push(`tip ${text}`),
      setMenu: (items) => drawn.push(`menu of ${items.length}`),
    },
    state,
    setTimer: (action) => {
      timers = [...timers, action];
      return () => {
        timers = timers.filter((each) => each !== action);
      };
    },
  });
  return {
    tray,
    taken: () => drawn.splice(0),
    rest() {
      const due = timers;
      timers = [];
      for (const timer of due) timer();
    },
    isResting: () => timers.length > 0,
  };
}

function readAt(at: string, port: number): WatchState {
  return stateOf(snapshotOf([listenerOn(port)], { at }));
}

it('draws everything at first, and then nothing while nothing changes', () => {
  const { tray, taken, rest, isResting } = drawingTray();
  expect(taken()).toEqual(['look plain', 'tip Portolan: Reading the open ports…', 'menu of 9']);
  rest();
  tray.set({ watch: { ...unread } });
  expect(taken()).toEqual([]);
  expect(isResting()).toBe(false);
});

it('computes nothing for a reading that found the same sockets', () => {
  const before = readAt('2026-01-02T03:04:05.000Z', 80);
  const { tray, rest, isResting } = drawingTray(trayStateWith({ watch: before }));
  rest();
  const snapshot = before.snapshot && { ...before.snapshot, at: '2026-01-02T03:04:07.000Z' };
  tray.set({ watch: { ...before, revision: 2, snapshot } });
  expect(isResting()).toBe(false);
});

it('leaves an open menu alone when other sockets give the same words', () => {
  const { tray, taken, rest } = drawingTray(trayStateWith({ watch: readAt('2026-01-02T03:04:05.000Z', 80) }));
  taken();
  rest();
  tray.set({ watch: readAt('2026-01-02T03:04:07.000Z', 80) });
  expect(taken()).toEqual([]);
  rest();
  tray.set({ watch: readAt('2026-01-02T03:04:09.000Z', 81) });
  expect(taken()).toEqual(['menu of 11']);
});

it('draws at once after a quiet second, else when one is over, and the last state always', () => {
  const { tray, taken, rest } = drawingTray();
  taken();
  for (const port of [80, 81, 82]) tray.set({ watch: readAt('2026-01-02T03:04:05.000Z', port) });
  tray.set({ watch: { ...unread, failure: 'refused' } });
  expect(taken()).toEqual([]);
  rest();
  expect(taken()).toEqual(['look problem', 'tip Portolan: The ports could not be read: refused', 'menu of 9']);
  rest();
  expect(taken()).toEqual([]);
  tray.set({ watch: unread });
  expect(taken()[0]).toBe('look plain');
});

it('draws at once what the person did', () => {
  const { tray, taken } = drawingTray(trayStateWith({ watch: readAt('2026-01-02T03:04:05.000Z', 80) }));
  taken();
  tray.set({ watch: { ...readAt('2026-01-02T03:04:05.000Z', 80), paused: true } });
  expect(taken()[0]).toBe('look paused');
  tray.set({ settings: { favourites: [80], foldSystem: true } });
  expect(taken()).toEqual(['menu of 12']);
});

it('draws the menu anew when a label of an open port changes, and only then', () => {
  const { tray, taken, rest } = drawingTray(trayStateWith({ watch: readAt('2026-01-02T03:04:05.000Z', 80) }));
  taken();
  rest();
  tray.set({ labels: new Map([[81, 'elsewhere']]) });
  expect(taken()).toEqual([]);
  rest();
  tray.set({ labels: new Map([[80, 'front door']]) });
  expect(taken()).toEqual(['menu of 11']);
});

const item = (port: number, kind: NewsItem['kind']): NewsItem => {
  return { key: `${port}`, sockets: [], protocol: 'tcp', port, name: 'node', kind, atMs: port };
};

it('looks like what it tells: what keeps it from telling anything outranks what it would tell', () => {
  const newOne = { ...noNews, items: [item(1, 'new')] };
  const reachable = { ...noNews, items: [item(1, 'new'), item(2, 'reachable'), item(3, 'new')] };
  const looks: readonly (readonly [Partial<TrayState>, TrayLook])[] = [
    [{}, 'plain'],
    [{ news: newOne }, 'new'],
    [{ news: reachable }, 'reachable'],
    [{ news: reachable, watch: { ...unread, paused: true } }, 'paused'],
    [{ news: reachable, watch: { ...unread, paused: true, failure: 'refused' } }, 'problem'],
  ];
  expect(looks.map(([change]) => trayFace(trayStateWith(change)).look)).toEqual(looks.map(([, look]) => look));
});

it('names the newest in its tooltip and counts the others', () => {
  const items = [item(1, 'new'), item(2, 'reachable'), item(3, 'new'), item(4, 'new'), item(5, 'new')];
  expect(trayFace(trayStateWith({ news: { ...noNews, items } })).toolTip.split('\n')).toEqual([
    'Portolan: Reading the open ports…',
    'Newly open to other computers unless a firewall blocks it: 2 node',
    'New: 5 node, 4 node, 3 node and 1 more',
  ]);
});

it('has an image that can be seen on the bar', () => {
  expect(trayImage('plain', { platform: 'darwin', desktop: '', dark: true })).toBe('plainTemplate.png');
  expect(trayImage('paused', { platform: 'win32', desktop: '', dark: false })).toBe('paused-on-light.png');
  expect(trayImage('plain', { platform: 'linux', desktop: 'KDE', dark: true })).toBe('plain-on-dark.png');
  expect(trayImage('new', { platform: 'linux', desktop: 'XFCE', dark: false })).toBe('new-on-dark.png');
  expect(trayImage('problem', { platform: 'linux', desktop: 'ubuntu:GNOME', dark: false })).toBe('problem-on-dark.png');
});

it('has every image in both sizes', () => {
  const images = new Set(readdirSync('resources/icons/tray'));
  for (const look of trayLooks) {
    for (const ground of ['Template', '-on-light', '-on-dark']) {
      expect(images).toContain(`${look}${ground}.png`);
      expect(images).toContain(`${look}${ground}@2x.png`);
    }
  }
});
