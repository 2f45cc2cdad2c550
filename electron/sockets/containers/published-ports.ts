import { isIP } from 'node:net';
import { highestPort } from '../../shared/transport.ts';
import type { PublishedPort } from './engine-container.ts';

/** `docker`: `PublicPort`, one by one. `libpod`: Podman's own, `host_port` and how many follow it. */
export type PortNotation = 'docker' | 'libpod';

/** Ports in a row that are published alike. */
export interface PortRange extends PublishedPort {
  readonly count: number;
}

export interface PortsRead {
  readonly ranges: readonly PortRange[];
  readonly malformed: number;
}

/** The published TCP and UDP ports of one container. Ports that are only exposed, and SCTP, are passed over. */
export function portsOf(value: unknown, notation: PortNotation): PortsRead {
  // Both engines write null for a container without ports.
  if (value === undefined || value === null) return { ranges: [], malformed: 0 };
  if (!Array.isArray(value)) return { ranges: [], malformed: 1 };
  const read = (value as readonly unknown[]).map((item) => readRange(item, notation));
  return {
    ranges: read.filter((range) => typeof range === 'object'),
    malformed: read.filter((range) => range === 'malformed').length,
  };
}

/** Each port by itself, once, in a fixed order: Docker's own order changes from answer to answer. */
export function expandPorts(ranges: readonly PortRange[]): readonly PublishedPort[] {
  const ports = new Map<string, PublishedPort>();
  for (const { protocol, address, port: first, count } of ranges) {
    for (let port = first; port < first + count; port++) {
      ports.set(`${protocol} ${address} ${port}`, { protocol, address, port });
    }
  }
  return [...ports.values()].sort(
    (a, b) => a.port - b.port || compare(a.protocol, b.protocol) || compare(a.address, b.address),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function readRange(item: unknown, notation: PortNotation): PortRange | 'unpublished' | 'malformed' {
  if (typeof item !== 'object' || item === null) return 'malformed';
  const fields = item as Readonly<Record<string, unknown>>;
  const { protocol, address, port, count } = notation === 'docker' ? dockerFields(fields) : libpodFields(fields);
  if (port === undefined || port === null || port === 0 || protocol === 'sctp') return 'unpublished';
  if (protocol !== 'tcp' && protocol !== 'udp') return 'malformed';
  if (!isPositive(port) || !isPositive(count) || port + count - 1 > highestPort) return 'malformed';
  if (typeof address !== 'string' || (address !== '' && isIP(address) === 0)) return 'malformed';
  return { protocol, address, port, count };
}

function isPositive(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** Docker Engine API, PortSummary. Podman leaves `IP` out where none was given. */
function dockerFields({ IP, PublicPort, Type }: Readonly<Record<string, unknown>>) {
  return { protocol: Type, address: IP ?? '', port: PublicPort, count: 1 };
}

/** containers/common, libnetwork/types PortMapping: a range of 0 or none means one port. */
function libpodFields({ host_ip, host_port, range, protocol }: Readonly<Record<string, unknown>>) {
  return { protocol, address: host_ip ?? '', port: host_port, count: range || 1 };
}
