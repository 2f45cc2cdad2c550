import { describe, expect, test } from 'vitest';
import { watchers } from '../../../../electron/stop/supervision/watchers.ts';
import { ancestor, judged, nodeServer, runBy } from '../../../support/ancestry.ts';

const node = '/usr/bin/node';
const python = '/usr/bin/python3.11';
const ruby = '/usr/bin/ruby3.1';
const cmd = 'C:\\Windows\\System32\\cmd.exe';
const shell = ancestor(5, '/usr/bin/bash', ['-bash']);

/** A watcher's own arguments, and the start of what is said of a plain signal. */
const waiting = [
  ['nodemon', node, ['node', '/app/node_modules/.bin/nodemon', 'server.js']],
  ['node --watch', node, ['node', '--watch', 'server.js']],
  ['node --watch', node, ['node', '--watch-path=./src', '--inspect', 'server.js']],
  ['tsx watch', node, ['node', '/app/node_modules/.bin/tsx', 'watch', 'server.ts']],
  ['tsx watch', node, ['node', '/app/node_modules/tsx/dist/cli.mjs', 'watch', 'server.ts']],
  ['ts-node-dev', node, ['node', '/app/node_modules/.bin/ts-node-dev', '--respawn', 'server.ts']],
  ['watchexec', '/usr/bin/watchexec', ['watchexec', '-r', '--', 'node', 'server.js']],
  ['cargo watch', '/home/someone/.cargo/bin/cargo-watch', ['cargo-watch', 'watch', '-x', 'run']],
  ['entr', '/usr/bin/entr', ['entr', '-r', 'node', 'server.js']],
  ['reflex', '/usr/bin/reflex', ['reflex', '-s', '--', 'node', 'server.js']],
  ['air', '/home/someone/go/bin/air', ['air']],
  ['uvicorn --reload', python, ['/app/.venv/bin/python', '/app/.venv/bin/uvicorn', 'app:app', '--reload']],
  ['fastapi dev', python, ['/app/.venv/bin/python', '/app/.venv/bin/fastapi', 'dev', 'main.py']],
  ['nest start --watch', node, ['node', '/app/node_modules/.bin/nest', 'start', '--watch']],
  ['nest start --watch', node, ['node', '/app/node_modules/@nestjs/cli/bin/nest.js', 'start', '-w']],
  ['dotnet watch', '/usr/share/dotnet/dotnet', ['dotnet', '/usr/share/dotnet/sdk/DotnetTools/dotnet-watch.dll', 'run']],
  ['dotnet watch', '/usr/share/dotnet/dotnet', ['dotnet', 'watch', 'run']],
] as const;

const restarting = [
  ['nodemon', node, ['node', '/app/node_modules/.bin/nodemon', '--signal', 'SIGTERM', 'server.js']],
  ['forever', node, ['/usr/bin/node', '/usr/lib/node_modules/forever/bin/monitor', 'server.js']],
  ['concurrently', node, ['node', '/app/node_modules/.bin/concurrently', '--restart-tries=3', 'node server.js']],
] as const;

/** A master with its workers, each as the other's parent and child. */
const masters = [
  ['gunicorn', python, ['gunicorn: master [app]'], ['gunicorn: worker [app]']],
  ['gunicorn', python, ['python', '-m', 'gunicorn', 'app'], ['python', '-m', 'gunicorn', 'app']],
  ['nginx', '/usr/sbin/nginx', ['nginx: master process /usr/sbin/nginx'], ['nginx: worker process']],
  ['Apache httpd', '/usr/sbin/apache2', ['/usr/sbin/apache2', '-k', 'start'], ['/usr/sbin/apache2', '-k', 'start']],
  ['Puma', ruby, ['puma 6.4.0 (tcp://0.0.0.0:3000) [app]'], ['puma: cluster worker 0: 10 [app]']],
  ['Unicorn', ruby, ['unicorn master -c unicorn.rb'], ['unicorn worker[0] -c unicorn.rb']],
] as const;

