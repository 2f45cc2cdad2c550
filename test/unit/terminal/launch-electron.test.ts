import { describe, expect, it } from 'vitest';
import { type LaunchOptions, launchElectron, startFailure } from '../../../electron/terminal/launch-electron.ts';

/** Node itself in Electron's place. */
function launch(script: string, startMs = 5_000) {
  const options: LaunchOptions = { program: process.execPath, arguments: ['-e', script], process, startMs };
  return launchElectron(options);
}

describe('launchElectron', () => {
  it('passes on how the app ended', async () => {
    expect(await launch('process.exit(0)')).toEqual({ kind: 'ended', status: 0 });
    expect(await launch('setTimeout(() => process.exit(3), 300)', 100)).toEqual({ kind: 'ended', status: 3 });
    expect(await launch('setTimeout(() => process.kill(process.pid, "SIGKILL"), 300)', 100)).toEqual({
      kind: 'ended',
      status: 137,
    });
  });

  it('takes an error at the start for an app that never came up, and says why', async () => {
    const library = 'electron: error while loading shared libraries: libnss3.so: cannot open shared object file';
    expect(await launch(`console.error(${JSON.stringify(library)}); process.exit(127)`)).toEqual({
      kind: 'not-started',
      reason: 'the system library libnss3.so is missing',
    });
  });

  it('says when there is no such program', async () => {
    const options: LaunchOptions = { program: '/absent', arguments: [], process, startMs: 1_000 };
    expect(await launchElectron(options)).toMatchObject({ kind: 'not-started' });
  });

  it('leaves no signal handler behind', async () => {
    const before = process.listenerCount('SIGTERM');
    await launch('process.exit(0)');
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});

describe('startFailure', () => {
  it.each([
    ['[1:ERROR:ozone] Missing X server or $DISPLAY', 'the display could not be opened'],
    ['FATAL:zygote_host_impl_linux.cc No usable sandbox!', 'this system does not permit its sandbox'],
    ['something else', 'it ended with code 1'],
  ])('%s: %s', (written, words) => {
    expect(startFailure(written, 'code 1')).toBe(words);
  });
});
