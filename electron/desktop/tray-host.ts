/** `unknown`: none of the programs that could ask the session bus is installed, or none of them got an answer. */
export type TrayHost = 'present' | 'absent' | 'unknown';

/** Runs a program without a shell and resolves with what it printed; rejects when it fails or takes too long. */
export type Run = (file: string, args: readonly string[]) => Promise<string>;

const watcher = 'org.kde.StatusNotifierWatcher';

/** The same question to the bus for each of the programs that may be there: has the watcher an owner? */
const questions: readonly (readonly [file: string, ...args: readonly string[]])[] = [
  [
    'gdbus',
    'call',
    '--session',
    '--dest=org.freedesktop.DBus',
    '--object-path=/org/freedesktop/DBus',
    '--method=org.freedesktop.DBus.NameHasOwner',
    watcher,
  ],
  [
    'busctl',
    '--user',
    'call',
    'org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus',
    'NameHasOwner',
    's',
    watcher,
  ],
  [
    'dbus-send',
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    `string:${watcher}`,
  ],
];

/** Whether something will show a tray icon. Only on Linux may nothing do so. */
export async function findTrayHost(platform: NodeJS.Platform, run: Run): Promise<TrayHost> {
  if (platform !== 'linux') return 'present';
  for (const [file, ...args] of questions) {
    const answer = await run(file, args).catch(() => '');
    if (/\btrue\b/.test(answer)) return 'present';
    if (/\bfalse\b/.test(answer)) return 'absent';
  }
  return 'unknown';
}

export interface WaitDeps {
  find(): Promise<TrayHost>;
  sleep(durationMs: number): Promise<void>;
}

/** At login the tray's host may start after us: asks up to `attempts` times, a second apart. */
export async function awaitTrayHost(attempts: number, { find, sleep }: WaitDeps): Promise<TrayHost> {
  const host = await find();
  if (host !== 'absent' || attempts <= 1) return host;
  await sleep(1_000);
  return awaitTrayHost(attempts - 1, { find, sleep });
}
