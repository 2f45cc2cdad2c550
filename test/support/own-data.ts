import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataFolder } from '../../electron/files/data-folder.ts';
import type { SettingsChange } from '../../electron/shared/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-data-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
settleIn(folder);

/** Keeps what tests write out of the person's own notebook and settings; macOS has no variable for that. */
export function ownData(home = folder): Readonly<Record<string, string>> {
  return { XDG_DATA_HOME: home, APPDATA: home };
}

/** Writes settings into such a folder, unless it has some; by default those of somebody who has seen the first screen. */
export function settleIn(home: string, settings: SettingsChange = { welcomed: true }): void {
  // There the folder would be the person's own.
  if (process.platform === 'darwin') return;
  const deps = { platform: process.platform, environment: ownData(home), home: homedir() };
  const file = join(dataFolder(deps), 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings));
}
