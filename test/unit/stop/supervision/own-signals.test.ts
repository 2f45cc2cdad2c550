import { expect, test } from 'vitest';
import { ancestor, judged, runBy } from '../../../support/ancestry.ts';

const executable = '/usr/lib/postgresql/15/bin/postgres';

test.each([
  [[executable, '-D', '/var/lib/postgresql/15/main'], '/var/lib/postgresql/15/main'],
  [['postgres'], '/srv/data'],
])('PostgreSQL waits for its clients: %j', async (command, folder) => {
  const finding = await judged(runBy({ executable, command, cwd: '/srv/data' }, []));
  expect(finding.signalEffect).toContain('only when the last of them has disconnected');
  expect(finding.lesserWays.map(({ way }) => way.command)).toEqual([
    ['/usr/lib/postgresql/15/bin/pg_ctl', 'stop', '-m', 'fast', '-D', folder],
  ]);
  expect(finding.ways).toEqual([]);
});

test('PostgreSQL, of which only the arguments are known', async () => {
  const unknown = { unknown: 'permission' } as const;
  const finding = await judged(runBy({ executable: unknown, command: ['postgres'], cwd: unknown }, []));
  expect(finding.lesserWays.map(({ way }) => way.command)).toEqual([['pg_ctl', 'stop', '-m', 'fast']]);
});

test('uWSGI restarts itself, and its master has to be told otherwise', async () => {
  const uwsgi = { executable: '/usr/bin/uwsgi', command: ['uwsgi', '--http', ':8000', '--master'] };
  const alone = await judged(runBy(uwsgi, []));
  expect(alone.warning).toContain('keeps the port');
  expect(alone.lesserWays.map(({ way }) => way.command)).toEqual([['kill', '-INT', '100']]);
  const worker = await judged(runBy(uwsgi, [ancestor(10, uwsgi.executable, uwsgi.command)]));
  expect(worker.lesserWays.map(({ way }) => way.command)).toEqual([['kill', '-INT', '10']]);
  expect(worker.suspects).toEqual([]);
  const plain = await judged(runBy({ ...uwsgi, command: [...uwsgi.command, '--die-on-term'] }, []));
  expect(plain.warning).toBeNull();
});
