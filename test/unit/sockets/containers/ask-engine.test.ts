import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askEngine } from '../../../../electron/sockets/containers/ask-engine.ts';
import type { EngineSocket } from '../../../../electron/sockets/containers/find-engines.ts';
import { dockerItem, endFakesAfterEach, engineSocket, httpEngine, rawEngine, temporaryFolder } from './fake-engine.ts';

endFakesAfterEach();

const timeoutMs = 300;
const mostBytes = 1024 * 1024;

function ask(socket: EngineSocket) {
  return askEngine(socket, { timeoutMs, mostBytes });
}

/** Asks and takes the time, in milliseconds. */
async function timed(socket: EngineSocket) {
  const start = performance.now();
  const answer = await ask(socket);
  return { answer, took: performance.now() - start };
}

function json(list: unknown): string {
  return JSON.stringify(list);
}

const podman = { 'Libpod-Api-Version': '5.2.0', Server: 'Libpod/5.2.0 (linux)' };

describe.runIf(process.platform !== 'win32')('an engine that answers', () => {
  it('is asked once, over a connection that ends', async () => {
    const asked: unknown[] = [];
    const socket = await httpEngine((request, response) => {
      asked.push([request.method, request.url, request.headers.connection]);
      response.setHeader('Server', 'Docker/27.3.1 (linux)').end(json([dockerItem(1), dockerItem(2)]));
    });
    const answer = await ask(socket);
    expect(answer).toMatchObject({ state: 'answered', engine: 'docker', problems: [] });
    expect(answer.state === 'answered' && answer.containers.map(({ name }) => name)).toEqual(['web-1', 'web-2']);
    expect(asked).toEqual([['GET', '/containers/json', 'close']]);
  });

  it('and is Podman is asked for its own list, whose ranges are whole', async () => {
    const urls: (string | undefined)[] = [];
    const range = { host_ip: '', container_port: 90, host_port: 9090, range: 2, protocol: 'tcp' };
    const socket = await httpEngine(({ url }, response) => {
      urls.push(url);
      response.writeHead(200, podman);
      response.end(json([dockerItem(1, url?.includes('libpod') ? { Ports: [range], Names: ['pod'] } : {})]));
    });
    expect(await ask(socket)).toMatchObject({
      state: 'answered',
      engine: 'podman',
      containers: [{ name: 'pod', engine: 'podman', ports: [{ port: 9090 }, { port: 9091 }] }],
    });
    expect(urls).toEqual(['/containers/json', '/v5.2.0/libpod/containers/json']);
  });

  it('and is Podman before 4, or gives its version strangely, is taken at its first word', async () => {
    for (const version of ['3.4.4', '9/../../x', '']) {
      let requests = 0;
      const socket = await httpEngine((_request, response) => {
        requests++;
        response.setHeader('Libpod-Api-Version', version).end(json([dockerItem(1)]));
      });
      expect(await ask(socket)).toMatchObject({ state: 'answered', engine: 'podman', containers: [{ name: 'web-1' }] });
      expect(requests).toBe(1);
    }
  });

  it('and is Podman, but publishes nothing, is asked once', async () => {
    let requests = 0;
    const socket = await httpEngine((_request, response) => {
      requests++;
      response.writeHead(200, podman).end(json([dockerItem(1, { Ports: [] })]));
    });
    expect(await ask(socket)).toMatchObject({ engine: 'podman', containers: [{ name: 'web-1', ports: [] }] });
    expect(requests).toBe(1);
  });

  it('has nothing running: an empty list, and that is no failure', async () => {
    const socket = await httpEngine((_request, response) => response.end('[]'));
    expect(await ask(socket)).toEqual({ state: 'answered', engine: 'docker', containers: [], problems: [] });
  });

  it('has 1,000 containers', async () => {
    const list = Array.from({ length: 1_000 }, (_, number) => dockerItem(number));
    const socket = await httpEngine((_request, response) => response.end(json(list)));
    const answer = await ask(socket);
    expect(answer.state === 'answered' && answer.containers.length).toBe(1_000);
  });

  it('has a malformed container: counted, with a remedy', async () => {
    const socket = await httpEngine((_request, response) => response.end(json([dockerItem(1), { Id: 7 }])));
    expect(await ask(socket)).toMatchObject({
      state: 'answered',
      containers: [{ name: 'web-1' }],
      problems: [{ source: 'docker', code: 'parse', rowsAffected: 1, remedy: 'See what `docker ps` says' }],
    });
  });
});

