/** A program and its arguments, as they are given to the system. */
export interface CommandLine {
  readonly program: string;
  readonly arguments: readonly string[];
}

/**
 * The file that starts Portolan at login. Desktop Application Autostart Specification 0.5 and Desktop Entry
 * Specification 1.5 (freedesktop.org); `X-GNOME-Autostart-enabled` is what GNOME's own switch writes.
 */
export function autostartEntry({ program, arguments: words }: CommandLine): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Portolan',
    'Comment=Shows which ports are open on this computer',
    'Comment[es]=Muestra qué puertos están abiertos en este ordenador',
    'Comment[sv]=Visar vilka portar som är öppna på den här datorn',
    `TryExec=${stringValue(program)}`,
    `Exec=${stringValue([program, ...words].map(quoted).join(' '))}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * Whether an entry can name this program: `=` may not be in it, a control character breaks the line, and GLib looks for
 * a program with `%%` in its name before it takes that for `%` (seen in 2.74).
 */
export function canBeNamed(program: string): boolean {
  return !/[=%\p{Cc}]/u.test(program);
}

export interface EntryFacts {
  /** Neither removed (`Hidden`) nor switched off by the desktop. */
  readonly enabled: boolean;
  /** The program without which the desktop passes the entry over. */
  readonly tryExec: string | null;
}

/** What an entry says. Only its own group counts; the last of two lines for one key. */
export function readEntry(text: string): EntryFacts {
  const keys = new Map<string, string>();
  let group = '';
  for (const line of text.split('\n')) {
    const header = /^\[(.*)\]\s*$/.exec(line);
    const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (header) group = header[1] ?? '';
    else if (group === 'Desktop Entry' && key !== undefined) keys.set(key, value ?? '');
  }
  const enabled =
    keys.has('Exec') && keys.get('Hidden') !== 'true' && keys.get('X-GNOME-Autostart-enabled') !== 'false';
  const tryExec = keys.get('TryExec');
  return { enabled, tryExec: tryExec === undefined ? null : tryExec.replace(/\\(.)/g, '$1') };
}

/** An entry that switches off the one of the same name that the whole computer has. */
export const hiddenEntry = '[Desktop Entry]\nType=Application\nName=Portolan\nHidden=true\n';

/** "The Exec key": in double quotes, `"`, backtick, `$` and `\` take a backslash, and `%` is doubled. */
function quoted(word: string): string {
  if (/^[\w./:@,+-]+$/.test(word)) return word;
  return `"${word.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

/** "Possible value types": of every string, the backslash is doubled; this is undone before the quotes are. */
function stringValue(text: string): string {
  return text.replaceAll('\\', '\\\\');
}
