import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemServiceDetectors } from '../../electron/stop/supervision/services.ts';
import type { Detector } from '../../electron/stop/supervision/supervision.ts';
import { labTool } from '../support/needs.ts';
import { accepts, freePort, isRunning } from '../support/ports.ts';
import { realStopper, stopAs, targetOf } from '../support/real-stopper.ts';
import { act, findingsOf, holderOf, supervisionOf } from '../support/supervision.ts';
import { type HeldProcess, hold } from '../support/zoo/held-process.ts';

const containerEngine = labTool('container-engine', 'stopping containers of a real engine');

/** The engine may be installed first. */
const startsWithinMs = 180_000;

const startContainers = `
  web='lab/busybox /bin/httpd -f -h /www'
  lab-run --stop-timeout 1 --restart always --name "$1" -p "127.0.0.1:$2:80" $web -p 80
  lab-run --stop-timeout 1 --rm --label com.docker.compose.project=shop --name "$3" --network host $web -p "$4"
  podman --runtime runc --cgroup-manager cgroupfs exec --detach "$3" /bin/httpd -f -h /www -p "$5"
  echo "engine $DOCKER_HOST"
  exec cat
`;

describe.skipIf(containerEngine === null)('stopping containers of a real engine', { timeout: 30_000 }, () => {
  const run = randomUUID().slice(0, 8);
  const published = { name: `portolan-stop-published-${run}`, port: 0, id: '' };
  const onHost = { name: `portolan-stop-host-${run}`, port: 0, id: '' };
  let guestPort: number;
  let engine: HeldProcess;
  let detectors: readonly Detector[];

  beforeAll(async () => {
    published.port = await freePort();
    onHost.port = await freePort();
    guestPort = await freePort();
    const words = [published, onHost].flatMap(({ name, port }) => [name, String(port)]);
    engine = await hold([containerEngine ?? '', 'bash', '-ec', startContainers, 'bash', ...words, String(guestPort)], {
      isReady: (lines) => lines.some((line) => line.startsWith('engine ')),
    });
    [published.id = '', onHost.id = ''] = engine.lines.filter((line) => /^[0-9a-f]{64}$/.test(line));
    const host = engine.lines.find((line) => line.startsWith('engine '))?.slice('engine '.length);
    detectors = systemServiceDetectors({ ...process.env, DOCKER_HOST: host });
    for (const port of [published.port, onHost.port, guestPort])
      await vi.waitUntil(() => accepts(port), { timeout: 10_000 });
  }, startsWithinMs);

  afterAll(() => engine.end());

  it('does not signal conmon, which holds the published port, and stops its container instead', async () => {
    const context = await holderOf(published.port);
    expect(context.owner.name).toBe('conmon');
    const [found, ...more] = await findingsOf(detectors, context);
    expect(more).toEqual([]);
    expect(found?.refusal).toContain(published.name);
    const [offered] = found?.ways ?? [];
    expect(offered?.way).toMatchObject({
      id: `container ${published.id}`,
      title: `Stop the container ${published.name}`,
      command: ['podman', 'stop', published.name],
      unavailable: null,
    });
    const stopper = realStopper(detectors);
    const refused = await stopAs(stopper, targetOf(context), 'signal');
    expect(refused).toMatchObject({ outcome: 'refused', remedy: { command: ['podman', 'stop', published.name] } });
    expect(isRunning(context.owner.pid)).toBe(true);
    const report = await stopAs(stopper, targetOf(context), null);
    expect(report).toMatchObject({ outcome: 'freed', plan: { way: { kind: 'container' }, processes: [] } });
    expect(await accepts(published.port)).toBe(false);
    await vi.waitUntil(() => !isRunning(context.owner.pid), { timeout: 5_000 });
  });

  it('only ends what a person started in a container that runs something else', async () => {
    const context = await holderOf(guestPort);
    const report = await stopAs(realStopper(detectors), targetOf(context), null);
    expect(report).toMatchObject({ outcome: 'freed', plan: { way: { kind: 'signal' } } });
    expect(report.plan?.ways.map(({ id }) => id)).toEqual(['signal', `container ${onHost.id}`]);
    expect(await accepts(onHost.port)).toBe(true);
  });

  it('stops a container on the network of the host, and names what goes with it', async () => {
    const context = await holderOf(onHost.port);
    const [found, ...more] = await findingsOf(detectors, context);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ refusal: null, reopensWithinMs: null });
    expect(found?.warning).toMatch(/first process/);
    const [offered] = found?.ways ?? [];
    expect(offered?.way.effect).toMatch(/force after 1 s.*removed.*Compose project shop/);
    expect(await stopAs(realStopper(detectors), targetOf(context), null)).toMatchObject({ outcome: 'freed' });
    expect(isRunning(context.owner.pid)).toBe(false);
    expect(await accepts(onHost.port)).toBe(false);
    // It is removed with its end, which takes the engine a moment.
    const isGone = async () => expect.objectContaining({ outcome: 'already-gone' }).asymmetricMatch(await act(offered));
    await vi.waitUntil(isGone, { timeout: 5_000 });
  });

  it('where no engine can be asked, conmon is left alone all the same', async () => {
    const conmon = { name: 'conmon', command: ['/usr/bin/conmon', '--api-version', '1', '-c', published.id] };

    const none = systemServiceDetectors({ PATH: process.env['PATH'], DOCKER_HOST: 'unix:///nonexistent/engine.sock' });
    const [found] = await findingsOf(none, supervisionOf(conmon));
    expect(found?.refusal).toMatch(/conmon/);
    expect(found?.ways[0]).toMatchObject({
      way: { command: ['podman', 'stop', published.id.slice(0, 12)], unavailable: expect.stringMatching(/./) },
      does: null,
    });
  });
});
