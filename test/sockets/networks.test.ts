import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listing } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { type Holder, openHolder } from '../support/zoo/holder.ts';
import { type Network, openNetwork } from '../support/zoo/network.ts';

describe.skipIf(!canOpenNetworks())('two network namespaces', () => {
  let places: readonly { readonly network: Network; readonly holder: Holder }[];

  beforeAll(async () => {
    places = await Promise.all(
      ['tcp 127.0.0.1 21001', 'udp 0.0.0.0 21002'].map(async (bind) => {
        const network = await openNetwork();
        const steps = ['open tcp 127.0.0.1 21000', `open ${bind}`];
        return { network, holder: await openHolder({ steps, within: network.within }) };
      }),
    );
  });

  afterAll(async () => {
    await Promise.all(places.map(({ holder }) => holder.end()));
    await Promise.all(places.map(({ network }) => network.end()));
  });

  it('each show their own sockets and owners only, on the same port too', async () => {
    const seen = await Promise.all(places.map(({ network }) => listing({ within: network.within })));
    expect(
      seen.map(({ listeners }) =>
        listeners.map(({ protocol, port, owners }) => [protocol, port, owners.map(({ pid }) => pid)]).sort(),
      ),
    ).toEqual([
      [
        ['tcp', 21_000, [places[0]?.holder.pid]],
        ['tcp', 21_001, [places[0]?.holder.pid]],
      ],
      [
        ['tcp', 21_000, [places[1]?.holder.pid]],
        ['udp', 21_002, [places[1]?.holder.pid]],
      ],
    ]);
  });
});
