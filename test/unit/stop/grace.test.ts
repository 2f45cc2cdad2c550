import { expect, test } from 'vitest';
import { defaultGraceMs, graceOf } from '../../../electron/stop/grace.ts';

test.each([
  ['/usr/lib/postgresql/15/bin/postgres', ['postgres', '-D', '/data'], 60_000],
  ['/usr/sbin/mariadbd', ['/usr/sbin/mariadbd'], 60_000],
  ['/usr/bin/mongod', ['mongod', '--config', '/etc/mongod.conf'], 30_000],
  ['/usr/bin/redis-check-rdb', ['/usr/bin/redis-server 127.0.0.1:6379'], 30_000],
  [
    '/usr/bin/java',
    ['java', '-Xmx1g', '-m', 'org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch'],
    60_000,
  ],
  ['/usr/bin/java', ['java', '-cp', 'libs/*', 'kafka.Kafka', 'config/server.properties'], 60_000],
])('%s %j may take its time', (executable, command, graceMs) => {
  expect(graceOf({ executable, command })).toBe(graceMs);
});

test.each([
  ['/usr/bin/node', ['node', 'postgres.js']],
  ['/usr/bin/java', ['java', '-jar', 'app.jar']],
  ['/usr/bin/echo', ['echo', 'kafka.Kafka']],
])('%s %j is given the usual', (executable, command) => {
  expect(graceOf({ executable, command })).toBe(defaultGraceMs);
});

test('so is whatever cannot be read', () => {
  expect(graceOf({ executable: { unknown: 'permission' }, command: { unknown: 'permission' } })).toBe(defaultGraceMs);
});

test.each([
  [['node', 'app.js'], '/usr/bin/node', 1_000, 1_000],
  [['node', 'app.js'], '/usr/bin/node', 20_000, 20_000],
  [['postgres', '-D', '/data'], '/usr/lib/postgresql/15/bin/postgres', 1_000, 60_000],
  [['postgres', '-D', '/data'], '/usr/lib/postgresql/15/bin/postgres', 120_000, 120_000],
])(
  'the person’s own takes the place of the usual, and never shortens what %j needs',
  (command, executable, own, graceMs) => {
    expect(graceOf({ executable, command }, own)).toBe(graceMs);
  },
);
