import { join } from 'node:path';
import { ownDataFolder } from '../files/data-folder.ts';

/** Where this person's settings lie, the same for every door. */
export function settingsPath(): string {
  return join(ownDataFolder(), 'settings.json');
}
