import { expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { createChartPorts } from '../../../electron/ipc/chart-ports.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { unpackPorts } from '../../../electron/shared/port-bits.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import { shippedTable } from '../../support/shipped.ts';

const registry = registryOf(shippedTable());
const everyPort = Array.from({ length: 65_536 }, (_, port) => port);
const ephemeral = { tcp: { firstPort: 1, lastPort: 2 }, udp: { unknown: 'permission' } } as const;
const facts = loadFacts(factsFolder());
const readMachinePorts = async () =>
  ({ os: 'linux', ephemeral, unprivilegedFrom: 1_024, reserved: { tcp: [], udp: [] } }) as const;
const ask = createChartPorts({ registry: () => registry, facts: () => facts, readMachinePorts });

test('all ports are assigned and named as each lookup has it', async () => {
  const { assigned, names, registryDate } = await ask();
  expect(registryDate).toBe(registry.date);
  for (const protocol of transportProtocols) {
    const set = unpackPorts(assigned[protocol]);
    const wrong = everyPort.filter((port) => set.has(port) !== (registry.lookup(port, protocol).status === 'assigned'));
    expect(wrong).toEqual([]);
  }
  const expected = everyPort.flatMap((port) => {
    const name = transportProtocols
      .map((protocol) => registry.label(port, protocol).name)
      .find((each) => each !== null);
    return name === undefined ? [] : [`${port} ${name}`];
  });
  expect(names.split('\n')).toEqual(expected);
});

test('what browsers refuse and what the computer gives out come along, unknown where it is', async () => {
  const answer = await ask();
  expect(answer.browserBlocked).toHaveLength(83);
  expect(answer.browserBlocked).toEqual(answer.browserBlocked.toSorted((a, b) => a - b));
  expect(answer.ephemeral).toEqual(ephemeral);
});

test('the registry is read once for each edition, and sent in little', async () => {
  const first = await ask();
  expect((await ask()).names).toBe(first.names);
  expect(JSON.stringify(first).length).toBeLessThan(160_000);
});

test('facts that cannot be read fail the answer that needs them, and nothing before it', async () => {
  const missing = () => {
    throw new Error('uses.json is missing');
  };
  const asked = createChartPorts({ registry: () => registry, facts: missing, readMachinePorts });
  await expect(asked()).rejects.toThrow('uses.json is missing');
});
