import { expect, test } from 'vitest';
import { programOf } from '../../../electron/story/fit/program.ts';
import { owner } from '../../support/sockets.ts';

test.each([
  [
    ['node', '/shop/node_modules/.bin/next', 'dev'],
    ['node', 'next', 'dev'],
  ],
  [
    ['node', '/shop/node_modules/react-scripts/scripts/start.js'],
    ['node', 'react-scripts', 'start'],
  ],
  [
    ['node', 'C:\\shop\\node_modules\\@angular\\cli\\bin\\ng.js', 'serve'],
    ['node', '@angular/cli', 'ng', 'serve'],
  ],
  [
    ['node', '/a/node_modules/b/node_modules/vite/bin/vite.js'],
    ['node', 'vite', 'vite'],
  ],
  [['puma 6.4.0 (tcp://127.0.0.1:3000) [app]'], ['puma', '6.4.0', '127.0.0.1:3000)', '[app]']],
  [
    ['/opt/My App/server', '--config=/etc/x.conf'],
    ['server', '--config', 'x.conf'],
  ],
  [
    ['Python3', '-m', 'http.server'],
    ['python3', '-m', 'http.server'],
  ],
])('%j reads as %j', (command, words) => {
  expect(programOf(owner(1, { command })).words).toEqual(words);
});

test('what could not be read says nothing', () => {
  const unknown = { unknown: 'permission' } as const;
  expect(programOf(owner(1, { name: unknown, executable: unknown, command: unknown }))).toEqual({
    executable: null,
    process: null,
    words: [],
  });
  expect(programOf(owner(1, { executable: '/usr/bin/Redis-Server (deleted)' })).executable).toBe('redis-server');
});