describe('who starts a process again', () => {
  test.each(waiting)('%s waits for a change: %s %j', async (name, executable, command) => {
    const finding = await judged(runBy(nodeServer, [ancestor(10, executable, command), shell]));
    expect(finding.ways.map(({ way, does }) => [way.title, does])).toEqual([
      [`Stop ${name} (pid 10), which runs it`, { signals: [{ pid: 10, identity: 'boot:10:1' }] }],
    ]);
    expect(finding.warning).toMatch(/^(?:The port becomes free, but )?.+ starts it again when a file is next saved\.$/);
    expect(finding.warning).toContain(`${name} (pid 10)`);
    expect(finding.reopensWithinMs).toBeNull();
    expect(finding.suspects).toEqual([]);
  });

  test.each(restarting)('%s does at once: %s %j', async (name, executable, command) => {
    const sh = ancestor(20, '/usr/bin/dash', ['sh', '-c', 'node server.js']);
    const finding = await judged(runBy(nodeServer, [sh, ancestor(10, executable, command), shell]));
    expect(finding.ways.map(({ way }) => way.command)).toEqual([['kill', '10', '100']]);
    expect(finding.warning).toBe(`${name} (pid 10) starts it again at once.`);
    expect(finding.reopensWithinMs).toBeGreaterThanOrEqual(3_000);
  });

  test.each(masters)('%s keeps its workers: %s %j', async (name, executable, master, worker) => {
    const finding = await judged(runBy({ executable, command: worker }, [ancestor(10, executable, master), shell]));
    expect(finding.ways.map(({ way }) => way.title)).toEqual([`Stop ${name} (pid 10), of which it is a worker`]);
    expect(finding.warning).toBe(`${name} (pid 10) holds the port too and starts another worker at once.`);
  });

  test.each(masters)('%s takes no care of what its worker started', async (_name, executable, master, worker) => {
    const family = [ancestor(20, executable, worker), ancestor(10, executable, master), shell];
    const finding = await judged(runBy(nodeServer, family));
    expect(finding.ways).toEqual([]);
    expect(finding.suspects.map(({ pid }) => pid)).toEqual([20, 10]);
  });

  test('a watcher whose own name is another script’s, is none', async () => {
    const finding = await judged(runBy(nodeServer, [ancestor(10, node, ['node', 'nodemon.js', 'server.js']), shell]));
    expect(finding).toMatchObject({ ways: [], warning: null, suspects: [{ pid: 10 }] });
  });

  test.each([
    ['tsx', node, ['node', '/app/node_modules/.bin/tsx', 'server.ts', '--watch']],
    ['ts-node-dev without --respawn', node, ['node', '/app/node_modules/.bin/ts-node-dev', 'server.ts']],
    ['nodemon --exitcrash', node, ['node', '/app/node_modules/.bin/nodemon', '--exitcrash', 'server.js']],
    ['entr -rz', '/usr/bin/entr', ['entr', '-rz', 'node', 'server.js']],
    ['fastapi dev --no-reload', python, ['python', '/app/.venv/bin/fastapi', 'dev', '--no-reload']],
    ['a script with --watch of its own', node, ['node', 'build.js', '--watch']],
  ])('%s is not known to', async (_name, executable, command) => {
    expect((await judged(runBy(nodeServer, [ancestor(10, executable, command), shell]))).ways).toEqual([]);
  });

  test('all that would start one another again are ended, the outermost first', async () => {
    const nodemon = ancestor(10, node, ['node', '/app/node_modules/.bin/nodemon', '--exec', 'gunicorn app']);
    const master = ancestor(30, python, ['gunicorn: master [app]']);
    const worker = { executable: python, command: ['gunicorn: worker [app]'] };
    const finding = await judged(runBy(worker, [master, nodemon, shell]));
    expect(finding.ways.map(({ does }) => does)).toEqual([
      {
        signals: [
          { pid: 10, identity: 'boot:10:1' },
          { pid: 30, identity: 'boot:30:1' },
        ],
      },
    ]);
    expect(finding.warning).toContain('gunicorn (pid 30) holds the port too');
  });

  test('uvicorn opens the port itself and hands it to what it runs', async () => {
    const command = ['python', '-m', 'uvicorn', 'app:app'];
    const child = { executable: python, command: ['python', '-c', 'from multiprocessing.spawn import spawn_main'] };
    const reload = await judged(runBy(child, [ancestor(10, python, [...command, '--reload'])]));
    expect(reload.warning).toBe(
      'uvicorn --reload (pid 10) holds the port too, and starts it again when a file is next saved.',
    );
    const workers = await judged(runBy(child, [ancestor(10, python, [...command, '--workers', '4'])]));
    expect(workers.warning).toBe('uvicorn (pid 10) holds the port too and may start another worker.');
  });

  test.each([
    ['the first process, as in a container', 1, new Set<number>(), 'is the first process here'],
    ['one that Portolan runs under', 10, new Set([10]), 'Portolan itself runs under node --watch (pid 10).'],
  ])('%s is named and not ended', async (_name, pid, ownPids, words) => {
    const watcher = ancestor(pid, node, ['node', '--watch', 'server.js']);
    const finding = await judged(runBy(nodeServer, [watcher]), { ownPids });
    expect(finding.warning).toContain('when a file is next saved');
    expect(finding.ways).toMatchObject([{ way: { unavailable: expect.stringContaining(words) }, does: null }]);
  });

  test('concurrently tries again even when it is asked to end', async () => {
    const command = ['node', '/app/node_modules/.bin/concurrently', '--restart-tries', '3', 'node server.js'];
    const { ways } = await judged(runBy(nodeServer, [ancestor(10, node, command)]));
    expect(ways.map(({ way }) => way.warning)).toEqual([
      'concurrently (pid 10) tries to start it again even then, as often as it was told to.',
    ]);
  });

  test('a stranger that Portolan runs under is watched, and not offered', async () => {
    const stranger = ancestor(10, '/usr/bin/bash', ['bash', 'all.sh']);
    const finding = await judged(runBy(nodeServer, [stranger]), { ownPids: new Set([10]) });
    expect(finding).toMatchObject({ lesserWays: [], suspects: [{ pid: 10 }] });
  });

  test('a parent that could be taken for another process is only shown', async () => {
    const nodemon = ancestor(10, node, ['node', '--watch', 'server.js'], { identity: { unknown: 'permission' } });
    const [way] = (await judged(runBy(nodeServer, [nodemon]))).ways;
    expect(way?.does).toBeNull();
    expect(way?.way.unavailable).toContain('could not be read');
  });

  test('a worker of a Node cluster is told by what its primary set', async () => {
    const primary = ancestor(10, node, ['node', 'cluster.js']);
    const worker = { executable: node, command: [node, '/app/cluster.js'] };
    const variables = { NODE_UNIQUE_ID: '1' };
    const finding = await judged(runBy(worker, [primary, shell]), { variables });
    expect(finding.ways.map(({ way }) => way.title)).toEqual(['Stop node cluster (pid 10), of which it is a worker']);
    expect(finding.warning).toContain('may start another worker');
    expect(finding.reopensWithinMs).toBe(3_000);
    const unread = await judged(runBy(worker, [primary, shell]), {
      readVariables: async () => ({ unknown: 'permission' }),
    });
    expect(unread).toMatchObject({ ways: [], suspects: [{ pid: 10 }] });
  });

  test('php artisan serve goes on to the next port', async () => {
    const php = '/usr/bin/php8.2';
    const artisan = ancestor(10, php, ['php', 'artisan', 'serve']);
    const finding = await judged(
      runBy({ executable: php, command: [php, '-S', '127.0.0.1:8000', '/app/server.php'] }, [artisan]),
    );
    expect(finding.warning).toBe('php artisan serve (pid 10) then opens the next port in its place.');
  });

  test('every watcher names the source of what is said of it', () => {
    expect(watchers.filter(({ source }) => source.length < 20)).toEqual([]);
  });
});

