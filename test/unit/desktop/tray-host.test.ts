import { expect, it } from 'vitest';
import { onceHosted, startMonitor } from '../../../electron/desktop/late-host.ts';
import { awaitTrayHost, findTrayHost, type Run, type TrayHost } from '../../../electron/desktop/tray-host.ts';

const isHost = /IsStatusNotifierHostRegistered/;

/** A system with only these programs, which answer as they really do: the first word to whether there is a watcher. */
function system(
  programs: Readonly<Record<string, string | readonly [watcher: string, host: string]>>,
  embedding: boolean | null = false,
) {
  const asked: string[][] = [];
  const run: Run = async (file, args) => {
    asked.push([file, ...args]);
    const answers = programs[file];
    if (answers === undefined) throw new Error(`spawn ${file} ENOENT`);
    return typeof answers === 'string' ? answers : answers[args.some((word) => isHost.test(word)) ? 1 : 0];
  };
  const findEmbeddingHost = async () => {
    if (embedding === null) throw new Error('the X server refused the connection');
    return embedding;
  };
  return { run, findEmbeddingHost, asked };
}

function heardLog() {
  const warnings: string[] = [];
  return {
    warnings,
    info: () => undefined,
    warn: (words: string) => void warnings.push(words),
    error: () => undefined,
  };
}

type Programs = Parameters<typeof system>[0];

it.each<[TrayHost, Programs]>([
  ['present', { gdbus: ['(true,)\n', '(<true>,)\n'] }],
  ['absent', { gdbus: '(false,)\n' }],
  ['absent', { gdbus: ['(true,)\n', '(<false>,)\n'] }],
  ['present', { gdbus: ['(true,)\n', 'Error: GDBus.Error'] }],
  ['present', { busctl: 'b true\n' }],
  ['absent', { busctl: 'b false\n' }],
  ['present', { 'dbus-send': 'method return time=1.2 sender=org.freedesktop.DBus\n   boolean true\n' }],
  ['absent', { 'dbus-send': 'method return time=1.2 sender=org.freedesktop.DBus\n   boolean false\n' }],
  ['absent', { 'dbus-send': ['   boolean true\n', '   variant       boolean false\n'] }],
  ['unknown', {}],
  ['unknown', { gdbus: 'Error connecting: Cannot autolaunch D-Bus' }],
])('is %s when %o answers', async (host, programs) => {
  expect(await findTrayHost('linux', system(programs))).toBe(host);
});

it.each<[TrayHost, Programs, boolean | null]>([
  ['embedding', { gdbus: '(false,)\n' }, true],
  ['embedding', {}, true],
  ['present', { gdbus: '(true,)\n' }, true],
  ['unknown', { gdbus: '(false,)\n' }, null],
])('is %s when %o answers, and a panel of the older kind: %s', async (host, programs, embedding) => {
  expect(await findTrayHost('linux', system(programs, embedding))).toBe(host);
});

it('asks the next program only when one gave no answer', async () => {
  const deps = system({ busctl: 'b false\n', 'dbus-send': 'boolean true' });
  await findTrayHost('linux', deps);
  expect(deps.asked.map(([file]) => file)).toEqual(['gdbus', 'busctl']);
  expect(deps.asked.every((words) => words.some((word) => word.includes('StatusNotifierWatcher')))).toBe(true);
});

it('asks nothing where the system always has a place for tray icons', async () => {
  const deps = system({});
  expect(await findTrayHost('darwin', deps)).toBe('present');
  expect(await findTrayHost('win32', deps)).toBe('present');
  expect(deps.asked).toEqual([]);
});

it('waits at login for a host that starts later, but not for ever', async () => {
  const answers: TrayHost[] = ['absent', 'absent', 'present'];
  const slept: number[] = [];
  const deps = {
    find: async () => answers.shift() ?? 'absent',
    sleep: async (durationMs: number) => void slept.push(durationMs),
  };
  expect(await awaitTrayHost(10, deps)).toBe('present');
  expect(slept).toEqual([1_000, 1_000]);
  expect(await awaitTrayHost(3, deps)).toBe('absent');
  expect(slept).toHaveLength(4);
});

it('is told once of a host that comes late, however often something is seen', async () => {
  let host: TrayHost = 'absent';
  const told: string[] = [];
  let see: () => void = () => undefined;
  const monitor = (seen: () => void) => {
    see = seen;
    return () => void told.push('ended');
  };
  onceHosted({ find: async () => host, monitor }, () => told.push('hosted'));
  const seen = async (next: TrayHost) => {
    host = next;
    see();
    see();
    await new Promise((resolve) => setImmediate(resolve));
    return told;
  };
  expect(await seen('absent')).toEqual([]);
  expect(await seen('embedding')).toEqual([]);
  expect(await seen('present')).toEqual(['ended', 'hosted']);
  expect(await seen('present')).toEqual(['ended', 'hosted']);
});

it('listens on the session bus for one that comes late, looks at once, and ends with it', async () => {
  const asked: string[] = [];
  let signal: () => void = () => undefined;
  let seen = 0;
  const connection = {
    call: async ({ member, values }: { readonly member: string; readonly values: readonly unknown[] }) => {
      asked.push(`${member} ${values}`);
      return [];
    },
    onSignal: (listener: (...words: never[]) => void) => {
      signal = listener;
    },
    onEnd: () => undefined,
    end: () => void asked.push('ended'),
  };
  const end = startMonitor(
    async () => connection,
    heardLog(),
  )(() => {
    seen += 1;
  });
  await expect.poll(() => seen).toBe(1);
  expect(asked).toEqual([
    expect.stringMatching(/^AddMatch .*NameOwnerChanged.*StatusNotifierWatcher/),
    expect.stringMatching(/^AddMatch .*StatusNotifierWatcher.*HostRegistered/),
  ]);
  signal();
  expect(seen).toBe(2);
  end();
  await expect.poll(() => asked.at(-1)).toBe('ended');
});

it('says in the log where no bus can tell of one that comes late', async () => {
  const log = heardLog();
  const end = startMonitor(async () => Promise.reject(new Error('this session names no bus')), log)(() => undefined);
  await expect.poll(() => log.warnings).toEqual([expect.stringContaining('this session names no bus')]);
  end();
});
