import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import { makeFolder } from '../files/make-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { isErrorCode } from '../shared/error-code.ts';
import { autostartEntry, type CommandLine, canBeNamed, hiddenEntry, readEntry } from './desktop-entry.ts';
import { hiddenArgument } from './launch.ts';
import { desktopSettingsWords as words } from './text/settings-words.ts';

/** In the language that is spoken when it is asked for. */
type Words = () => string;

/** What the system starts when the person logs in, as far as it is Portolan. */
export interface Autostart {
  /** Why it cannot be had here; null where it can. */
  readonly obstacle: Words | null;
  /** Where it is kept, for the person. */
  readonly place: string;
  /** Throws what the file system throws. */
  isOn(): boolean;
  /** Throws what the file system throws; what the system does not do is seen by `isOn`. */
  turn(on: boolean): void;
  /** What else must happen before it works. */
  caveat(): Words | null;
  /** Puts right what names a program that is no longer there, as after an update or a move. */
  repair(): void;
}

export interface XdgDeps {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** How this Portolan is started, without `--hidden`. */
  readonly command: CommandLine;
}

/** By a file in the person's autostart folder, which is over those of the whole computer (XDG Base Directory). */
export function xdgAutostart({ environment, home, command }: XdgDeps): Autostart {
  const name = join('autostart', 'portolan.desktop');
  const own = environment['XDG_CONFIG_HOME'] ?? '';
  const file = join(isAbsolute(own) ? own : join(home, '.config'), name);
  const shared = (environment['XDG_CONFIG_DIRS'] || '/etc/xdg').split(':').filter(isAbsolute);
  const entry = autostartEntry({ ...command, arguments: [...command.arguments, hiddenArgument] });

  const standing = (path: string) => {
    const text = textOf(path);
    return text === null ? null : readEntry(text);
  };
  const ofAll = () => shared.map((folder) => standing(join(folder, name))).find((each) => each !== null) ?? null;

  function write(text: string): void {
    makeFolder(dirname(file));
    writeAtomically(file, text);
  }

  return {
    obstacle: xdgObstacle(environment, command),
    place: file,
    isOn: () => (standing(file) ?? ofAll())?.enabled ?? false,
    turn(on) {
      if (on) write(entry);
      else if (ofAll() !== null) write(hiddenEntry);
      else rmSync(file, { force: true });
    },
    caveat: () => null,
    repair() {
      const now = standing(file);
      if (now?.enabled && now.tryExec !== null && isAbsolute(now.tryExec) && !existsSync(now.tryExec)) write(entry);
    },
  };
}

function xdgObstacle(environment: XdgDeps['environment'], { program }: CommandLine): Words | null {
  const store = environment['FLATPAK_ID'] ? 'Flatpak' : environment['SNAP'] ? 'Snap' : null;
  if (store !== null) return () => words.confined(store);
  return canBeNamed(program) ? null : () => words.pathUnfit(program);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** By the system's own list, on macOS and Windows. */
export function loginItemAutostart(
  app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>,
  platform: 'darwin' | 'win32',
): Autostart {
  const given = platform === 'win32' ? { args: [hiddenArgument] } : {};
  const standing = () => app.getLoginItemSettings(given);
  return {
    // Without an installed app, what the system would start is Electron itself.
    obstacle: app.isPackaged ? null : () => words.notInstalled,
    place: platform === 'win32' ? 'Windows' : 'macOS',
    isOn() {
      const { openAtLogin, status, executableWillLaunchAtLogin } = standing();
      // On Windows, what was switched off in the Task Manager is still listed.
      if (platform === 'win32') return openAtLogin && executableWillLaunchAtLogin;
      return openAtLogin || status === 'requires-approval';
    },
    turn: (on) => app.setLoginItemSettings({ ...given, openAtLogin: on }),
    caveat: () => (standing().status === 'requires-approval' ? () => words.awaitsApproval : null),
    repair: () => undefined,
  };
}

/** The words of this start; macOS passes none to what it opens at login, and says only that it did. */
export function startWords(
  app: Pick<App, 'getLoginItemSettings'>,
  { platform, argv }: Pick<NodeJS.Process, 'platform' | 'argv'>,
): readonly string[] {
  return platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin ? [...argv, hiddenArgument] : argv;
}
