import type { TrayLook } from './tray.ts';

export interface TrayGround {
  readonly platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP`, such as `ubuntu:GNOME`; empty where there is none. */
  readonly desktop: string;
  readonly dark: boolean;
}

/** The image for a look. macOS colours a template itself; GNOME's bar is dark in the light theme too. */
export function trayImage(look: TrayLook, { platform, desktop, dark }: TrayGround): string {
  if (platform === 'darwin') return `${look}Template.png`;
  return dark || desktop.split(':').includes('GNOME') ? `${look}-on-dark.png` : `${look}-on-light.png`;
}
