import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outsideArchive } from '../../../electron/files/outside-archive.ts';
import { packageRoot } from '../../../electron/files/package-root.ts';

it.each([
  ['/opt/Portolan/resources/app.asar/resources/a.png', '/opt/Portolan/resources/app.asar.unpacked/resources/a.png'],
  ['C:\\Portolan\\resources\\app.asar\\a.png', 'C:\\Portolan\\resources\\app.asar.unpacked\\a.png'],
  ['/home/ada/portolan/resources/a.png', '/home/ada/portolan/resources/a.png'],
  ['/opt/my.app.asarium/a.png', '/opt/my.app.asarium/a.png'],
])('%s', (path, outside) => {
  expect(outsideArchive(path)).toBe(outside);
});

it('is said of what the package really leaves outside', () => {
  const config = readFileSync(join(packageRoot(), '.config/electron-builder.yml'), 'utf8');
  const [, unpacked = ''] = /asarUnpack:\n((?: {2}- .*\n)+)/.exec(config) ?? [];
  expect(unpacked).toContain('out/main/stop-helper.mjs');
  expect(unpacked).toContain('resources/icons/portolan-256.png');
});
