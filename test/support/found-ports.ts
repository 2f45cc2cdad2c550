import type { FoundPort } from '../../electron/shared/found-port.ts';

/** A port that is known by a name and closed, but for what `change` says. */
export function foundPort(port: number, change: Partial<FoundPort> = {}): FoundPort {
  return {
    port,
    protocols: ['tcp'],
    name: `service-${port}`,
    description: null,
    software: null,
    process: null,
    label: null,
    open: false,
    matched: 'name',
    similar: false,
    ...change,
  };
}
