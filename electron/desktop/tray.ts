import { groupListeners } from '../shared/listener-groups.ts';
import type { WatchState } from '../shared/snapshot.ts';
import { portSummary } from './port-summary.ts';
import { type TrayItem, trayMenu } from './tray-menu.ts';

export type TrayLook = 'plain' | 'paused' | 'problem';

/** The part of the system's tray icon that is used: three things to draw. */
export interface TrayIcon {
  setLook(look: TrayLook): void;
  setToolTip(text: string): void;
  setMenu(items: readonly TrayItem[]): void;
}

export interface TrayController {
  setState(state: WatchState): void;
  /** The person's own labels by port. */
  setLabels(labels: ReadonlyMap<number, string>): void;
}

/**
 * Draws the state, and only what differs from what is drawn: an open menu closes or jumps when it is set anew.
 * @param timeOf writes an ISO 8601 moment as a time of day
 */
export function createTray(icon: TrayIcon, timeOf: (iso: string) => string): TrayController {
  const drawLook = onChange((look: TrayLook) => icon.setLook(look));
  const drawToolTip = onChange((text: string) => icon.setToolTip(text));
  const drawMenu = onChange((items: readonly TrayItem[]) => icon.setMenu(items));
  let state: WatchState | null = null;
  let labels: ReadonlyMap<number, string> = new Map();

  function draw(): void {
    if (state === null) return;
    drawLook(state.failure !== null ? 'problem' : state.paused ? 'paused' : 'plain');
    drawToolTip(`Portolan: ${portSummary(state, groupListeners(state.snapshot?.listeners ?? []))}`);
    drawMenu(trayMenu(state, labels, timeOf));
  }

  return {
    setState(next) {
      state = next;
      draw();
    },
    setLabels(next) {
      labels = next;
      draw();
    },
  };
}

function onChange<T>(draw: (value: T) => void): (value: T) => void {
  let drawn: string | null = null;
  return (value) => {
    const text = JSON.stringify(value);
    if (text === drawn) return;
    drawn = text;
    draw(value);
  };
}
