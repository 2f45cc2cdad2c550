/**
 * Who shows a tray icon. `present`: the system's own place, or on Linux a host of status notifiers. `embedding`: only a
 * panel of the older kind, which Electron falls back to. `unknown`: nobody who could tell gave an answer.
 */
export type TrayHost = 'present' | 'embedding' | 'absent' | 'unknown';

/** Runs a program without a shell and resolves with what it printed; rejects when it fails or takes too long. */
export type Run = (file: string, args: readonly string[]) => Promise<string>;

export const watcherName = 'org.kde.StatusNotifierWatcher';
const watcherPath = '/StatusNotifierWatcher';
const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus'] as const;
const getProperty = 'org.freedesktop.DBus.Properties.Get';
const isHostThere = 'IsStatusNotifierHostRegistered';

/** Two questions to the bus for each of the programs that may be there: has the watcher an owner, and that one a host? */
const programs: readonly Program[] = [
  {
    file: 'gdbus',
    hasOwner: ['call', '--session', `--dest=${bus[0]}`, `--object-path=${bus[1]}`, ...gdbusOwner()],
    hasHost: ['call', '--session', `--dest=${watcherName}`, `--object-path=${watcherPath}`, ...gdbusHost()],
  },
  {
    file: 'busctl',
    hasOwner: ['--user', 'call', ...bus, bus[0], 'NameHasOwner', 's', watcherName],
    hasHost: ['--user', 'get-property', watcherName, watcherPath, watcherName, isHostThere],
  },
  {
    file: 'dbus-send',
    hasOwner: ['--session', '--print-reply', `--dest=${bus[0]}`, bus[1], `${bus[0]}.NameHasOwner`, string(watcherName)],
    hasHost: [
      ...['--session', '--print-reply', `--dest=${watcherName}`, watcherPath, getProperty],
      ...[string(watcherName), string(isHostThere)],
    ],
  },
];

interface Program {
  readonly file: string;
  readonly hasOwner: readonly string[];
  readonly hasHost: readonly string[];
}

function gdbusOwner(): readonly string[] {
  return [`--method=${bus[0]}.NameHasOwner`, watcherName];
}

function gdbusHost(): readonly string[] {
  return [`--method=${getProperty}`, watcherName, isHostThere];
}

function string(value: string): string {
  return `string:${value}`;
}

export interface FindDeps {
  readonly run: Run;
  /** Whether a panel of the older kind takes icons; rejects when that cannot be told. */
  findEmbeddingHost(): Promise<boolean>;
}

/** Whether something will show a tray icon. Only on Linux may nothing do so. */
export async function findTrayHost(platform: NodeJS.Platform, { run, findEmbeddingHost }: FindDeps): Promise<TrayHost> {
  if (platform !== 'linux') return 'present';
  const notifiers = await findNotifierHost(run);
  if (notifiers === true) return 'present';
  const embedding = await findEmbeddingHost().catch(() => null);
  if (embedding === true) return 'embedding';
  return notifiers === null || embedding === null ? 'unknown' : 'absent';
}

/** Null where nobody answered. A watcher without a host shows nothing, and Electron does not take it either. */
async function findNotifierHost(run: Run): Promise<boolean | null> {
  for (const { file, hasOwner, hasHost } of programs) {
    const isOwned = readBoolean(await run(file, hasOwner).catch(() => ''));
    if (isOwned === false) return false;
    if (isOwned === true) return readBoolean(await run(file, hasHost).catch(() => '')) ?? true;
  }
  return null;
}

function readBoolean(answer: string): boolean | null {
  return /\btrue\b/.test(answer) ? true : /\bfalse\b/.test(answer) ? false : null;
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
