import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../electron/shared/snapshot.ts';
import { listing, sourcesReport } from '../support/listing.ts';
import { labTool } from '../support/needs.ts';
import { accepts, freePort } from '../support/ports.ts';
import { type HeldProcess, hold } from '../support/zoo/held-process.ts';

const containerEngine = labTool('container-engine', 'the containers of a real engine');

/** The engine may be installed first. */
const startsWithinMs = 180_000;

const startContainers = `
  lab-run --name "$1" -p "127.0.0.1:$2:80" lab/busybox /bin/httpd -f -p 80 -h /www
  lab-run --name "$3" --network host lab/busybox /bin/httpd -f -p "$4" -h /www
  echo "engine $DOCKER_HOST"
  exec cat
`;

describe.skipIf(containerEngine === null)('containers of a real engine', { timeout: 30_000 }, () => {
  const run = randomUUID().slice(0, 8);
  const published = { name: `portolan-published-${run}`, port: 0, id: '' };
  const onHost = { name: `portolan-host-${run}`, port: 0, id: '' };
  let engine: HeldProcess;
  let env: NodeJS.ProcessEnv;
  let snapshot: Snapshot;

  beforeAll(async () => {
    published.port = await freePort();
    onHost.port = await freePort();
    const words = [published, onHost].flatMap(({ name, port }) => [name, String(port)]);
    engine = await hold([containerEngine ?? '', 'bash', '-ec', startContainers, 'bash', ...words], {
      isReady: (lines) => lines.some((line) => line.startsWith('engine ')),
    });
    const ids = engine.lines.filter((line) => /^[0-9a-f]{64}$/.test(line));
    [published.id = '', onHost.id = ''] = ids;
    env = { DOCKER_HOST: engine.lines.find((line) => line.startsWith('engine '))?.slice('engine '.length) };
    for (const { port } of [published, onHost]) await vi.waitUntil(() => accepts(port), { timeout: 10_000 });
    snapshot = await listing({ env });
  }, startsWithinMs);

  afterAll(() => engine.end());

  it.each([
    ['a published port', published],
    ['a port on the network of the host', onHost],
  ])('%s has the name, the image and the id of its container', (_title, { port, name, id }) => {
    const rows = snapshot.listeners.filter((listener) => listener.port === port);
    expect(rows.length).toBeGreaterThan(0);
    for (const { container } of rows) {
      expect(container).toEqual({ id, name, image: expect.stringMatching(/lab\/busybox/), engine: 'podman' });
    }
  });

  it('the process on the network of the host is known to be in its container', () => {
    const [row] = snapshot.listeners.filter(({ port }) => port === onHost.port);
    expect(row?.owners.map(({ name, containerId }) => [name, containerId])).toEqual([['busybox', onHost.id]]);
  });

  it('`portolan sources` names the engine and what it publishes', async () => {
    const { sources } = await sourcesReport({ env });
    const engines = sources.filter(({ role, state }) => role === 'containers' && state === 'answered');
    expect(engines.map(({ problems }) => problems)).toEqual(engines.map(() => []));
    expect(engines.some(({ socketsSeen }) => (socketsSeen ?? 0) >= 1)).toBe(true);
  });

  it('nothing else suffers when the engine is gone', async () => {
    const gone = await listing({ env: { DOCKER_HOST: 'unix:///nonexistent/engine.sock' } });
    const [row] = gone.listeners.filter(({ port }) => port === onHost.port);
    expect(row).toMatchObject({
      ownersComplete: true,
      container: { id: onHost.id, name: { unknown: expect.any(String) } },
    });
    expect(gone.problems).toContainEqual(expect.objectContaining({ remedy: expect.stringMatching(/./) }));
  });
});
