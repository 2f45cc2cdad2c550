import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readSettingsFile } from '../../../electron/settings/settings-file.ts';
import { builtProgram } from '../../support/built-program.ts';
import { aFolder } from '../../support/folder.ts';
import { canMount, withMounts } from '../../support/mounts.ts';

const program = builtProgram(resolve(import.meta.dirname, 'writer-main.ts'));

it('two processes that set 150 times each at once lose nothing of each other', async () => {
  const file = join(aFolder(), 'settings.json');
  const codes = await Promise.all(
    ['graceMs', 'pollIntervalMs'].map(async (setting) => {
      const child = spawn(process.execPath, [program, file, setting, '150'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await once(child, 'close');
      return child.exitCode;
    }),
  );
  expect(codes).toEqual([0, 0]);
  expect(readSettingsFile(file)).toMatchObject({ kind: 'whole', settings: { graceMs: 1_150, pollIntervalMs: 1_150 } });
}, 60_000);

/** On a file system of 16 kB, which another file fills after the first settings were saved; then on a read-only one. */
const script = `
mount -t tmpfs -o size=16k none "$1" || exit 9
"$2" "$3" "$1/settings.json" graceMs 1
head -c 20000 /dev/zero > "$1/filler" 2>/dev/null
"$2" "$3" "$1/settings.json" favourites 2
cp "$1/settings.json" "$4"
ls "$1"
rm "$1/filler"
"$2" "$3" "$1/settings.json" favourites 1
mount -o remount,ro "$1"
"$2" "$3" "$1/settings.json" pollIntervalMs 1
ls "$1"`;

it.runIf(canMount('the case of a full disk'))(
  'a full disk and a read-only one are told, and what was saved before stays whole',
  () => {
    const folder = aFolder();
    const kept = join(folder, 'kept.json');
    const [unshare = '', ...words] = withMounts;
    const line = [...words, script, 'sh', aFolder(), process.execPath, program, kept];
    const { stdout, stderr } = spawnSync(unshare, line, { encoding: 'utf8', timeout: 60_000 });
    expect(stderr).toBe('');
    const full = expect.stringMatching(
      /^\d Your settings could not be saved to .*: the disk is full\. What you changed lasts/,
    );
    const readOnly = expect.stringMatching(/^1 Your settings could not be saved to .*: that place is read-only\./);
    expect(stdout.trim().split('\n')).toEqual([
      '1 saved',
      full,
      full,
      'filler',
      'settings.json',
      '1 saved',
      readOnly,
      'settings.json',
    ]);
    expect(readFileSync(kept, 'utf8')).toBe('{\n  "graceMs": 1001\n}\n');
  },
  60_000,
);
