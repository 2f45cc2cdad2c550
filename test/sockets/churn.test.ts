import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listing } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { type HeldProcess, hold } from '../support/zoo/held-process.ts';
import { type Holder, lifetimeSeconds, openHolder } from '../support/zoo/holder.ts';
import { type Network, openNetwork } from '../support/zoo/network.ts';

/** Keeps making processes that end at once, in bounded number and time, while the reader looks at all of them. */
const churn = `
  $| = 1; alarm ${lifetimeSeconds}; $SIG{CHLD} = 'IGNORE';
  vec(my $input, fileno STDIN, 1) = 1;
  print "churns\\n";
  until (select(my $closed = $input, undef, undef, 0.01)) { for (1 .. 5) { fork // next or exit } }
`;

describe.skipIf(!canOpenNetworks())('processes that come and go', () => {
  let network: Network;
  let holder: Holder;
  let busy: HeldProcess;

  beforeAll(async () => {
    network = await openNetwork();
    holder = await openHolder({ steps: ['open tcp 127.0.0.1 21001', 'fork 3'], within: network.within });
    busy = await hold(['perl', '-e', churn], { isReady: (lines) => lines.includes('churns') });
  });

  afterAll(async () => {
    await busy.end();
    await holder.end();
    await network.end();
  });

  it('neither hide an owner nor are taken for one, nor for something forbidden', async () => {
    for (let reading = 0; reading < 5; reading++) {
      const { listeners, problems } = await listing({ within: network.within });
      expect(listeners.map(({ owners }) => owners.map(({ pid }) => pid))).toEqual([holder.pids]);
      expect(listeners.map(({ ownersProblem }) => ownersProblem)).toEqual([null]);
      expect(problems).toEqual([]);
    }
  });
});
