import { expect, it } from 'vitest';
import { awaitTrayHost, findTrayHost, type Run, type TrayHost } from '../../../electron/desktop/tray-host.ts';

/** A system with only these programs, which answer as they really do. */
function system(programs: Readonly<Record<string, string>>) {
  const asked: string[][] = [];
  const run: Run = async (file, args) => {
    asked.push([file, ...args]);
    const answer = programs[file];
    if (answer === undefined) throw new Error(`spawn ${file} ENOENT`);
    return answer;
  };
  return { run, asked };
}

it.each<[TrayHost, Readonly<Record<string, string>>]>([
  ['present', { gdbus: '(true,)\n' }],
  ['absent', { gdbus: '(false,)\n' }],
  ['present', { busctl: 'b true\n' }],
  ['absent', { busctl: 'b false\n' }],
  ['present', { 'dbus-send': 'method return time=1.2 sender=org.freedesktop.DBus\n   boolean true\n' }],
  ['absent', { 'dbus-send': 'method return time=1.2 sender=org.freedesktop.DBus\n   boolean false\n' }],
  ['unknown', {}],
  ['unknown', { gdbus: 'Error connecting: Cannot autolaunch D-Bus' }],
])('is %s when %o answers', async (host, programs) => {
  expect(await findTrayHost('linux', system(programs).run)).toBe(host);
});

it('asks the next program only when one gave no answer', async () => {
  const { run, asked } = system({ busctl: 'b false\n', 'dbus-send': 'boolean true' });
  await findTrayHost('linux', run);
  expect(asked.map(([file]) => file)).toEqual(['gdbus', 'busctl']);
  expect(asked.every((words) => words.some((word) => word.includes('StatusNotifierWatcher')))).toBe(true);
});

it('asks nothing where the system always has a place for tray icons', async () => {
  const { run, asked } = system({});
  expect(await findTrayHost('darwin', run)).toBe('present');
  expect(await findTrayHost('win32', run)).toBe('present');
  expect(asked).toEqual([]);
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
