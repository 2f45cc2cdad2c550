import { expect, it } from 'vitest';
import { dataFolder } from '../../../electron/files/data-folder.ts';

const home = '/home/ada';

it.each([
  ['linux', {}, '/home/ada/.local/share/portolan'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/portolan'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/portolan'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/ada/.local/share/portolan'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ada/Library/Application Support/Portolan'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Portolan'],
  ['win32', {}, '/home/ada/AppData/Roaming/Portolan'],
] as const)('on %s with %j keeps data in %s', (platform, environment, folder) => {
  expect(dataFolder({ platform, environment, home })).toBe(folder);
});