describe('who ends with it', () => {
  test.each([
    ['npm', [ancestor(20, '/usr/bin/dash', ['sh', '-c', 'node server.js']), ancestor(10, node, ['npm start'])]],
    ['npx', [ancestor(10, node, ['node', '/usr/lib/node_modules/npm/bin/npx-cli.js', 'serve'])]],
    ['pnpm', [ancestor(10, node, ['node', '/usr/local/lib/node_modules/corepack/dist/pnpm.js', 'dev'])]],
    ['Yarn', [ancestor(10, node, ['/usr/bin/node', '/app/.yarn/releases/yarn-4.1.0.cjs', 'dev'])]],
    ['sudo', [ancestor(10, '/usr/bin/sudo', ['sudo', 'node', 'server.js'])]],
    ['tini', [ancestor(10, '/usr/bin/tini', ['tini', '--', 'node', 'server.js'])]],
    ['next dev', [ancestor(10, node, ['node', '/app/node_modules/.bin/next', 'dev'])]],
    ['nest start', [ancestor(10, node, ['node', '/app/node_modules/.bin/nest', 'start'])]],
    ['flask run', [ancestor(10, python, ['python', '/app/.venv/bin/flask', '--app', 'shop', '--debug', 'run'])]],
    ['manage.py runserver', [ancestor(10, python, ['python', 'manage.py', 'runserver'])]],
    ['what sh runs after another', [ancestor(10, '/usr/bin/dash', ['sh', '-c', 'wait-for db && node server.js'])]],
    ['what sh pipes on', [ancestor(10, '/usr/bin/dash', ['sh', '-c', 'node server.js 2>&1 | tee log'])]],
    ['what sh runs beside another', [ancestor(10, '/usr/bin/dash', ['sh', '-c', 'node a.js & node server.js'])]],
    ['cmd /c', [ancestor(10, cmd, ['cmd', '/d', '/s', '/c', 'vite'])]],
    ['cmd /c with &&', [ancestor(10, cmd, ['cmd', '/d', '/s', '/c', 'tsc && node server.js 2>&1'])]],
  ])('%s', async (_name, ancestors) => {
    const finding = await judged(runBy(nodeServer, [...ancestors, shell]));
    expect(finding).toMatchObject({ ways: [], lesserWays: [], warning: null, suspects: [], reopensWithinMs: null });
  });

  test('a reloader of Werkzeug’s, told by what it set', async () => {
    const parent = ancestor(10, python, ['python', 'app.py']);
    const child = { executable: python, command: ['/usr/bin/python3', 'app.py'] };
    const variables = { WERKZEUG_RUN_MAIN: 'true' };
    expect((await judged(runBy(child, [parent, shell]), { variables })).suspects).toEqual([]);
    expect((await judged(runBy(child, [parent, shell]))).suspects).toMatchObject([{ pid: 10 }]);
  });

  test.each([
    ['foreman', ruby, ['foreman: master']],
    ['foreman', ruby, ['ruby3.1', '/usr/local/bin/foreman', 'start']],
    ['honcho', python, ['python3', '/usr/bin/honcho', 'start']],
    ['concurrently -k', node, ['node', '/app/node_modules/.bin/concurrently', '-k', 'a', 'b']],
  ])('%s, which ends its other programs', async (_name, executable, command) => {
    const finding = await judged(runBy(nodeServer, [ancestor(10, executable, command), shell]));
    expect(finding.signalEffect).toContain('(pid 10), which started it, then ends the other programs that it runs.');
    expect(finding.ways).toEqual([]);
  });
});

