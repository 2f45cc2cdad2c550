import { transportProtocols } from '../../shared/transport.ts';
import { fromAscii, type Row } from './row.ts';

/** A row that assigns ports. */
export type Assignment = Pick<Row, 'firstPort' | 'lastPort' | 'protocols' | 'name'>;

/** A line of the table, parsed no further; nothing where it assigns no port. */
export function assignmentIn(line: string): readonly Assignment[] {
  const [ports = '', protocols = '', kind = '', name = ''] = line.split('\t', 4);
  if (kind !== 'assignment') return [];
  const dash = ports.indexOf('-');
  const firstPort = Number.parseInt(ports, 10);
  const lastPort = dash < 0 ? firstPort : Number(ports.slice(dash + 1));
  const stated = protocols.split(',');
  return [
    {
      firstPort,
      lastPort,
      protocols: transportProtocols.filter((each) => stated.includes(each)),
      name: fromAscii(name) || null,
    },
  ];
}
