import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUnknown } from '../../electron/shared/known.ts';
import type { Listener } from '../../electron/shared/listener.ts';
import type { Snapshot } from '../../electron/shared/snapshot.ts';
import { listing } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { isRunning } from '../support/ports.ts';
import { members, ordinaryUid } from '../support/zoo/members.ts';
import { asUser } from '../support/zoo/network.ts';
import { type OwnerTruth, type SocketTruth, truthOf } from '../support/zoo/truth.ts';
import { type OpenMember, openZoo, type Zoo } from '../support/zoo/zoo.ts';

const readers = [
  ['root', 0, []],
  ['an ordinary user', ordinaryUid, asUser(ordinaryUid)],
] as const;

describe.skipIf(!canOpenNetworks())('the zoo of sockets', () => {
  let zoo: Zoo;
  let openedAt: number;
  const startTimeLeewayMs = 2_000;

  beforeAll(async () => {
    openedAt = Date.now();
    zoo = await openZoo();
  });

  describe.each(readers)('read by %s', (_title, uid, as) => {
    let snapshot: Snapshot;
    let readAt: number;

    beforeAll(async () => {
      snapshot = await listing({ within: [...zoo.network.within, ...as] });
      readAt = Date.now();
    });

    it('is read whole, and nothing else is', () => {
      const ports = zoo.open.flatMap((open) => truthOf(open, uid)).map(endpointOf);
      expect(snapshot.complete).toBe(true);
      expect(snapshot.reader.uid).toBe(uid);
      expect(snapshot.listeners.map(endpointOf).sort()).toEqual(ports.sort());
      expect(new Set(snapshot.listeners.map(({ key }) => key)).size).toBe(ports.length);
    });

    it('counts what is hidden, with a remedy', () => {
      const hidden = zoo.open.flatMap((open) => truthOf(open, uid)).filter(({ owners }) => owners.length === 0).length;
      const permission = snapshot.problems.filter(({ code }) => code === 'permission');
      expect(permission).toEqual(
        uid === 0 ? [] : [expect.objectContaining({ rowsAffected: hidden, remedy: expect.stringMatching(/sudo/) })],
      );
    });

    it.each(members.map((member) => [member.title, member] as const))('%s', (_title, member) => {
      const open = zoo.open.find((each) => each.member === member) as OpenMember;
      const truth = truthOf(open, uid);
      const listeners = snapshot.listeners.filter(({ port }) => port === open.port);
      expect(ordered(listeners)).toMatchObject(ordered(truth).map(({ hidden, ...fields }) => fields));
      for (const [index, { hidden, owners }] of ordered(truth).entries()) {
        const listener = ordered(listeners)[index] as Listener;
        expect(listener.sources).toContain('linux-proc');
        if (hidden)
          expect(listener.ownersProblem).toMatch(owners.length === 0 ? /^hidden \(permission\)/ : /permission/);
        else if (hidden === false) expect(listener.ownersProblem).toBeNull();
        for (const owner of listener.owners) expectLife(owner, open);
      }
    });

    /** Its start, and the processes that started it. */
    function expectLife({ pid, startedAt, parents }: Listener['owners'][number], { pids, member }: OpenMember) {
      if (isUnknown(startedAt) || isUnknown(parents)) throw new Error(`nothing is known of the life of process ${pid}`);
      expect(Date.parse(startedAt)).toBeGreaterThan(openedAt - startTimeLeewayMs);
      expect(Date.parse(startedAt)).toBeLessThan(readAt + startTimeLeewayMs);
      const [nearest] = parents;
      expect(nearest?.pid).toBe(pid === pids[0] ? process.pid : pids[0]);
      if (pid !== pids[0] && member.name === undefined) expect(nearest?.name).toBe('perl');
      expect(parents.at(-1)?.pid).toBe(1);
    }
  });

  afterAll(async () => {
    await zoo.end();
    expect(zoo.open.flatMap(({ pids }) => pids).filter(isRunning)).toEqual([]);
  });
});

type Endpoint = Pick<SocketTruth, 'protocol' | 'address' | 'port'>;

function endpointOf({ protocol, address, port }: Endpoint): string {
  return `${protocol} ${address} ${port}`;
}

/** By endpoint and then by owners, which tell siblings on one endpoint apart. */
function ordered<T extends Endpoint & { readonly owners: readonly OwnerTruth[] }>(sockets: readonly T[]): readonly T[] {
  const place = (socket: T) => `${endpointOf(socket)} ${socket.owners.map(({ pid }) => pid).join(' ')}`;
  return sockets.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
