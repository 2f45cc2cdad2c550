import type { Facts } from '../facts/facts.ts';
import { assignedPorts } from '../registry/assigned-ports.ts';
import type { Registry } from '../registry/registry.ts';
import type { ChartPorts } from '../shared/chart-ports.ts';
import { memoLast } from '../shared/memo-last.ts';
import { packPorts } from '../shared/port-bits.ts';
import type { ReadMachinePorts } from '../sockets/machine/machine-ports.ts';

export interface ChartPortsDeps {
  readonly registry: () => Registry;
  readonly facts: () => Pick<Facts, 'browserBlocked'>;
  readonly readMachinePorts: ReadMachinePorts;
}

/** What a chart of all ports is drawn on. The registry's part is made once for each edition. */
export function createChartPorts({ registry, facts, readMachinePorts }: ChartPortsDeps): () => Promise<ChartPorts> {
  const registered = memoLast(registeredPart);
  return async () => ({
    ...registered(registry()),
    browserBlocked: facts().browserBlocked,
    ephemeral: (await readMachinePorts()).ephemeral,
  });
}

function registeredPart(registry: Registry): Pick<ChartPorts, 'registryDate' | 'assigned' | 'names'> {
  const { ports, names } = assignedPorts(registry.assignments());
  const lines = [...names].sort(([a], [b]) => a - b).map(([port, name]) => `${port} ${name}`);
  return {
    registryDate: registry.date,
    assigned: {
      tcp: packPorts(ports.tcp),
      udp: packPorts(ports.udp),
      sctp: packPorts(ports.sctp),
      dccp: packPorts(ports.dccp),
    },
    names: lines.join('\n'),
  };
}
