import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../../electron/shared/listener.ts';
import { hiddenProcess } from '../../../../electron/shared/stop.ts';
import { askOverSocket } from '../../../../electron/sockets/containers/ask-over-socket.ts';
import type { EngineSocket } from '../../../../electron/sockets/containers/find-engines.ts';
import type { DescribedProcess } from '../../../../electron/stop/processes/process-table.ts';
import type { EngineExchange } from '../../../../electron/stop/supervision/containers/engine-exchange.ts';
import { createContainerDetector } from '../../../../electron/stop/supervision/containers.ts';
import { ancestor } from '../../../support/ancestry.ts';
import { container, socketOn } from '../../../support/sockets.ts';
import { act, supervisionOf } from '../../../support/supervision.ts';
import { endFakesAfterEach, engineSocket, httpEngine, rawEngine } from '../../sockets/containers/fake-engine.ts';

endFakesAfterEach();

const web = container('web');
const published = [socketOn(8000, { container: web })];
const proxy: Partial<Owner> = { name: 'docker-proxy', executable: '/usr/bin/docker-proxy' };
const insider: Partial<Owner> = { pid: 500, containerId: web.id };

/** As `GET /containers/ID/json` of Docker's answers. */
function inspection(change: Readonly<Record<string, unknown>> = {}, host: object = {}, labels: object = {}) {
  return {
    Id: web.id,
    Name: '/web',
    State: { Status: 'running', Running: true, Pid: 500 },
    HostConfig: { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, AutoRemove: false, ...host },
    Config: { Labels: labels },
    ...change,
  };
}

interface Answers {
  readonly inspected?: unknown;
  readonly stop?: RequestListener;
  readonly headers?: Readonly<Record<string, string>>;
}

function engine(
  { inspected = inspection(), stop, headers = {} }: Answers = {},
  asked: string[] = [],
): Promise<EngineSocket> {
  return httpEngine((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.method === 'GET') {
      response.writeHead(inspected === null ? 404 : 200, headers);
      response.end(JSON.stringify(inspected ?? { message: 'No such container' }));
    } else if (stop) stop(request, response);
    else response.writeHead(204).end();
  });
}

/** Speaks with real sockets, on a clock that runs twenty times as fast. */
function exchangeWith(...engines: readonly EngineSocket[]): EngineExchange {
  return {
    engines: () => engines,
    ask: (path, request, { timeoutMs, mostBytes }) =>
      askOverSocket(path, request, { signal: AbortSignal.timeout(timeoutMs / 20), mostBytes }),
  };
}

const deniedEngine: EngineExchange = {
  engines: () => [engineSocket('/run/docker.sock')],
  ask: async () => ({ ok: false, reason: 'permission', message: 'connect EACCES' }),
};

function detect(owner: Partial<Owner>, exchange: EngineExchange, sockets = published, group = '/docker') {
  const groups = { pathOf: async () => group };
  return createContainerDetector({ exchange, groups, ownPid: 77 })(supervisionOf(owner, { sockets }));
}

describe('a program that holds a port for a container', () => {
  it('is never signalled: its container is stopped by the engine', async () => {
    const asked: string[] = [];
    const found = await detect(proxy, exchangeWith(await engine({}, asked)));
    expect(found?.refusal).toMatch(/^docker-proxy only holds this port for the container web/);
    expect(found?.ways.map(({ way }) => way)).toEqual([
      {
        id: `container ${web.id}`,
        kind: 'container',
        title: 'Stop the container web',
        effect: 'Docker asks web to end, and ends it by force when its time is over.',
        warning: null,
        command: ['docker', 'stop', 'web'],
        unavailable: null,
      },
    ]);
    expect(await act(found?.ways[0], 2_500)).toEqual({ ok: true });
    expect(asked).toEqual([`GET /containers/${web.id}/json`, `POST /containers/${web.id}/stop?t=3`]);
  });

  it.each([
    'conmon',
    'rootlessport',
    'slirp4netns',
    'pasta.avx2',
    'com.docker.backend',
    'dockerd',
    'containerd-shim-runc-v2',
  ])('%s is not signalled, even where no engine answers', async (name) => {
    const found = await detect(
      { name, executable: { unknown: 'permission' } },
      exchangeWith(engineSocket('/nonexistent/engine.sock')),
    );
    expect(found?.refusal).toContain(name);
    expect(found?.ways).toMatchObject([
      { way: { command: ['docker', 'stop', 'web'], unavailable: expect.any(String) }, does: null },
    ]);
  });

  it.each([
    ['docker-proxy', ['docker', 'ps', '--filter', 'publish=8000']],
    ['rootlessport', ['podman', 'ps']],
    ['slirp4netns', null],
  ])('%s of an unknown container comes with how to find it', async (name, command) => {
    const found = await detect({ name }, exchangeWith(), [socketOn(8000)]);
    expect(found?.refusal).toMatch(/a container or virtual machine/);
    expect(found?.ways).toMatchObject([{ way: { command, unavailable: expect.any(String) }, does: null }]);
  });

  it('conmon says by itself which container it watches over', async () => {
    const conmon = { name: 'conmon', command: ['/usr/bin/conmon', '--api-version', '1', '-c', web.id, '-u', web.id] };
    const found = await detect(conmon, exchangeWith(await engine()), [socketOn(8000)]);
    expect(found?.ways.map(({ way }) => way.id)).toEqual([`container ${web.id}`]);
  });

  it('leaves the API of Podman alone, but not every podman', async () => {
    const podman = (command: readonly string[]) =>
      detect({ name: 'podman', command }, exchangeWith(), [socketOn(8000)]);
    expect((await podman(['podman', 'system', 'service', 'tcp:127.0.0.1:8000']))?.refusal).toMatch(/runs containers/);
    expect(await podman(['podman', 'attach', 'web'])).toBeNull();
  });

  it('a relay of WSL is not signalled', async () => {
    const relay = { name: 'wslrelay.exe', executable: 'C:\\Program Files\\WSL\\wslrelay.exe' };
    expect(await detect(relay, exchangeWith(), [socketOn(8000)])).toMatchObject({
      refusal: expect.stringMatching(/Windows Subsystem for Linux/),
      ways: [{ way: { kind: 'manager' }, does: null }],
    });
  });

  it('that this user may not see is not known to be one, but its container is', async () => {
    const hidden = {
      ...hiddenProcess,
      name: { unknown: 'permission' },
      containerId: { unknown: 'permission' },
    } as const;
    const found = await detect(hidden, exchangeWith(await engine()));
    expect(found).toMatchObject({ refusal: null, ways: [{ way: { id: `container ${web.id}` } }] });
    expect(await detect(hidden, exchangeWith(await engine()), [socketOn(8000)])).toBeNull();
  });

  it('has nothing to do with an ordinary program', async () => {
    expect(await detect({}, exchangeWith(await engine()), [socketOn(8000)])).toBeNull();
  });
});

