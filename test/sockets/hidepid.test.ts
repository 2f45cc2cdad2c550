import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../electron/shared/snapshot.ts';
import { listing, sourcesReport } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { type Holder, openHolder } from '../support/zoo/holder.ts';
import { ordinaryUid } from '../support/zoo/members.ts';
import { asUser, type Network, openNetwork } from '../support/zoo/network.ts';

/** Other users' processes are not even listed in /proc then (proc(5)), so nothing in it is forbidden to read. */
const hidingProcesses = ['unshare', '--mount', 'sh', '-c', 'mount -t proc -o hidepid=2 proc /proc && exec "$@"', 'sh'];

describe.skipIf(!canOpenNetworks())('processes that hidepid=2 hides', () => {
  let network: Network;
  let theirs: Holder;
  let own: Holder;
  let within: readonly string[];
  let snapshot: Snapshot;

  beforeAll(async () => {
    network = await openNetwork();
    const opening = (port: number) => [`open tcp 127.0.0.1 ${port}`, `open udp 127.0.0.1 ${port}`];
    theirs = await openHolder({ steps: opening(21_001), within: network.within });
    own = await openHolder({ steps: opening(21_002), within: [...network.within, ...asUser(ordinaryUid)] });
    within = [...network.within, ...hidingProcesses, ...asUser(ordinaryUid)];
    snapshot = await listing({ within });
  });

  afterAll(async () => {
    await Promise.all([theirs.end(), own.end()]);
    await network.end();
  });

  it('leave their sockets in the list, with the user and the word hidden', () => {
    const hidden = snapshot.listeners.filter(({ port }) => port === 21_001);
    expect(hidden).toHaveLength(2);
    for (const listener of hidden) {
      expect(listener).toMatchObject({ owners: [], ownersComplete: false, uid: 0, user: 'root' });
      expect(listener.ownersProblem).toMatch(/^hidden \(permission\)/);
    }
  });

  it('do not keep the reader from their own', () => {
    const seen = snapshot.listeners.filter(({ port }) => port === 21_002);
    expect(seen.map(({ owners }) => owners.map(({ pid }) => pid))).toEqual([[own.pid], [own.pid]]);
    expect(seen.map(({ ownersComplete }) => ownersComplete)).toEqual([true, true]);
  });

  it('are counted in the problems, with a remedy', () => {
    expect(snapshot.problems.filter(({ code }) => code === 'permission')).toEqual([
      expect.objectContaining({ rowsAffected: 2, remedy: expect.stringMatching(/sudo|root/) }),
    ]);
  });

  it('are counted by `portolan sources`', async () => {
    expect((await sourcesReport({ within })).hiddenOwners).toBe(2);
  });
});
