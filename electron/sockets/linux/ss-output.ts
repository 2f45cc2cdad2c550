import type { SocketProtocol } from '../../shared/transport.ts';

/** What `ss -e` says of one socket and `/proc/net` does not. */
export interface SsRow {
  readonly protocol: SocketProtocol;
  /** As `/proc/net` has it: `*` is `::`. */
  readonly address: string;
  readonly port: number;
  readonly inode: number;
  /** The only interface that it accepts traffic from; of a link-local address, its zone. */
  readonly device: string | null;
  /** Null for an IPv4 socket, and where `ss` had to read `/proc/net` because the kernel does not answer it. */
  readonly v6Only: boolean | null;
  /** The path of its creator's control group; null from an older `ss` or kernel. */
  readonly controlGroup: string | null;
}

export interface SsOutput {
  readonly rows: readonly SsRow[];
  readonly malformedLines: number;
}

/** Queues, local address, peer, then the details in any order (ss(8), `--extended`). */
const rowForm = /^\d+ +\d+ +(\S+):(\d+) +\S+ (.*)$/;

/** Reads `ss -H -O -n -e` of one protocol and one state, which prints neither. Never throws. */
export function parseSsOutput(text: string, protocol: SocketProtocol): SsOutput {
  const rows: SsRow[] = [];
  let malformedLines = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const row = parseRow(line.trim(), protocol);
    if (row) rows.push(row);
    else malformedLines++;
  }
  return { rows, malformedLines };
}

function parseRow(line: string, protocol: SocketProtocol): SsRow | null {
  const [, local = '', port, details = ''] = rowForm.exec(line) ?? [];
  const inode = /(?:^| )ino:(\d+)(?: |$)/.exec(details)?.[1];
  const [, address = '', device] = /^(\*|\[[0-9a-f:.]+\]|[\d.]+)(?:%(.+))?$/i.exec(local) ?? [];
  if (address === '' || inode === undefined || Number(port) > 65_535) return null;
  const v6Only = /(?:^| )v6only:([01])(?: |$)/.exec(details)?.[1];
  return {
    protocol,
    address: address === '*' ? '::' : address.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port),
    inode: Number(inode),
    device: device ?? null,
    v6Only: v6Only === undefined ? null : v6Only === '1',
    controlGroup: /(?:^| )cgroup:(\/.*?)(?: v6only:[01])? <[-<>]*>/.exec(details)?.[1] ?? null,
  };
}
