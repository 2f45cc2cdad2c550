import type { App } from 'electron';

type Environment = Readonly<Record<string, string | undefined>>;

export function isWayland(environment: Environment): boolean {
  return environment['XDG_SESSION_TYPE'] === 'wayland' || Boolean(environment['WAYLAND_DISPLAY']);
}

/**
 * On Wayland only the desktop's portal can give a program a shortcut (electronjs.org/docs/api/global-shortcut). To be
 * called before `ready`. Not on X11: there the system itself tells which combinations are taken.
 */
export function askPortalForShortcuts(app: Pick<App, 'commandLine'>, environment: Environment): void {
  if (isWayland(environment)) app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal');
}
