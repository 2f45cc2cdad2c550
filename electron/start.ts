import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { registerAppScheme } from './desktop/app-scheme.ts';
import { askPortalForShortcuts } from './desktop/wayland.ts';

/**
 * What Electron runs first. Built as CommonJS, because that certainly runs before `ready`, when schemes can still be
 * registered; a module may be loaded only after it.
 */
registerAppScheme();
askPortalForShortcuts(app, process.env);

import(pathToFileURL(join(import.meta.dirname, '../main/main.js')).href).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
