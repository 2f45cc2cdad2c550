import type { Registry } from '../../electron/registry/registry.ts';

/** A registry that calls every port the same. */
export const plainRegistry: Registry = {
  date: '2026-01-01',
  counts: { records: 1, assigned: { tcp: 1, udp: 1, sctp: 1, dccp: 1 } },
  lookup: () => ({ status: 'no-row', names: [], block: null }),
  label: () => ({ name: 'service', status: 'assigned' }),
  uses: () => [],
  assignments: () => [],
  assignedNear: () => ({ previous: null, next: null }),
  portsNamed: () => [],
};
