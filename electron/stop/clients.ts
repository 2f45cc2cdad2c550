import { isUnknown, type Known } from '../shared/known.ts';
import type { Socket } from '../shared/listener.ts';
import { attempt } from '../sockets/attempt.ts';
import { createTextReader } from '../sockets/linux/listening-text.ts';
import { linuxProcName } from '../sockets/linux/names.ts';
import { type Family, parseEstablished, parseSocketTable } from '../sockets/linux/socket-table.ts';

/** How many established connections others have to these listening sockets now. */
export type CountClients = (sockets: readonly Socket[]) => Known<number>;

/**
 * By the tables of this network namespace. A connection belongs to the listener at its own address, else to the one at
 * every address; that of an IPv4 client of a `::` listener stands in the IPv6 table as `::ffff:a.b.c.d`.
 *
 * Not counted: a handshake that is not over (nobody has been answered yet), and what the client has closed (CLOSE_WAIT:
 * it waits for the program only). Counted with this socket: clients of other sockets at the very same address and port
 * (SO_REUSEPORT), since the table does not say whose they are, and those whose connection another process has taken over.
 * Unknown for UDP, which has no connections, and where a container engine redirects packets, past every table.
 */
export function createLinuxClientCounter(procRoot: string): CountClients {
  const reader = createTextReader();
  return (sockets) => {
    if (sockets.some(({ protocol, sources }) => protocol !== 'tcp' || !sources.includes(linuxProcName)))
      return unsupported;
    const counts = ([4, 6] as const).map((family) => {
      const asked = sockets.filter((socket) => socket.family === family);
      if (asked.length === 0) return 0;
      return attempt(() => {
        const bytes = reader.read(`${procRoot}/net/${family === 4 ? 'tcp' : 'tcp6'}`, 'tcp', family, 'whole');
        return countIn(bytes.toString('latin1'), family, asked);
      });
    });
    return counts.find(isUnknown) ?? counts.reduce<number>((sum, count) => sum + (isUnknown(count) ? 0 : count), 0);
  };
}

const unsupported = { unknown: 'unsupported' } as const;
const everyAddress = { 4: '0.0.0.0', 6: '::' } as const;

function countIn(text: string, family: Family, asked: readonly Socket[]): number {
  const placeOf = ({ address, port }: Pick<Socket, 'address' | 'port'>) => `${address} ${port}`;
  const listening = new Set(parseSocketTable(text, 'tcp', family).rows.map(placeOf));
  const wanted = new Set(asked.map(placeOf));
  const ends = parseEstablished(text, family, new Set(asked.map(({ port }) => port)));
  return ends.filter((end) => {
    const own = placeOf(end);
    return wanted.has(listening.has(own) ? own : placeOf({ address: everyAddress[family], port: end.port }));
  }).length;
}

/** Of this computer. macOS and Windows would have to be asked for their whole table of connections by a tool each time. */
export function createSystemClientCounter(): CountClients {
  return process.platform === 'linux' ? createLinuxClientCounter('/proc') : () => unsupported;
}
