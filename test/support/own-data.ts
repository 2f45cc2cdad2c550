import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'portolan-data-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Keeps what tests write out of the person's own notebook; macOS has no variable for that. */
export function ownData(home = folder): Readonly<Record<string, string>> {
  return { XDG_DATA_HOME: home, APPDATA: home };
}
