import type { TrayLook } from './tray-face.ts';

export interface TrayGround {
  readonly platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP`, such as `ubuntu:GNOME`; empty where there is none. */
  readonly desktop: string;
  readonly dark: boolean;
}

/** Desktops whose bar is dark in the light theme too, unless the person changes it: GNOME's, and Xfce's since 4.16. */
const darkBars = ['GNOME', 'XFCE'];

/** The image for a look. macOS colours a template itself. */
export function trayImage(look: TrayLook, { platform, desktop, dark }: TrayGround): string {
  if (platform === 'darwin') return `${look}Template.png`;
  const onDark = dark || desktop.split(':').some((name) => darkBars.includes(name));
  return onDark ? `${look}-on-dark.png` : `${look}-on-light.png`;
}
