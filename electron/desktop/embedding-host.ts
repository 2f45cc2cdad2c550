import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Display, findCookie, parseDisplay } from './x11/display.ts';
import { hasSelectionOwner } from './x11/selection-owner.ts';

/**
 * Whether a panel of the older kind takes tray icons: it owns the selection `_NET_SYSTEM_TRAY_Sn` of its screen
 * (System Tray Protocol Specification, freedesktop.org). False where the desktop does not draw through an X server.
 * @param home the person's folder
 */
export async function findEmbeddingHost(env: NodeJS.ProcessEnv, home: string): Promise<boolean> {
  const display = parseDisplay(env['DISPLAY'] ?? '');
  if (display === null || env['XDG_SESSION_TYPE'] === 'wayland') return false;
  const cookie = findCookie(authority(env['XAUTHORITY'] ?? join(home, '.Xauthority')), display);
  return hasSelectionOwner(selectionOf(display), display, cookie);
}

function selectionOf({ screen }: Display): string {
  return `_NET_SYSTEM_TRAY_S${screen}`;
}

/** A server that lets this user in without a cookie needs no file. */
function authority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
