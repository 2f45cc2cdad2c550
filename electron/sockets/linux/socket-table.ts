import type { SocketProtocol } from '../../shared/transport.ts';
import { decodeHexAddress } from './hex-address.ts';

export type Family = 4 | 6;

/** One row of `/proc/net/{tcp,tcp6,udp,udp6}` that listens. */
export interface SocketRow {
  readonly protocol: SocketProtocol;
  readonly family: Family;
  readonly address: string;
  readonly port: number;
  readonly uid: number;
  /** 0 where no file stands for the socket: it belongs to the kernel. */
  readonly inode: number;
}

export interface SocketTable {
  readonly rows: readonly SocketRow[];
  /** The same rows, by what the kernel wrote of each. */
  readonly rowsByText: RowsByText;
  /** Lines that did not have the kernel's documented form (Documentation/networking/proc_net_tcp.rst). */
  readonly malformedLines: number;
  /** Whether every row that listens stands before every row that does not. */
  readonly listeningFirst: boolean;
}

/** LISTEN for TCP; for UDP TCP_CLOSE, which means: bound, and connected to nobody (linux/include/net/tcp_states.h). */
const listeningState = { tcp: '0A', udp: '07' } as const;

/** From the colon that follows a row's number to its state: two addresses with their ports stand between. */
export const stateOffset = { 4: 30, 6: 78 } as const;

/** TCP_ESTABLISHED (ibidem). */
const establishedState = '01';

/** Number, local address, remote address, state, queues, timer, retransmissions, uid, timeout, inode. */
const rowForms = {
  4: /^ *\d+: ([0-9A-F]{8}):([0-9A-F]{4}) [0-9A-F]{8}:[0-9A-F]{4} ([0-9A-F]{2}) \S+ \S+ \S+ +(\d+) +\d+ (\d+)(?: |$)/,
  6: /^ *\d+: ([0-9A-F]{32}):([0-9A-F]{4}) [0-9A-F]{32}:[0-9A-F]{4} ([0-9A-F]{2}) \S+ \S+ \S+ +(\d+) +\d+ (\d+)(?: |$)/,
} as const;

export type RowsByText = ReadonlyMap<string, SocketRow>;

/**
 * Takes the listening rows out of one table of `/proc/net`. Never throws.
 * @param known rows of an earlier reading: a socket that is among them is the same object again
 */
export function parseSocketTable(
  text: string,
  protocol: SocketProtocol,
  family: Family,
  known: RowsByText = new Map(),
): SocketTable {
  const rows: SocketRow[] = [];
  const rowsByText = new Map<string, SocketRow>();
  let malformedLines = 0;
  let others = 0;
  let listeningFirst = true;
  // The first line is the header; the last is empty.
  for (const line of text.split('\n').slice(1)) {
    if (line === '') continue;
    const [match, hexAddress = '', hexPort = '', state, uid, inode] = rowForms[family].exec(line) ?? [];
    if (match === undefined) malformedLines++;
    else if (state !== listeningState[protocol]) others++;
    else {
      if (others > 0) listeningFirst = false;
      const fields = `${hexAddress}:${hexPort} ${uid} ${inode}`;
      // Sockets of the kernel's own have no number, and two of them may look alike.
      const row = (inode !== '0' && known.get(fields)) || {
        protocol,
        family,
        address: decodeHexAddress(hexAddress),
        port: Number.parseInt(hexPort, 16),
        uid: Number(uid),
        inode: Number(inode),
      };
      rowsByText.set(fields, row);
      rows.push(row);
    }
  }
  return { rows, rowsByText, malformedLines, listeningFirst };
}

/** One end of an established connection of TCP: this computer's. */
export type LocalEnd = Pick<SocketRow, 'address' | 'port'>;

/**
 * The established connections of one table of `/proc/net` that have their local end on one of these ports; those whose
 * handshake is not over, and those that either side has begun to close, are none. Never throws.
 */
export function parseEstablished(text: string, family: Family, ports: ReadonlySet<number>): readonly LocalEnd[] {
  return text.split('\n').flatMap((line) => {
    const [, hexAddress = '', hexPort = '', state] = rowForms[family].exec(line) ?? [];
    const port = Number.parseInt(hexPort, 16);
    return state === establishedState && ports.has(port) ? [{ address: decodeHexAddress(hexAddress), port }] : [];
  });
}
