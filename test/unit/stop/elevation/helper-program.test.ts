import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHelper, type HelperPlace, helperCommand } from '../../../../electron/stop/elevation/helper-program.ts';

const stranger = 4_711;

describe.skipIf(process.platform === 'win32')("the helper's program", () => {
  let root: string;
  let folder: string;
  let file: string;
  let executable: string;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'portolan-helper-')));
    folder = join(root, 'app/out/main');
    file = join(folder, 'stop-helper.mjs');
    executable = join(root, 'bin/node');
    for (const each of ['app', 'app/out', 'app/out/main', 'bin']) mkdirSync(join(root, each), { mode: 0o755 });
    for (const each of [file, executable]) writeFileSync(each, '', { mode: 0o755 });
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function place(change: Partial<HelperPlace> = {}): HelperPlace {
    const uid = process.geteuid?.() ?? 0;
    return { executable, isElectron: false, folder, platform: 'linux', uid, environment: {}, ...change };
  }

  function commandOf(change: Partial<HelperPlace> = {}): readonly string[] {
    const found = findHelper(place(change));
    if ('obstacle' in found) throw new Error(found.obstacle);
    return helperCommand(found);
  }

  it('is run by Node, or by Electron as Node', () => {
    expect(commandOf()).toEqual([executable, file]);
    expect(commandOf({ isElectron: true })).toEqual(['/usr/bin/env', 'ELECTRON_RUN_AS_NODE=1', executable, file]);
  });

  it("lies beside Electron's archive", () => {
    const unpacked = join(root, 'app/resources/app.asar.unpacked/out/main');
    mkdirSync(unpacked, { recursive: true, mode: 0o755 });
    writeFileSync(join(unpacked, 'stop-helper.mjs'), '', { mode: 0o644 });
    expect(commandOf({ folder: join(root, 'app/resources/app.asar/out/main') })).toEqual([
      executable,
      join(unpacked, 'stop-helper.mjs'),
    ]);
  });

  it.each([
    ['the file', 'app/out/main/stop-helper.mjs', 0o666],
    ['the file, for its group', 'app/out/main/stop-helper.mjs', 0o664],
    ['its folder', 'app/out/main', 0o777],
    ['a folder above', 'app', 0o775],
    ['Node', 'bin/node', 0o757],
    ["Node's folder", 'bin', 0o777],
  ])('is refused when others may change it: %s', (_title, path, mode) => {
    chmodSync(join(root, path), mode);
    // Root's own group is root alone.
    if (process.geteuid?.() === 0) chownSync(join(root, path), 0, stranger);
    expect(findHelper(place())).toEqual({ obstacle: expect.stringContaining(`may change ${join(root, path)},`) });
  });

  it('is refused through a link that others may turn elsewhere', () => {
    mkdirSync(join(root, 'open'));
    symlinkSync(folder, join(root, 'open/main'));
    chmodSync(join(root, 'open'), 0o777);
    const answer = findHelper(place({ folder: join(root, 'open/main') }));
    expect(answer).toEqual({ obstacle: expect.stringContaining(`may change ${join(root, 'open')},`) });
  });

  it.skipIf(process.geteuid?.() !== 0)(
    'is refused when it belongs to a stranger, not when it is of root or of the person',
    () => {
      chownSync(file, stranger, stranger);
      expect(findHelper(place())).toHaveProperty('obstacle');
      expect(findHelper(place({ uid: 99 }))).toHaveProperty('obstacle');
      expect(findHelper(place({ uid: stranger }))).not.toHaveProperty('obstacle');
    },
  );

  it.skipIf(process.geteuid?.() !== 0)(
    "may be changed by macOS's administrators, who own its folder of programs",
    () => {
      chownSync(join(root, 'app'), 0, 80);
      chmodSync(join(root, 'app'), 0o775);
      expect(findHelper(place({ platform: 'darwin' }))).not.toHaveProperty('obstacle');
      expect(findHelper(place({ platform: 'linux' }))).toHaveProperty('obstacle');
    },
  );

  it('is refused when it is missing, without a full path, or inside a mounted AppImage', () => {
    expect(findHelper(place({ folder: root }))).toEqual({
      obstacle: expect.stringContaining('Install Portolan again'),
    });
    expect(findHelper(place({ executable: 'node' }))).toEqual({ obstacle: expect.stringContaining('full path') });
    const image = { APPIMAGE: '/home/me/Portolan.AppImage', APPDIR: root };
    expect(findHelper(place({ environment: image }))).toEqual({ obstacle: expect.stringContaining('AppImage') });
  });

  it('is not taken for a part of the AppImage that only started this one', () => {
    const image = { APPIMAGE: '/home/me/Editor.AppImage', APPDIR: join(root, 'ap') };
    expect(findHelper(place({ environment: image }))).not.toHaveProperty('obstacle');
  });
});
