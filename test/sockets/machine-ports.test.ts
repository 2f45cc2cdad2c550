import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyOf } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { type Network, openNetwork, setKernel } from '../support/zoo/network.ts';

describe.skipIf(!canOpenNetworks())('the port settings of a network of its own', () => {
  let network: Network;

  beforeAll(async () => {
    network = await openNetwork();
  });

  afterAll(() => network.end());

  async function rangeWords(port: number): Promise<string> {
    const { range } = await storyOf(port, { within: network.within });
    return range.here.join(' ');
  }

  it('are told as the kernel has them now', async () => {
    expect(await rangeWords(80)).toMatch(/below 1024/);
    setKernel(network, 'net/ipv4/ip_unprivileged_port_start', '0');
    setKernel(network, 'net/ipv4/ip_local_port_range', '21000 21999');
    expect(await rangeWords(80)).not.toMatch(/1024|privilege/);
    expect(await rangeWords(21_500)).toMatch(/21000–21999/);
  });

  it('include reserved ports to the end of a list that is longer than one page', async () => {
    const ports = Array.from({ length: 15_000 }, (_, index) => 30_001 + 2 * index);
    setKernel(network, 'net/ipv4/ip_local_reserved_ports', ports.join(','));
    const [first = 0, last = 0] = [ports[0], ports.at(-1)];
    const words = await Promise.all([first, last, last - 1].map(rangeWords));
    expect(words.map((each) => /never gives/.test(each))).toEqual([true, true, false]);
  });
});