describe.runIf(process.platform !== 'win32')('an engine that fails', () => {
  const start = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  const half = json([dockerItem(1)]).slice(0, 40);

  it.each([
    ['status 500', 'answered with status 500', () => httpEngine((_, response) => response.writeHead(500).end('[]'))],
    ['status 404', 'answered with status 404', () => httpEngine((_, response) => response.writeHead(404).end('[]'))],
    ['a body cut short', 'ended before the answer', () => talk(`${start}Content-Length: 900\r\n\r\n${half}`)],
    [
      'a chunk cut short',
      'ended before the answer',
      () => talk(`${start}Transfer-Encoding: chunked\r\n\r\nff\r\n${half}`),
    ],
    ['half a body of no stated length', 'not valid JSON', () => talk(`${start}\r\n${half}`)],
    ['no answer at all', 'ended before the answer', () => rawEngine((connection) => connection.end())],
    ['garbage', 'the answer is not HTTP', () => talk('SSH-2.0-OpenSSH_9.9\r\n')],
    ['a page of HTML', 'not valid JSON', () => httpEngine((_, response) => response.end('<html>'))],
    [
      'another protocol',
      'changed to another',
      () => talk('HTTP/1.1 101 OK\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
    ['another shape', 'not a list', () => httpEngine((_, response) => response.end('{"message":"x"}'))],
  ])('%s', async (_name, words, open) => {
    const answer = await ask(await open());
    if (answer.state !== 'failed') throw new Error(`it ${answer.state}`);
    expect(answer.problem.message).toContain(words);
    expect(answer.problem).toMatchObject({ source: 'docker', rowsAffected: null });
    expect(answer.problem.remedy).not.toBe('');
  });

  function talk(text: string) {
    return rawEngine((connection) => connection.once('data', () => connection.end(text)));
  }

  it.each([
    ['before its headers', () => rawEngine(() => undefined)],
    ['in its headers', () => rawEngine((connection) => connection.write('HTTP/1.1 200 OK\r\nServer:'))],
    ['in its body', () => rawEngine((connection) => connection.write(`${start}Content-Length: 900\r\n\r\n${half}`))],
    ['while it sends a byte now and then', () => rawEngine(drip)],
    [
      'at the second question',
      () =>
        httpEngine(({ url }, response) => {
          if (url === '/containers/json') response.writeHead(200, podman).end(json([dockerItem(1)]));
        }),
    ],
  ])('by hanging %s', async (_name, open) => {
    const { answer, took } = await timed(await open());
    expect(answer).toMatchObject({ state: 'failed', problem: { code: 'timeout' } });
    expect(answer.state === 'failed' && answer.problem.message).toContain('did not answer within 0.3 s');
    expect(took).toBeGreaterThan(timeoutMs - 20);
    expect(took).toBeLessThan(timeoutMs + 2_000);
  });

  it('by answering without end', async () => {
    const socket = await httpEngine((_request, response) => {
      const pour = () => {
        while (response.write(' '.repeat(64 * 1024)));
      };
      response.on('drain', pour);
      pour();
    });
    const { answer } = await timed(socket);
    expect(answer).toMatchObject({ state: 'failed', problem: { code: 'failed' } });
    expect(answer.state === 'failed' && answer.problem.message).toContain('longer than 1 MB');
  });
});

function drip(connection: Socket): void {
  connection.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[');
  const timer = setInterval(() => connection.write(' '), 50);
  connection.on('close', () => clearInterval(timer));
}

describe.runIf(process.platform !== 'win32')('nobody who answers', () => {
  it('is no problem at a usual place', async () => {
    expect(await ask(engineSocket('/nonexistent/docker.sock'))).toEqual({ state: 'absent', problem: null });
  });

  it('is one where a setting says that there is an engine', async () => {
    const socket = engineSocket('/nonexistent/docker.sock', { setting: 'DOCKER_HOST' });
    expect(await ask(socket)).toMatchObject({
      state: 'absent',
      problem: { code: 'failed', message: 'DOCKER_HOST names /nonexistent/docker.sock, but there is no socket' },
    });
  });

  it('has left the socket behind', async () => {
    const path = join(temporaryFolder(), 'left.sock');
    const script = `require('net').createServer().listen(${json(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    await new Promise((resolve) => spawn(process.execPath, ['-e', script]).once('close', resolve));
    expect(await ask(engineSocket(path))).toEqual({ state: 'absent', problem: null });
    expect(await ask(engineSocket(path, { setting: 'DOCKER_HOST' }))).toMatchObject({
      state: 'absent',
      problem: { message: `DOCKER_HOST names ${path}, but no engine listens there`, remedy: 'Start Docker' },
    });
  });

  it('is a file that is no socket', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '');
    expect(await ask(engineSocket(path, { setting: 'DOCKER_HOST' }))).toMatchObject({ problem: { code: 'failed' } });
  });

  it.each(['/\0/docker.sock', `/${'long/'.repeat(100)}docker.sock`])('is no place for a socket: %j', async (path) => {
    expect(await ask(engineSocket(path, { setting: 'DOCKER_HOST' }))).toMatchObject({ problem: { code: 'failed' } });
  });

  it('to this user: named, with the ways to be let in', async () => {
    const socket = await httpEngine((_request, response) => response.end('[]'));
    chmodSync(socket.path, 0);
    for (const [engine, words] of [
      ['docker', 'Run: sudo portolan list. Or join the group `docker`'],
      ['podman', 'Run: sudo portolan list. Or use rootless Podman'],
    ] as const) {
      const answer = await asOrdinaryUser(() => ask({ ...socket, engine }));
      expect(answer).toMatchObject({ state: 'failed', problem: { source: engine, code: 'permission' } });
      expect(answer.state === 'failed' && answer.problem.remedy).toContain(words);
    }
  });
});

/** Root may open everything, so it steps down to `nobody` for the time of the work. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
