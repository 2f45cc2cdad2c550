import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { EngineSocket } from '../../../../electron/sockets/containers/find-engines.ts';

const endings: (() => unknown)[] = [];

/** Ends the fakes of the case and removes their folders. */
export function endFakesAfterEach(): void {
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-engine-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real Unix socket on which `answer` speaks HTTP. */
export function httpEngine(answer: RequestListener): Promise<EngineSocket> {
  return listen(createServer(answer));
}

/** A real Unix socket on which `talk` does as it pleases with each connection. */
export function rawEngine(talk: (connection: Socket) => void): Promise<EngineSocket> {
  return listen(createSocketServer(talk));
}

async function listen(server: Server): Promise<EngineSocket> {
  const path = join(temporaryFolder(), 'engine.sock');
  const connections = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    connections.add(connection.on('error', () => connections.delete(connection)));
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  endings.push(async () => {
    for (const connection of connections) connection.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return engineSocket(path);
}

export function engineSocket(path: string, change: Partial<EngineSocket> = {}): EngineSocket {
  return { path, engine: 'docker', setting: null, folder: 'open', ...change };
}

/** An identifier as engines give them. */
export function idOf(number: number): string {
  return number.toString(16).padStart(64, 'c0ffee');
}

/** A container as `GET /containers/json` of Docker's lists it. */
export function dockerItem(number: number, change: Readonly<Record<string, unknown>> = {}) {
  return {
    Id: idOf(number),
    Names: [`/web-${number}`],
    Image: 'example/web:1',
    State: 'running',
    Ports: [{ IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8000 + number, Type: 'tcp' }],
    ...change,
  };
}
