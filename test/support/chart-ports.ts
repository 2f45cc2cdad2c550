import type { ChartPorts } from '../../electron/shared/chart-ports.ts';
import { packPorts } from '../../electron/shared/port-bits.ts';

const none = packPorts([]);

/** Of a registry that assigns nothing, on a computer that does not tell its ephemeral range. */
export const emptyChartPorts: ChartPorts = {
  registryDate: '2026-08-17',
  assigned: { tcp: none, udp: none, sctp: none, dccp: none },
  names: '',
  browserBlocked: [],
  ephemeral: { tcp: { unknown: 'unsupported' }, udp: { unknown: 'unsupported' } },
};

/** Of one that assigns 22, 80 and 5432 for TCP, 53 for both, and 9899 for SCTP. */
export const smallChartPorts: ChartPorts = {
  ...emptyChartPorts,
  assigned: { tcp: packPorts([22, 53, 80, 5432]), udp: packPorts([53]), sctp: packPorts([9899]), dccp: none },
  names: '22 ssh\n53 domain\n80 http\n5432 postgresql\n9899 sctp-tunneling',
  browserBlocked: [22],
  ephemeral: { tcp: { firstPort: 32_768, lastPort: 60_999 }, udp: { firstPort: 32_768, lastPort: 60_999 } },
};
