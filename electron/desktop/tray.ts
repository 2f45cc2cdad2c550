import { type TrayFace, type TrayLook, trayFace } from './tray-face.ts';
import type { TrayItem } from './tray-item.ts';
import { looksAlike, type TrayState } from './tray-state.ts';

/** The part of the system's tray icon that is used: three things to draw. */
export interface TrayIcon {
  setLook(look: TrayLook): void;
  setToolTip(text: string): void;
  setMenu(items: readonly TrayItem[]): void;
}

export interface TrayController {
  /** Draws what differs: what was done by hand at once, readings that churn once in `leastGapMs`, and always the last. */
  set(change: Partial<TrayState>): void;
}

export interface TrayOptions {
  readonly icon: TrayIcon;
  readonly state: TrayState;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

/** A menu that is set anew under the pointer closes or jumps: not more often than this. */
const leastGapMs = 1_000;

/** Draws the state at once, and from then on only what differs from what is drawn. */
export function createTray({ icon, state: first, setTimer }: TrayOptions): TrayController {
  const drawLook = onChange((look: TrayLook) => icon.setLook(look));
  const drawToolTip = onChange((text: string) => icon.setToolTip(text));
  const drawMenu = onChange((items: readonly TrayItem[]) => icon.setMenu(items));
  let state = first;
  let isDue = false;
  let cancelRest: (() => void) | null = null;
  draw();

  function draw(): void {
    isDue = false;
    cancelRest?.();
    cancelRest = setTimer(() => {
      cancelRest = null;
      if (isDue) draw();
    }, leastGapMs);
    const { look, toolTip, menu }: TrayFace = trayFace(state);
    drawLook(look);
    drawToolTip(toolTip);
    drawMenu(menu);
  }

  return {
    set(change) {
      const next = { ...state, ...change };
      const alike = looksAlike(state, next);
      const isReading = change.watch !== undefined && change.watch.paused === state.watch.paused;
      state = next;
      if (alike) return;
      isDue = true;
      if (!isReading || cancelRest === null) draw();
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
