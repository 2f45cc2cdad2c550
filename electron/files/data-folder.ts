import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface DataFolderDeps {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Where a person's own data lies, the same for every door: what they wrote about ports, a registry they imported.
 * Linux: XDG Base Directory Specification (a relative path there is to be ignored); macOS and Windows: the folders
 * that their applications use. It may not exist yet.
 */
export function dataFolder({ platform, environment, home }: DataFolderDeps): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Portolan');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Portolan');
  const base = environment['XDG_DATA_HOME'] ?? '';
  return join(isAbsolute(base) ? base : join(home, '.local', 'share'), 'portolan');
}

/** That of whoever runs Portolan. */
export function ownDataFolder(): string {
  return dataFolder({ platform: process.platform, environment: process.env, home: homedir() });
}
