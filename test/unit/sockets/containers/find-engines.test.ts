import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findEngines, type Surroundings } from '../../../../electron/sockets/containers/find-engines.ts';
import { locateFile, sha256 } from '../../../../electron/sockets/containers/system-containers.ts';
import { endFakesAfterEach, temporaryFolder } from './fake-engine.ts';

endFakesAfterEach();

interface Machine extends Partial<Pick<Surroundings, 'platform' | 'env'>> {
  /** Paths that are there; a text is where a link leads. */
  readonly there?: Readonly<Record<string, true | string | 'closed'>>;
  readonly files?: Readonly<Record<string, string>>;
}

function find({ platform = 'linux', env = {}, there = {}, files = {} }: Machine) {
  return findEngines({
    platform,
    env,
    homeFolder: '/home/me',
    sha256,
    locate(path) {
      const place = there[path];
      if (place === undefined) return 'absent';
      return place === 'closed' ? 'closed' : { path: place === true ? path : place };
    },
    readText(file) {
      const text = files[file];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
  });
}

const noProblems: readonly unknown[] = [];

function contextFile(name: string): string {
  const digest = sha256(name);
  return `/home/me/.docker/contexts/meta/${digest}/meta.json`;
}

const config = '/home/me/.docker/config.json';

describe('usual places', () => {
  it('are asked only where something is', () => {
    expect(find({})).toEqual({ sockets: [], problems: [] });
    const open = { setting: null, folder: 'open' };
    expect(find({ there: { '/var/run/docker.sock': true } })).toEqual({
      sockets: [{ path: '/var/run/docker.sock', engine: 'docker', ...open }],
      problems: [],
    });
  });

  it('lead to each socket once', () => {
    const there = {
      '/var/run/docker.sock': '/run/podman/podman.sock',
      '/run/podman/podman.sock': true,
      '/run/docker.sock': true,
    } as const;
    const { sockets } = find({ there, env: { DOCKER_HOST: 'unix:///run/docker.sock' } });
    expect(sockets.map(({ path }) => path)).toEqual(['/run/docker.sock', '/run/podman/podman.sock']);
  });

  it('of rootless engines', () => {
    const there = { '/run/user/7/docker.sock': true, '/run/user/7/podman/podman.sock': true } as const;
    const { sockets } = find({ there, env: { XDG_RUNTIME_DIR: '/run/user/7' } });
    expect(sockets.map(({ engine, path }) => [engine, path])).toEqual([
      ['docker', '/run/user/7/docker.sock'],
      ['podman', '/run/user/7/podman/podman.sock'],
    ]);
  });

  it('behind a folder that this user may not enter stay in doubt', () => {
    const { sockets } = find({ there: { '/run/podman/podman.sock': 'closed' } });
    expect(sockets).toEqual([{ path: '/run/podman/podman.sock', engine: 'podman', setting: null, folder: 'closed' }]);
  });

  it('on macOS', () => {
    const home = '/home/me';
    const paths = [
      `${home}/.docker/run/docker.sock`,
      `${home}/.colima/default/docker.sock`,
      `${home}/.orbstack/run/docker.sock`,
      `${home}/.local/share/containers/podman/machine/podman.sock`,
      '/tmp/x/podman/podman-machine-default-api.sock',
    ];
    const there = {
      ...Object.fromEntries(paths.map((path) => [path, true as const])),
      '/var/run/docker.sock': paths[0] ?? '',
    };
    const { sockets } = find({ platform: 'darwin', env: { TMPDIR: '/tmp/x' }, there });
    expect(sockets.map(({ path }) => path)).toEqual(paths);
  });

  it('on Windows are pipes, which only asking finds', () => {
    const { sockets } = find({ platform: 'win32', env: { DOCKER_HOST: 'npipe:////./pipe/docker_engine' } });
    expect(sockets.map(({ path, setting }) => [path, setting])).toEqual([
      ['\\\\.\\pipe\\docker_engine', 'DOCKER_HOST'],
      ['\\\\.\\pipe\\dockerDesktopLinuxEngine', null],
      ['\\\\.\\pipe\\podman-machine-default', null],
    ]);
  });
});

describe('settings', () => {
  it('name an engine whether it is there or not', () => {
    const env = { DOCKER_HOST: 'unix:///a.sock', CONTAINER_HOST: 'unix:///b.sock' };
    expect(find({ env })).toEqual({
      sockets: [
        { path: '/a.sock', engine: 'docker', setting: 'DOCKER_HOST', folder: 'open' },
        { path: '/b.sock', engine: 'podman', setting: 'CONTAINER_HOST', folder: 'open' },
      ],
      problems: [],
    });
  });

  it.each(['tcp://10.0.0.1:2375', 'ssh://me@far', 'npipe:////./pipe/docker_engine'])(
    'name another way: %s',
    (address) => {
      const { sockets, problems } = find({ env: { DOCKER_HOST: address }, there: { '/var/run/docker.sock': true } });
      expect(sockets.map(({ path }) => path)).toEqual(['/var/run/docker.sock']);
      expect(problems).toMatchObject([{ source: 'docker', code: 'unsupported', rowsAffected: null }]);
      expect(problems[0]?.message).toMatch(
        /^DOCKER_HOST names an engine over (tcp|ssh|npipe):\/\/, which is not asked/,
      );
      expect(problems[0]?.message).not.toContain('me@far');
    },
  );

  it.each(['/var/run/docker.sock', 'unix://', 'unix://relative', 'nonsense'])('are not an address: %s', (address) => {
    expect(find({ env: { DOCKER_HOST: address } })).toMatchObject({ sockets: [], problems: [{ code: 'parse' }] });
  });

  it('of Podman for the clients of Docker', () => {
    const { sockets } = find({ env: { DOCKER_HOST: 'unix:///run/user/7/podman/podman.sock' } });
    expect(sockets).toMatchObject([{ engine: 'podman', setting: 'DOCKER_HOST' }]);
  });

  it('empty are none', () => {
    expect(find({ env: { DOCKER_HOST: '', DOCKER_CONTEXT: '', CONTAINER_HOST: '' } }).problems).toEqual(noProblems);
  });
});

describe("Docker's contexts", () => {
  const host = (address: string) => JSON.stringify({ Name: 'x', Endpoints: { docker: { Host: address } } });

  it('the current one of the configuration', () => {
    const files = { [config]: '{"currentContext":"desk"}', [contextFile('desk')]: host('unix:///desk.sock') };
    expect(find({ files })).toMatchObject({
      sockets: [{ path: '/desk.sock', setting: "The Docker context 'desk'" }],
      problems: [],
    });
  });

  it('DOCKER_CONTEXT before the configuration, DOCKER_HOST before both', () => {
    const files = {
      [config]: '{"currentContext":"desk"}',
      [contextFile('desk')]: host('unix:///desk.sock'),
      [contextFile('é x')]: host('unix:///x.sock'),
    };
    expect(find({ files, env: { DOCKER_CONTEXT: 'é x' } }).sockets.map(({ path }) => path)).toEqual(['/x.sock']);
    const env = { DOCKER_CONTEXT: 'é x', DOCKER_HOST: 'unix:///host.sock' };
    expect(find({ files, env }).sockets.map(({ path }) => path)).toEqual(['/host.sock']);
  });

  it('in the folder that DOCKER_CONFIG names', () => {
    const files = { '/etc/dk/config.json': '{"currentContext":"default"}' };
    expect(find({ files: { ...files, [config]: 'damaged' }, env: { DOCKER_CONFIG: '/etc/dk' } }).problems).toEqual(
      noProblems,
    );
  });

  it.each([
    ['{}', noProblems],
    ['{"auths":{}}', noProblems],
    ['{"currentContext":""}', noProblems],
    ['{"currentContext":"default"}', noProblems],
    ['[]', noProblems],
    ['{"currentContext":7}', [{ code: 'parse', source: 'docker' }]],
    ['{"currentContext', [{ code: 'parse', source: 'docker' }]],
    ['', [{ code: 'parse', source: 'docker' }]],
    ['{"currentContext":"gone"}', [{ code: 'failed', message: expect.stringContaining("'gone' is in use") }]],
  ])('a configuration of %j', (text, problems) => {
    const found = find({ files: { [config]: text }, there: { '/var/run/docker.sock': true } });
    expect(found.problems).toMatchObject(problems);
    expect(found.sockets.map(({ path }) => path)).toEqual(['/var/run/docker.sock']);
  });

  it.each(['', 'null', '{}', '{"Endpoints":{"docker":{"Host":7}}}', '{"Endpoints":null}'])(
    'a description of %j',
    (text) => {
      const files = { [config]: '{"currentContext":"desk"}', [contextFile('desk')]: text };
      expect(find({ files }).problems).toMatchObject([
        { code: 'parse', message: expect.stringContaining('meta.json') },
      ]);
    },
  );

  it('never repeats what the files hold', () => {
    const { problems } = find({ files: { [config]: '{"auths": secret' } });
    expect(JSON.stringify(problems)).not.toContain('secret');
  });
});

describe.runIf(process.platform !== 'win32')('real paths', () => {
  it('are followed through links, and told from nothing', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real'), '');
    symlinkSync('real', join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    expect(locateFile(join(folder, 'link'))).toEqual(locateFile(join(folder, 'real')));
    expect(locateFile(join(folder, 'dangling'))).toBe('absent');
    expect(locateFile(join(folder, 'no', 'such'))).toBe('absent');
  });

  it('behind a closed folder are in doubt', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'shut'));
    chmodSync(join(folder, 'shut'), 0);
    const isRoot = process.geteuid?.() === 0;
    // No folder is closed to root.
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(locateFile(join(folder, 'shut', 'x'))).toBe('closed');
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});