describe('a program in a container', () => {
  it.each([
    ['no', null, null],
    ['always', /restart policy always/, 3_000],
    ['unless-stopped', /restart policy unless-stopped/, 3_000],
    ['on-failure', /on-failure/, 3_000],
  ])('with the restart policy %s', async (Name, warning, reopensWithinMs) => {
    const inspected = inspection({}, { RestartPolicy: { Name } });
    const found = await detect({ ...insider, pid: 501 }, exchangeWith(await engine({ inspected })));
    expect(found).toMatchObject({ refusal: null, reopensWithinMs });
    if (warning === null) expect(found?.warning).toBeNull();
    else expect(found?.warning).toMatch(warning);
    expect(found?.ways[0]?.way.warning).toEqual(Name === 'always' ? expect.stringMatching(/started anew/) : null);
  });

  it('as its first process may not notice a plain signal', async () => {
    expect((await detect(insider, exchangeWith(await engine())))?.warning).toMatch(/may not notice/);
  });

  it('says what goes with it, and what does not', async () => {
    const inspected = inspection({}, { AutoRemove: true }, { 'com.docker.compose.project': 'shop' });
    const found = await detect(insider, exchangeWith(await engine({ inspected })));
    expect(found?.ways[0]?.way.effect).toBe(
      'Docker asks web to end, and ends it by force when its time is over. It is removed then, with whatever was written inside it. It is part of the Compose project shop; nothing else of that is stopped.',
    );
  });

  it('that Portolan itself runs in is only shown', async () => {
    const group = `/docker/${web.id}`;
    const found = await detect({ ...insider, pid: 501 }, exchangeWith(await engine()), published, group);
    expect(found?.ways).toMatchObject([
      { way: { unavailable: expect.stringContaining('Portolan itself') }, does: null },
    ]);
  });

  it('that a service runs is better stopped through that', async () => {
    const inspected = inspection({}, {}, { PODMAN_SYSTEMD_UNIT: 'web.service' });
    const headers = { 'Libpod-Api-Version': '4.3.1' };
    const found = await detect(insider, exchangeWith(await engine({ inspected, headers })));
    expect(found?.ways).toEqual([]);
    expect(found?.lesserWays[0]?.way).toMatchObject({
      command: ['podman', 'stop', 'web'],
      warning: expect.stringMatching(/web\.service/),
    });
  });

  it('that a person started in it later is not ended with all of it', async () => {
    const exchange = exchangeWith(await engine());
    const of = (...ancestors: readonly DescribedProcess[]) =>
      createContainerDetector({ exchange, groups: { pathOf: async () => '/docker' }, ownPid: 77 })(
        supervisionOf({ ...insider, pid: 700 }, { sockets: published, ancestors }),
      );
    const shim = ancestor(90, '/usr/bin/containerd-shim-runc-v2', ['/usr/bin/containerd-shim-runc-v2']);
    const shell = ancestor(600, '/bin/bash', ['bash']);
    const main = ancestor(500, '/usr/bin/app', ['app']);
    expect(await of(shell, shim)).toMatchObject({
      ways: [],
      lesserWays: [{ way: { warning: expect.stringMatching(/started inside web later/) } }],
      warning: null,
    });
    expect(await of(shell, main, shim)).toMatchObject({ ways: [{ way: { warning: null } }], lesserWays: [] });
  });

  it('is asked of the engine that has it', async () => {
    const found = await detect(insider, exchangeWith(await engine({ inspected: null }), await engine()));
    expect(found?.ways[0]?.does).not.toBeNull();
  });

  it('of Kubernetes is shown with what a person would do', async () => {
    const group = '/kubepods.slice/kubepods-burstable.slice/cri-containerd-c0ffee.scope';
    const found = await detect(insider, exchangeWith(await engine({ inspected: null })), published, group);
    expect(found).toMatchObject({
      warning: expect.stringMatching(/Kubernetes/),
      ways: [{ way: { command: null }, does: null }],
    });
  });

  it.each([
    ['which this user may not ask', deniedEngine, ['sudo', 'docker', 'stop', 'web'], /may not use Docker/],
    ['of which there is none', exchangeWith(), ['docker', 'stop', 'web'], /no container engine/],
  ])('is only shown with an engine %s', async (_why, exchange, command, why) => {
    const found = await detect(insider, exchange);
    expect(found?.ways[0]).toMatchObject({ way: { command, unavailable: expect.stringMatching(why) }, does: null });
  });

  it.each([
    ['hangs', () => rawEngine(() => undefined), /took too long/],
    ['is no engine', () => rawEngine((connection) => connection.end('hello\n')), /not HTTP/],
    ['speaks of something else', () => engine({ inspected: { Id: 'd'.repeat(64), Name: '/x' } }), /not be understood/],
    ['never ends', () => httpEngine((_request, response) => response.end(Buffer.alloc(6_000_000, 32))), /longer than/],
    [
      'fails',
      () => httpEngine((_request, response) => response.writeHead(500).end('{"message":"database locked"}')),
      /database locked/,
    ],
  ])('is only shown where the engine %s', async (_what, start, why) => {
    const found = await detect(insider, exchangeWith(await start()));
    expect(found?.ways[0]).toMatchObject({ way: { unavailable: expect.stringMatching(why) }, does: null });
  });
});

