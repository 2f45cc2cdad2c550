import { expect, it } from 'vitest';
import { createTray } from '../../../electron/desktop/tray.ts';
import { trayImage } from '../../../electron/desktop/tray-image.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { listenerOn } from '../../support/sockets.ts';

const nothingYet: WatchState = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };

function stateAt(at: string, port: number): WatchState {
  const snapshot = {
    at,
    complete: true,
    sources: ['test'],
    problems: [],
    cost: { cpuMs: 1, wallMs: 1 },
    reader: { user: 'someone', uid: 1000 },
    listeners: [listenerOn(port)],
  };
  return { revision: 0, snapshot, failure: null, checkedAt: at, paused: false };
}

function drawingTray() {
  const drawn: string[] = [];
  const tray = createTray(
    {
      setLook: (look) => drawn.push(`look ${look}`),
      setToolTip: (text) => drawn.push(`tip ${text}`),
      setMenu: (items) => drawn.push(`menu of ${items.length}`),
    },
    (iso) => iso,
  );
  return { tray, taken: () => drawn.splice(0) };
}

it('draws everything at first, and then nothing while nothing changes', () => {
  const { tray, taken } = drawingTray();
  tray.setState(nothingYet);
  expect(taken()).toEqual(['look plain', 'tip Portolan: Reading the open ports…', 'menu of 7']);
  tray.setState({ ...nothingYet });
  expect(taken()).toEqual([]);
});

it('leaves an open menu alone when a later reading shows the same ports', () => {
  const { tray, taken } = drawingTray();
  tray.setState(stateAt('2026-01-02T03:04:05.000Z', 80));
  taken();
  tray.setState(stateAt('2026-01-02T03:04:07.000Z', 80));
  expect(taken()).toEqual([]);
  tray.setState(stateAt('2026-01-02T03:04:09.000Z', 81));
  expect(taken()).toEqual(['menu of 9']);
});

it('draws the menu anew when a label of an open port changes, and only then', () => {
  const { tray, taken } = drawingTray();
  tray.setState(stateAt('2026-01-02T03:04:05.000Z', 80));
  taken();
  tray.setLabels(new Map([[81, 'elsewhere']]));
  expect(taken()).toEqual([]);
  tray.setLabels(new Map([[80, 'front door']]));
  expect(taken()).toEqual(['menu of 9']);
});

it('looks like what it tells: plain, paused, or a problem, which outranks the pause', () => {
  const { tray, taken } = drawingTray();
  const looks = [{ paused: true }, { paused: true, failure: 'refused' }, {}].map((change) => {
    tray.setState({ ...nothingYet, ...change });
    return taken()[0];
  });
  expect(looks).toEqual(['look paused', 'look problem', 'look plain']);
});

it('has an image that can be seen on the bar', () => {
  expect(trayImage('plain', { platform: 'darwin', desktop: '', dark: true })).toBe('plainTemplate.png');
  expect(trayImage('paused', { platform: 'win32', desktop: '', dark: false })).toBe('paused-on-light.png');
  expect(trayImage('plain', { platform: 'linux', desktop: 'XFCE', dark: true })).toBe('plain-on-dark.png');
  expect(trayImage('problem', { platform: 'linux', desktop: 'ubuntu:GNOME', dark: false })).toBe('problem-on-dark.png');
});
