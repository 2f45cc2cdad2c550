import type { ChartPorts } from '../../../electron/shared/chart-ports.ts';
import { isUnknown } from '../../../electron/shared/known.ts';
import type { PortSpan } from '../../../electron/shared/machine-ports.ts';
import { type PortSet, unpackPorts } from '../../../electron/shared/port-bits.ts';
import {
  highestPort,
  type SocketProtocol,
  socketProtocols,
  type TransportProtocol,
} from '../../../electron/shared/transport.ts';

/** What lies under the marks: what the registry, the browsers and this computer's settings say of each port. */
export interface Ground {
  readonly registryDate: string;
  readonly assigned: Readonly<Record<TransportProtocol, PortSet>>;
  /** By port: `wholly` assigned, for TCP and UDP; `partly`, for one protocol or others; or 0, not at all. */
  readonly coverage: Uint8Array;
  readonly names: ReadonlyMap<number, string>;
  readonly blocked: ReadonlySet<number>;
  /** The ranges of which this computer gives out ports; of a protocol that it does not tell of, none. */
  readonly ephemeral: readonly EphemeralRange[];
}

export const partly = 1;
export const wholly = 2;

export interface EphemeralRange extends PortSpan {
  readonly protocols: readonly SocketProtocol[];
}

export function groundOf({ registryDate, assigned, names, browserBlocked, ephemeral }: ChartPorts): Ground {
  const sets = {
    tcp: unpackPorts(assigned.tcp),
    udp: unpackPorts(assigned.udp),
    sctp: unpackPorts(assigned.sctp),
    dccp: unpackPorts(assigned.dccp),
  };
  return {
    registryDate,
    assigned: sets,
    coverage: coverageOf(sets),
    names: namesIn(names),
    blocked: new Set(browserBlocked),
    ephemeral: ephemeralRanges(ephemeral),
  };
}

function coverageOf({ tcp, udp, sctp, dccp }: Ground['assigned']): Uint8Array {
  return Uint8Array.from({ length: highestPort + 1 }, (_, port) => {
    if (tcp.has(port) && udp.has(port)) return wholly;
    return tcp.has(port) || udp.has(port) || sctp.has(port) || dccp.has(port) ? partly : 0;
  });
}

function namesIn(text: string): ReadonlyMap<number, string> {
  const lines = text === '' ? [] : text.split('\n');
  return new Map(
    lines.map((line) => {
      const space = line.indexOf(' ');
      return [Number(line.slice(0, space)), line.slice(space + 1)];
    }),
  );
}

function ephemeralRanges(ephemeral: ChartPorts['ephemeral']): readonly EphemeralRange[] {
  const ranges = new Map<string, EphemeralRange>();
  for (const protocol of socketProtocols) {
    const span = ephemeral[protocol];
    if (isUnknown(span)) continue;
    const key = `${span.firstPort} ${span.lastPort}`;
    ranges.set(key, { ...span, protocols: [...(ranges.get(key)?.protocols ?? []), protocol] });
  }
  return [...ranges.values()];
}
