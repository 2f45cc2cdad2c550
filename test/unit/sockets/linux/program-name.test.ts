import { expect, test } from 'vitest';
import { programName } from '../../../../electron/sockets/linux/program-name.ts';

test.each([
  ['the executable', { comm: 'node', command: ['node', 'server.js'], exe: '/usr/bin/node' }, 'node'],
  [
    'a name longer than the kernel keeps',
    { comm: 'a-very-long-pro', command: ['./x'], exe: '/opt/a-very-long-program-name-indeed-so-long' },
    'a-very-long-program-name-indeed-so-long',
  ],
  [
    'a script run by its interpreter',
    { comm: 'gunicorn', command: ['/usr/bin/python3', '/usr/bin/gunicorn', 'app'], exe: '/usr/bin/python3.11' },
    'gunicorn',
  ],
  [
    'a thread name that says nothing',
    { comm: 'MainThread', command: ['node', 'server.js'], exe: '/usr/bin/node' },
    'node',
  ],
  ['an executable replaced by an upgrade', { comm: 'srv', command: ['srv'], exe: '/opt/srv (deleted)' }, 'srv'],
  [
    "another user's process",
    { comm: 'postgres', command: ['/usr/lib/postgresql/15/bin/postgres'], exe: null },
    'postgres',
  ],
  [
    "another user's, name cut",
    { comm: 'systemd-network', command: ['/lib/systemd/systemd-networkd'], exe: null },
    'systemd-networkd',
  ],
  [
    'a link to the executable, with a title after it',
    { comm: 'redis-server', command: ['/usr/bin/redis-server *:6379'], exe: '/usr/bin/redis-check-rdb' },
    'redis-server',
  ],
  ['a name that no link bears', { comm: 'postgres', command: ['postgres'], exe: '/tmp/relay' }, 'relay'],
  ['a login shell', { comm: 'bash', command: ['-bash'], exe: null }, 'bash'],
  ['a rewritten title', { comm: 'nginx', command: ['nginx: master process /usr/sbin/nginx'], exe: null }, 'nginx'],
  ['nothing but the kernel’s word', { comm: 'kworker/0:1', command: [], exe: null }, 'kworker/0:1'],
  ['blanks and commas', { comm: 'a,"b",c d', command: ['x'], exe: '/opt/a,"b",c d' }, 'a,"b",c d'],
] as const)('%s', (_what, evidence, name) => {
  const isLink = (link: string) => link === 'redis-server';
  expect(programName({ ...evidence, isLink })).toBe(name);
});
