import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { autostartEntry, canBeNamed, readEntry } from '../../../electron/desktop/desktop-entry.ts';
import { aFolder } from '../../support/folder.ts';
import { canRun } from '../../support/needs.ts';

const names = [
  'portolan',
  'My Programs/portolan',
  'it\'s "quoted"',
  'back\\slash and \\" both',
  'price $HOME `id` $(id)',
  '100% %f %U %%',
  'a&b;c|d<e>f*g?h#i(j)k~l',
  'ordenador Ñandú 日本',
];

const hasGio = canRun({
  isMet: process.platform === 'linux' && spawnSync('gio', ['--version']).status === 0,
  cases: 'entries that the desktop starts',
  problem: 'there is no gio',
  remedy: 'install libglib2.0-bin',
  mustBeMet: false,
});

it.runIf(hasGio).each(names)('the desktop starts a program in a folder named %j with its arguments', async (name) => {
  const folder = join(aFolder(), name.replaceAll('%', ''));
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'tell words.sh');
  const told = join(folder, 'told');
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "$(dirname "$0")/told.new"\nmv "$(dirname "$0")/told.new" "$(dirname "$0")/told"\n`,
  );
  chmodSync(program, 0o755);
  const file = join(aFolder(), 'portolan.desktop');
  writeFileSync(file, autostartEntry({ program, arguments: [name, '--hidden'] }));
  expect(readEntry(readFileSync(file, 'utf8'))).toEqual({ enabled: true, tryExec: program });
  execFileSync('gio', ['launch', file], { stdio: 'pipe', timeout: 20_000 });
  await expect.poll(() => existsSync(told), { timeout: 10_000 }).toBe(true);
  expect(readFileSync(told, 'utf8')).toBe(`${name}\n--hidden\n`);
});

it('a program that no entry can name is known', () => {
  expect(canBeNamed('/opt/Portolan/portolan')).toBe(true);
  expect(canBeNamed('/opt/a=b/portolan')).toBe(false);
  expect(canBeNamed('/opt/a\nb/portolan')).toBe(false);
  expect(canBeNamed('/opt/100%/portolan')).toBe(false);
});

it.each([
  ['[Desktop Entry]\nExec=x\n', true],
  ['[Desktop Entry]\nExec=x\nHidden=true\n', false],
  ['[Desktop Entry]\nExec=x\nHidden = true  \n', false],
  ['[Desktop Entry]\nExec=x\nX-GNOME-Autostart-enabled=false\n', false],
  ['[Desktop Entry]\nExec=x\nHidden=false\nX-GNOME-Autostart-enabled=true\n', true],
  ['[Desktop Entry]\nExec=x\n\n[Desktop Action quit]\nHidden=true\n', true],
  ['[Desktop Entry]\nExec=x\n# Hidden=true\nHidden[de]=true\n', true],
  ['[Desktop Entry]\nName=x\n', false],
  ['', false],
  ['\0\xff', false],
])('whether an entry starts anything: %j', (text, enabled) => {
  expect(readEntry(text).enabled).toBe(enabled);
});
