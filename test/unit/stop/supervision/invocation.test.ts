import { describe, expect, test } from 'vitest';
import { invocationOf } from '../../../../electron/stop/supervision/invocation.ts';

/** Executable, argument vector, and the program, script and words that it comes to. */
const invocations = [
  ['/usr/bin/node', ['node', '/app/node_modules/.bin/nodemon', 'server.js'], 'nodemon', 'nodemon', ['server.js']],
  ['/usr/bin/node', ['node', '/usr/lib/node_modules/nodemon/bin/nodemon.js', 'x'], 'nodemon', 'nodemon', ['x']],
  [
    'C:\\Program Files\\nodejs\\node.exe',
    ['node', 'C:\\app\\node_modules\\nodemon\\bin\\nodemon.js', 'x'],
    'nodemon',
    'nodemon',
    ['x'],
  ],
  ['/usr/bin/node', ['node', '/app/node_modules/@scope/tool/cli.js'], '@scope/tool', 'cli', []],
  ['/usr/bin/node', ['node', 'nodemon.js'], null, 'nodemon', []],
  ['/usr/bin/node', ['node', '-r', 'dotenv/config', '--import', './a.mjs', 'server.js', '-r'], null, 'server', ['-r']],
  ['/usr/bin/node', ['npm start'], 'npm', null, ['start']],
  [
    '/usr/bin/node',
    ['PM2 v5.3.0: God Daemon (/home/someone/.pm2)'],
    'pm2',
    null,
    ['v5.3.0:', 'God', 'Daemon', '(/home/someone/.pm2)'],
  ],
  ['/usr/bin/python3.11', ['python3', '-m', 'gunicorn', 'app:app'], 'gunicorn', null, ['app:app']],
  [
    '/usr/bin/python3.11',
    ['/app/.venv/bin/python', '/app/.venv/bin/gunicorn', 'app:app'],
    'gunicorn',
    'gunicorn',
    ['app:app'],
  ],
  ['/usr/bin/python3.11', ['gunicorn: master [app:app]'], 'gunicorn', null, ['master', '[app:app]']],
  ['/usr/bin/python3.11', ['python', '-W', 'ignore', 'manage.py', 'runserver'], null, 'manage', ['runserver']],
  [
    '/usr/sbin/nginx',
    ['nginx: master process /usr/sbin/nginx'],
    'nginx',
    null,
    ['master', 'process', '/usr/sbin/nginx'],
  ],
  ['/usr/bin/bash', ['-bash'], null, null, []],
  ['/usr/bin/bash', ['/bin/bash', '--rcfile', '/tmp/rc', '-i'], null, null, []],
  ['/usr/bin/bash', ['bash', '-e', './deploy.sh', '--now'], null, 'deploy.sh', ['--now']],
  ['/bin/busybox', ['sh', '/etc/run'], null, 'run', []],
  ['/usr/bin/app (deleted)', ['./app'], 'app', null, []],
  ['/opt/my app/server', ['/opt/my app/server'], 'server', null, []],
] as const;

describe('what a process runs', () => {
  test.each(invocations)('%s %j', (executable, command, program, script, words) => {
    expect(invocationOf({ executable, command })).toMatchObject({ program, script, words });
  });

  test.each([
    ['/usr/bin/bash', ['bash', '-c', 'sleep 1; node x', 'zero'], 'sleep 1; node x'],
    ['/usr/bin/dash', ['sh', '-ec', 'npm start'], 'npm start'],
    ['/usr/bin/zsh', ['zsh', '-l', '-c', 'node x'], 'node x'],
    ['/usr/bin/node', ['node', '-e', 'code', 'x'], 'code'],
    ['/usr/bin/python3', ['python3', '-uc', 'code'], 'code'],
    ['C:\\Windows\\System32\\cmd.exe', ['cmd', '/d', '/s', '/c', 'vite', '--port', '1'], 'vite --port 1'],
  ])('the code of %s %j', (executable, command, code) => {
    expect(invocationOf({ executable, command })).toMatchObject({ program: null, script: null, code });
  });

  test('nothing, where the arguments are not known', () => {
    expect(invocationOf({ executable: '/usr/bin/node', command: { unknown: 'permission' } })).toBeNull();
    expect(invocationOf({ executable: '/usr/bin/node', command: [] })).toBeNull();
  });

  test('argument zero, where the executable is not known', () => {
    const seen = invocationOf({ executable: { unknown: 'permission' }, command: ['/usr/bin/node', '--watch', 'a.js'] });
    expect(seen).toMatchObject({ runtime: 'node', options: ['--watch'], script: 'a' });
  });
});