describe('stopping a container', () => {
  async function stopped(stop: RequestListener) {
    const found = await detect(proxy, exchangeWith(await engine({ stop })));
    return act(found?.ways[0]);
  }
  const answer =
    (status: number, body = ''): RequestListener =>
    (_request, response) => {
      response.writeHead(status).end(body);
    };

  it.each([204, 304])('%i: done', async (status) => {
    expect(await stopped(answer(status))).toEqual({ ok: true });
  });

  it.each([
    [404, '{"message":"No such container: web"}', 'already-gone', /no container web any more/],
    [409, '{"message":"container is being removed"}', 'refused', /container is being removed/],
    [403, '{"message":"denied by plugin"}', 'permission-denied', /denied by plugin/],
    [500, '{"message":"cannot kill container","cause":"x"}', 'unknown', /cannot kill container/],
    [500, 'garbage', 'unknown', /status 500/],
    [418, '{"message":7}', 'refused', /status 418/],
  ])('%i %s: %s', async (status, body, outcome, detail) => {
    expect(await stopped(answer(status, body))).toMatchObject({
      ok: false,
      outcome,
      detail: expect.stringMatching(detail),
    });
  });

  it('an engine that hangs is not waited for, and told as not known', async () => {
    expect(await stopped(() => undefined)).toMatchObject({
      outcome: 'unknown',
      detail: expect.stringMatching(/after 6 s; it may still/),
    });
  });

  it('an answer without end is not read to the end', async () => {
    expect(await stopped(answer(500, 'x'.repeat(1_000_000)))).toMatchObject({ outcome: 'unknown' });
  });

  it('an engine that goes away in the middle leaves it open', async () => {
    expect(await stopped((request) => request.socket.destroy())).toMatchObject({ outcome: 'unknown' });
  });

  it('a socket that closed to this user says so, and how an administrator does it', async () => {
    const open = exchangeWith(await engine());
    let asked = 0;
    const closing: EngineExchange = {
      engines: open.engines,
      ask: (...words) => (asked++ === 0 ? open : deniedEngine).ask(...words),
    };
    const found = await detect(proxy, closing);
    expect(await act(found?.ways[0])).toMatchObject({
      outcome: 'permission-denied',
      remedy: { command: ['sudo', 'docker', 'stop', 'web'] },
    });
  });

  it('gives it as long as its makers asked for', async () => {
    const asked: string[] = [];
    const inspected = inspection({ Config: { StopTimeout: 30 } });
    const found = await detect(proxy, exchangeWith(await engine({ inspected }, asked)));
    expect(found?.ways[0]?.way.effect).toMatch(/by force after 30 s/);
    await act(found?.ways[0], 5_000);
    expect(asked.at(-1)).toMatch(/\/stop\?t=30$/);
  });
});