describe('who might start it again', () => {
  test.each([
    ['a script', '/usr/bin/bash', ['bash', './deploy.sh'], null],
    ['a loop', '/usr/bin/bash', ['bash', '-c', 'while true; do node server.js; done'], 'may start it again'],
    ['a loop of zsh', '/usr/bin/zsh', ['zsh', '-c', 'repeat 5 node server.js'], 'may start it again'],
    ['a second try', '/usr/bin/dash', ['sh', '-c', 'node server.js || node server.js'], 'may start it again'],
    ['a loop of cmd', cmd, ['cmd', '/c', 'for /l %i in (1,0,2) do node server.js'], null],
    ['a list of cmd', cmd, ['cmd', '/c', 'node server.js & node server.js'], null],
    ['a script read from its input', '/usr/bin/bash', ['bash'], null],
    ['a program of somebody’s own', node, ['node', 'supervisor.js'], null],
    ['a program without a name', '/opt/acme/agent', ['/opt/acme/agent', '--daemon'], null],
    ['PowerShell', 'C:\\pwsh.exe', ['pwsh', '-File', 'run.ps1'], null],
    ['PowerShell with code', 'C:\\pwsh.exe', ['pwsh', '-NoProfile', '-Command', 'node server.js'], null],
  ])('%s', async (_name, executable, command, warning) => {
    const stranger = ancestor(10, executable, command, { hasTerminal: false });
    const finding = await judged(runBy(nodeServer, [stranger, shell]));
    expect(finding.suspects).toEqual([{ pid: 10, identity: 'boot:10:1' }]);
    expect(finding.lesserWays.map(({ does }) => does)).toEqual([{ signals: [{ pid: 10, identity: 'boot:10:1' }] }]);
    if (warning === null) expect(finding.warning).toBeNull();
    else expect(finding.warning).toContain(warning);
  });

  test.each([
    ['systemd', ancestor(1, '/usr/lib/systemd/systemd', ['/sbin/init'])],
    ['systemd --user', ancestor(10, '/usr/lib/systemd/systemd', ['/lib/systemd/systemd', '--user'])],
    ['a login shell', ancestor(10, '/usr/bin/zsh', ['-zsh'])],
    ['an interactive shell', ancestor(10, '/usr/bin/bash', ['bash', '-i'])],
    ['a shell in a terminal', ancestor(10, '/usr/bin/bash', ['/bin/bash', '--init-file', '/usr/share/code/i.sh'])],
    ['fish in an editor', ancestor(10, '/usr/bin/fish', ['fish', '--init-command', 'source /usr/share/code/i.fish'])],
    ['PowerShell in an editor', ancestor(10, 'C:\\pwsh.exe', ['pwsh', '-noexit', '-command', '. "C:\\code\\i.ps1"'])],
    ['cmd that stays', ancestor(10, cmd, ['cmd', '/k', 'vcvars64.bat'])],
    ['a terminal', ancestor(10, '/usr/libexec/gnome-terminal-server', ['/usr/libexec/gnome-terminal-server'])],
    ['an editor', ancestor(10, '/usr/share/code/code', ['/usr/share/code/code', '--type=utility'])],
    ['sshd', ancestor(10, '/usr/sbin/sshd', ['sshd: someone@pts/0'])],
    ['tmux', ancestor(10, '/usr/bin/tmux', ['tmux', 'new'])],
    ['the Explorer', ancestor(10, 'C:\\Windows\\explorer.exe', ['C:\\Windows\\Explorer.EXE'])],
    ['another user’s cron', ancestor(10, '', [], { name: 'cron', executable: { unknown: 'permission' } })],
  ])('not %s, nor whoever is beyond', async (_name, session) => {
    const beyond = ancestor(9, node, ['node', '--watch', 'terminal.js']);
    const finding = await judged(runBy(nodeServer, [session, beyond]));
    expect(finding).toMatchObject({ ways: [], lesserWays: [], suspects: [], warning: null });
  });

  test.each([
    ['bash', ['bash', './deploy.sh'], 'bash deploy.sh'],
    ['deploy.sh', ['/bin/bash', './deploy.sh'], 'deploy.sh'],
    ['deploy-everythi', ['/bin/bash', './deploy-everything.sh'], 'deploy-everythi'],
  ])('a script is named once: %s %j', async (name, command, words) => {
    const finding = await judged(runBy(nodeServer, [ancestor(10, '/usr/bin/bash', command, { name }), shell]));
    expect(finding.lesserWays.map(({ way }) => way.title)).toEqual([`Stop ${words} (pid 10), which started it`]);
  });

  test('not an unknown first process, which adopts orphans', async () => {
    const finding = await judged(runBy(nodeServer, [ancestor(1, '/sbin/entry', ['/sbin/entry'])]));
    expect(finding).toMatchObject({ ways: [], lesserWays: [], suspects: [], warning: null });
  });

  test('whoever cannot be told from another process is not watched for', async () => {
    const stranger = ancestor(10, '/usr/bin/bash', ['bash', 'run.sh'], { identity: { unknown: 'permission' } });
    expect((await judged(runBy(nodeServer, [stranger, shell]))).suspects).toEqual([]);
  });
});
