import type { SocketProtocol } from '../../shared/transport.ts';
import { decodeHexAddress } from './hex-address.ts';

/** One row of `/proc/net/{tcp,tcp6,udp,udp6}` that listens. */
export interface SocketRow {
  readonly protocol: SocketProtocol;
  readonly family: 4 | 6;
  readonly address: string;
  readonly port: number;
  readonly uid: number;
  /** 0 where no file stands for the socket: it belongs to the kernel. */
  readonly inode: number;
}

export interface SocketTable {
  readonly rows: readonly SocketRow[];
  /** Lines that did not have the kernel's documented form (Documentation/networking/proc_net_tcp.rst). */
  readonly malformedLines: number;
}

const tcpListen = '0A';
/** TCP_CLOSE, which for UDP means: bound, and connected to nobody. */
const udpUnconnected = '07';

/** Takes the listening rows out of one table of `/proc/net`. Never throws. */
export function parseSocketTable(text: string, protocol: SocketProtocol, family: 4 | 6): SocketTable {
  const rows: SocketRow[] = [];
  let malformedLines = 0;
  const wanted = protocol === 'tcp' ? tcpListen : udpUnconnected;
  // The first line is the header; the last is empty.
  for (const line of text.split('\n').slice(1)) {
    if (line === '') continue;
    const [, local = '', , state, , , , uid = '', , inode = ''] = line.trim().split(/\s+/);
    const [hexAddress = '', hexPort = ''] = local.split(':');
    const address = decodeHexAddress(hexAddress);
    if (
      address === null ||
      address.includes(':') !== (family === 6) ||
      !/^[0-9A-F]{4}$/i.test(hexPort) ||
      !/^[0-9A-F]{2}$/i.test(state ?? '') ||
      !/^\d+$/.test(uid) ||
      !/^\d+$/.test(inode)
    ) {
      malformedLines++;
    } else if (state === wanted) {
      rows.push({
        protocol,
        family,
        address,
        port: Number.parseInt(hexPort, 16),
        uid: Number(uid),
        inode: Number(inode),
      });
    }
  }
  return { rows, malformedLines };
}
