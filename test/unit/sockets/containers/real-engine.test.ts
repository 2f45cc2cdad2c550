import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Socket } from '../../../../electron/shared/listener.ts';
import { askEngine } from '../../../../electron/sockets/containers/ask-engine.ts';
import { readEngineAddress } from '../../../../electron/sockets/containers/engine-address.ts';
import type { EngineContainer } from '../../../../electron/sockets/containers/engine-container.ts';
import { joinContainers } from '../../../../electron/sockets/containers/join-containers.ts';
import { linuxSource } from '../../../support/linux-source.ts';
import { engineSocket } from './fake-engine.ts';
import { canRunEngine, type LabEngine, startEngine } from './lab-engine.ts';

/** The engine's packages may have to be fetched first. */
const startLimitMs = 240_000;

const names = [`portolan-web-${process.pid}`, `portolan-host-${process.pid}`] as const;
const image = 'localhost/lab/busybox:latest';
const serve = ['lab/busybox', '/bin/httpd', '-f', '-h', '/www', '-p'];

describe.runIf(canRunEngine())('beside a real engine', () => {
  let engine: LabEngine;
  let containers: readonly EngineContainer[];
  let sockets: readonly Socket[];
  let web: number;
  let range: number;
  let onHost: number;

  beforeAll(async () => {
    [web, range, onHost] = [await freePorts(1), await freePorts(3), await freePorts(1)];
    const published = ['-p', `127.0.0.1:${web}:80`, '-p', `${range}-${range + 2}:90-92/udp`];
    engine = await startEngine([
      ['--name', names[0], ...published, ...serve, '80'],
      ['--name', names[1], '--network', 'host', ...serve, String(onHost)],
    ]);
    const address = readEngineAddress(engine.host, 'linux');
    if (address.kind !== 'local') throw new Error(engine.host);
    const answer = await askEngine(engineSocket(address.path), { timeoutMs: 20_000, mostBytes: 1024 * 1024 });
    if (answer.state !== 'answered') throw new Error(JSON.stringify(answer));
    expect(answer.problems).toEqual([]);
    containers = answer.containers.filter(({ id }) => engine.ids.includes(id));
    sockets = await readSockets([web, range, range + 1, range + 2, onHost]);
  }, startLimitMs);

  afterAll(() => engine?.end(), startLimitMs);

  function containerNamed(name: string): EngineContainer | undefined {
    return containers.find((container) => container.name === name);
  }

  it('tells id, name, image and every published port, the whole range as well', () => {
    expect(containerNamed(names[0])).toEqual({
      id: engine.ids[0],
      name: names[0],
      image,
      engine: 'podman',
      ports: [
        { protocol: 'tcp', address: '127.0.0.1', port: web } as const,
        ...[0, 1, 2].map((step) => ({ protocol: 'udp', address: '', port: range + step }) as const),
      ].sort((a, b) => a.port - b.port),
      staleSince: null,
    });
    expect(containerNamed(names[1])).toMatchObject({ id: engine.ids[1], image, ports: [] });
  });

  it("joins the published ports to the sockets of the engine's helper", () => {
    const joined = joinContainers(sockets, containers);
    expect(joined).toHaveLength(sockets.length);
    for (const port of [web, range, range + 1, range + 2]) {
      const socket = joined.find((each) => each.port === port);
      expect(socket?.owners.map(({ name }) => name)).toEqual(['conmon']);
      expect(socket?.container).toEqual({ id: engine.ids[0], name: names[0], image, engine: 'podman' });
    }
  });

  it("joins a container on the host's network by its process", () => {
    const socket = joinContainers(sockets, containers).find(({ port }) => port === onHost);
    expect(socket?.container).toEqual({ id: engine.ids[1], name: names[1], image, engine: 'podman' });
  });

  it('shows a published port without its socket as a row', () => {
    const rows = joinContainers([], containers);
    expect(rows.map(({ address, port }) => [address, port]).sort()).toEqual(
      [['127.0.0.1', web], ...[0, 1, 2].map((step) => ['0.0.0.0', range + step])].sort(),
    );
  });
});

async function readSockets(ports: readonly number[]): Promise<readonly Socket[]> {
  const source = linuxSource();
  // A container is told of as running a moment before its program listens.
  for (let attempt = 0; attempt < 100; attempt++) {
    const { sockets } = await source.read('thorough');
    const found = sockets.filter(({ port }) => ports.includes(port));
    if (found.length >= ports.length) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on all of ${ports}`);
}

/** The first of as many free TCP ports in a row. */
async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all(Array.from({ length: count }, (_, step) => isFree(first + step)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no free ports were found');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });
}
