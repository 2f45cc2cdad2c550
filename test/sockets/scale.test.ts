import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listing, sourcesReport } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { type HeldProcess, hold } from '../support/zoo/held-process.ts';
import { lifetimeSeconds } from '../support/zoo/holder.ts';
import { ordinaryUid } from '../support/zoo/members.ts';
import { asUser, type Network, openNetwork } from '../support/zoo/network.ts';

const crowdScript = join(import.meta.dirname, '../support/zoo/crowd.pl');

/** A control group may allow fewer processes than the kernel does: the root group allows them all. */
const unlimited = ['sh', '-c', 'echo $$ >/sys/fs/cgroup/pids/cgroup.procs; exec "$@"', 'sh'];

describe.skipIf(!canOpenNetworks())('a list that is whole', { timeout: 60_000 }, () => {
  let network: Network;
  let crowds: HeldProcess[];

  beforeEach(async () => {
    crowds = [];
    network = await openNetwork();
  });

  afterEach(async () => {
    await Promise.all(crowds.map((crowd) => crowd.end()));
    await network.end();
  });

  async function gather(...words: readonly (string | number)[]): Promise<HeldProcess> {
    const command = ['perl', crowdScript, lifetimeSeconds, ...words].map(String);
    const crowd = await hold([...network.within, ...unlimited, ...command], {
      isReady: (lines) => lines.includes('ready'),
    });
    crowds.push(crowd);
    return crowd;
  }

  it('among 7,000 processes', async () => {
    await gather('processes', 7_000);
    const { pid } = await gather('listeners', 3);
    const { complete, listeners } = await listing({ within: network.within });
    expect(complete).toBe(true);
    expect(listeners.map(({ owners }) => owners.map((owner) => owner.pid))).toEqual([[pid], [pid], [pid]]);
  });

  it.each([
    ['root', []],
    ['an ordinary user', asUser(ordinaryUid)],
  ])('of 5,000 listeners, read by %s', async (_title, as) => {
    const { pid } = await gather('listeners', 5_000);
    const { complete, listeners } = await listing({ within: [...network.within, ...as] });
    expect(complete).toBe(true);
    expect(new Set(listeners.map(({ port }) => port)).size).toBe(5_000);
    expect(listeners).toHaveLength(5_000);
    const pids = new Set(listeners.flatMap(({ owners }) => owners.map((owner) => owner.pid)));
    expect([...pids]).toEqual(as.length === 0 ? [pid] : []);
    expect(new Set(listeners.map(({ ownersComplete }) => ownersComplete))).toEqual(new Set([as.length === 0]));
  });

  it('beside 30,000 connections, which are not in it', async () => {
    await gather('connections', 30_000, 4);
    const { complete, listeners } = await listing({ within: network.within });
    expect(complete).toBe(true);
    expect(listeners.map(({ address, port }) => `${address} ${port}`).sort()).toEqual(
      [1, 2, 3, 4].map((number) => `127.0.1.${number} 5000`),
    );
    expect(new Set(listeners.flatMap(({ owners }) => owners.map(({ pid }) => pid))).size).toBe(4);
    const { sources } = await sourcesReport({ within: network.within });
    expect(sources.find(({ role }) => role === 'main')).toMatchObject({ state: 'answered', socketsSeen: 4 });
    // A tool that walks all of them may take too long on a busy machine: that is then said.
    for (const { state, problems } of sources) expect(state !== 'failed' || problems.length > 0).toBe(true);
  });
});
