import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stopper } from '../../electron/stop/stop.ts';
import { createSystemStopper } from '../../electron/stop/system-stopper.ts';
import { accepts, freePort, isRunning } from '../support/ports.ts';
import { openScene, type Scene } from '../support/stop/scene.ts';
import { openTogether } from '../support/stop/servers.ts';
import { planAndConfirm, rowOf, socketsOn } from '../support/stop/stopping.ts';

const clusterScript = join(import.meta.dirname, '../support/stop/cluster.mjs');
const local = '127.0.0.1';

describe.skipIf(process.platform !== 'linux')('a stop of one of several', () => {
  let stopper: Stopper;
  let scene: Scene;

  beforeAll(() => {
    stopper = createSystemStopper();
    scene = openScene();
  });

  afterEach(() => scene.end());

  it('that share one socket, leaves the four others alone and names them', async () => {
    const port = await freePort();
    const [pid = 0, ...others] = await openTogether(scene, 5, [`open tcp ${local} ${port}`, 'fork 4']);
    const { report } = await planAndConfirm(stopper, await rowOf(pid, port));
    expect(report.outcome).toBe('still-held');
    expect(report.plan?.coOwners.map((each) => each.pid).sort()).toEqual([...others].sort());
    expect(isRunning(pid)).toBe(false);
    for (const other of others) {
      expect(isRunning(other)).toBe(true);
      expect(report.detail).toContain(`(pid ${other})`);
    }
    expect(await accepts(port)).toBe(true);
  });

  it('that share one socket, ends all five where everybody who holds the port is meant', async () => {
    const port = await freePort();
    const pids = await openTogether(scene, 5, [`open tcp ${local} ${port}`, 'fork 4']);
    const { report } = await planAndConfirm(stopper, await rowOf(pids[0] ?? 0, port), { scope: 'port' });
    expect(report.outcome).toBe('freed');
    expect(report.plan?.processes.map(({ pid }) => pid).sort()).toEqual([...pids].sort());
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it('that listen on one address by SO_REUSEPORT, ends one and says who still listens', async () => {
    const port = await freePort();
    const [pid = 0, sibling = 0] = await openTogether(scene, 2, ['fork 1', `open tcp ${local} ${port} reuseport`]);
    const { report } = await planAndConfirm(stopper, await rowOf(pid, port));
    expect(report.outcome).toBe('still-held');
    expect(report.detail).toContain(`(pid ${sibling})`);
    expect(isRunning(sibling)).toBe(true);
    expect(await accepts(port)).toBe(true);
  });

  it.each(['SCHED_RR', 'SCHED_NONE'])('of a Node cluster under %s, tells what is true of the port', async (policy) => {
    const port = await freePort();
    const primary = scene.start([process.execPath, clusterScript, policy, String(port)]);
    const [, worker] = await primary.said(/^ready (\d+) \d+$/);
    const holders = (await socketsOn(port)).flatMap(({ owners }) => owners.map(({ pid }) => pid));
    expect(holders).toContain(primary.pid);

    if (policy === 'SCHED_NONE') {
      const { report } = await planAndConfirm(stopper, await rowOf(Number(worker), port), { way: 'signal' });
      expect(report.outcome).toBe('still-held');
      expect(report.detail).toContain(`(pid ${primary.pid})`);
      expect(isRunning(primary.pid)).toBe(true);
    }
    const { report } = await planAndConfirm(stopper, await rowOf(primary.pid, port), {
      way: 'signal',
      scope: 'children',
    });
    expect(report.outcome).toBe('freed');
    expect(await accepts(port)).toBe(false);
  });
});
