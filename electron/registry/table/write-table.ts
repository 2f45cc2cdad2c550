import { transportProtocols } from '../../shared/transport.ts';
import { columns, encodeRow, type Row } from './row.ts';

export interface Edition {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Records of the registry, those without a port included. */
  readonly records: number;
}

/** The whole table as text; `rows` are sorted by their first port. The same rows always give the same bytes. */
export function writeTable(rows: readonly Row[], { date, records }: Edition): string {
  const counts = transportProtocols.map((protocol) => `${protocol} ${assignedPorts(rows, protocol).size}`);
  return [
    "# The ports of IANA's Service Name and Transport Protocol Port Number Registry, condensed: made by a script.",
    '# https://www.iana.org/assignments/service-names-port-numbers, which IANA places under CC0 1.0',
    `# date ${date}`,
    `# records ${records}, lines here ${rows.length}`,
    `# ports assigned: ${counts.join(', ')}`,
    `# look-back ${lookBack(rows)}`,
    columns,
    ...rows.map(encodeRow),
    '',
  ].join('\n');
}

/** How many ports have a service name for this protocol, uses that the registry calls unassigned not counted. */
function assignedPorts(rows: readonly Row[], protocol: (typeof transportProtocols)[number]): ReadonlySet<number> {
  const ports = new Set<number>();
  for (const { kind, protocols, firstPort, lastPort } of rows) {
    if (kind !== 'assignment' || !protocols.includes(protocol)) continue;
    for (let port = firstPort; port <= lastPort; port += 1) ports.add(port);
  }
  return ports;
}

/**
 * How many lines a lookup must read backwards from the last line that starts at or below a port, so that it meets
 * every line that covers the port: rows of one port follow each other, and a few ranges have other rows inside.
 */
function lookBack(rows: readonly Row[]): number {
  let most = 1;
  rows.forEach(({ lastPort }, index) => {
    let end = index;
    while ((rows[end + 1]?.firstPort ?? Number.POSITIVE_INFINITY) <= lastPort) end += 1;
    most = Math.max(most, end - index + 1);
  });
  return most;
}
