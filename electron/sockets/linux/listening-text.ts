import { closeSync, openSync, readSync } from 'node:fs';
import type { SocketProtocol } from '../../shared/transport.ts';
import { type Family, stateOffset } from './socket-table.ts';

/**
 * How far a table is read. `listening`: a TCP table lists what listens before what is connected, and is read no
 * further than that, whatever the number of connections. `whole`: to its end, which also proves that order.
 */
export type TextExtent = 'listening' | 'whole';

/** Reads the tables of `/proc/net` into one buffer that is used again and again: a quiet reading allocates little. */
export interface TextReader {
  /**
   * The table's bytes, valid until the next call. With `listening` a few rows of what is connected may follow.
   * @throws what the file system says
   */
  read(file: string, protocol: SocketProtocol, family: Family, extent: TextExtent): Buffer;
}

const firstBytes = 64 * 1024;
/**
 * The kernel hands out as many rows as fit into a page. Fewer bytes than this mean that it had no more, and to ask
 * again would make it walk through its whole table of connections a second time (linux/fs/seq_file.c).
 */
const leastFullBytes = 4096 - 256;
const newline = 0x0a;
const colon = 0x3a;
/** The characters `0A`, LISTEN. */
const listen = [0x30, 0x41] as const;

export function createTextReader(): TextReader {
  let buffer = Buffer.allocUnsafe(firstBytes);
  return {
    read(file, protocol, family, extent) {
      const descriptor = openSync(file, 'r');
      let length = 0;
      try {
        for (;;) {
          if (buffer.length - length < firstBytes / 2) buffer = enlarge(buffer);
          const start = length;
          const read = readSync(descriptor, buffer, start, buffer.length - start, null);
          length += read;
          if (read === 0 || (extent === 'listening' && read < leastFullBytes)) break;
          if (extent === 'listening' && protocol === 'tcp' && endsConnected(buffer.subarray(0, length), family)) break;
        }
        return buffer.subarray(0, length);
      } finally {
        closeSync(descriptor);
        // A table with very many connections is read whole now and then: its memory is not kept until the next time.
        if (extent === 'whole' && buffer.length > 16 * firstBytes) buffer = Buffer.allocUnsafe(firstBytes);
      }
    },
  };
}

function enlarge(buffer: Buffer): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(2 * buffer.length);
  buffer.copy(larger);
  return larger;
}

/** Whether the last complete line does not listen. */
function endsConnected(text: Buffer, family: Family): boolean {
  const lastEnd = text.lastIndexOf(newline);
  const lastStart = text.lastIndexOf(newline, lastEnd - 1) + 1;
  return lastStart !== 0 && !listens(text, lastStart, family);
}

/** A TCP table up to the first line that does not listen. */
export function listeningPart(text: Buffer, family: Family): Buffer {
  // The header is no row.
  let start = text.indexOf(newline) + 1;
  while (start !== 0 && start < text.length && listens(text, start, family)) start = text.indexOf(newline, start) + 1;
  return start === 0 ? text : text.subarray(0, start);
}

function listens(text: Buffer, start: number, family: Family): boolean {
  const state = text.indexOf(colon, start) + stateOffset[family];
  return text[state] === listen[0] && text[state + 1] === listen[1];
}
