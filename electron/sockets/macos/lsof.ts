import { isIPv4, isIPv6, SocketAddress } from 'node:net';
import { isLinkLocal } from '../../shared/endpoint.ts';
import { highestPort, type SocketProtocol } from '../../shared/transport.ts';

/** A socket that waits for anyone, as lsof sees it. Without rights of its own it sees this user's processes only. */
export interface HeldSocket {
  readonly protocol: SocketProtocol;
  readonly address: string;
  readonly port: number;
  /** Ascending. */
  readonly pids: readonly number[];
}

export interface ProcessFiles {
  readonly cwd: string | null;
  readonly executable: string | null;
}

/**
 * Every socket but established connections, which may be many; to name LISTEN here would leave UDP out (lsof(8), `-s`).
 * This process is asked for too, so that an answer is never empty: with nothing to list, lsof
 * ends with status 1 as it does when it fails.
 */
export function socketWords(ownPid: number): readonly string[] {
  return ['-nPw', '-i', '-sTCP:^ESTABLISHED', '-p', String(ownPid), '-F', 'pftdPTn'];
}

/** @param pids whole numbers */
export function fileWords(pids: readonly number[]): readonly string[] {
  return ['-nPw', '-a', '-d', 'cwd,txt', '-p', pids.join(','), '-F', 'pfn'];
}

/** One descriptor of one process: its fields by their letter (lsof(8), "Output for other programs"). */
interface OpenFile {
  readonly pid: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Null when the output names no process at all, which a working lsof always does. Never throws. */
function parseFiles(output: string): readonly OpenFile[] | null {
  const files: { pid: number; fields: Map<string, string> }[] = [];
  let pid: number | null = null;
  for (const line of output.split('\n')) {
    const letter = line.charAt(0);
    const value = line.slice(1);
    if (letter === 'p') pid = /^\d{1,10}$/.test(value) ? Number(value) : null;
    else if (letter === 'f' && pid !== null) files.push({ pid, fields: new Map([['f', value]]) });
    // Of the several `T` lines only the state counts.
    else if (pid !== null && (letter !== 'T' || value.startsWith('ST='))) files.at(-1)?.fields.set(letter, value);
  }
  return files.length === 0 ? null : files;
}

/** Null when the output is not lsof's. Descriptors of one socket share its device field (`d`). */
export function parseHeldSockets(output: string): readonly HeldSocket[] | null {
  const files = parseFiles(output);
  if (files === null) return null;
  const sockets = new Map<string, HeldSocket>();
  for (const [index, { pid, fields }] of files.entries()) {
    const bind = parseBind(fields);
    if (bind === null) continue;
    // Without the field, as of a socket just closing, each descriptor is a socket of its own.
    const key = `${bind.protocol} ${fields.get('d') ?? `#${index}`} ${bind.address} ${bind.port}`;
    const pids = new Set([...(sockets.get(key)?.pids ?? []), pid]);
    sockets.set(key, { ...bind, pids: [...pids].sort((a, b) => a - b) });
  }
  return [...sockets.values()];
}

/** Null for anything but a socket without a remote end; TCP must listen. */
function parseBind(fields: ReadonlyMap<string, string>): Omit<HeldSocket, 'pids'> | null {
  const protocol = fields.get('P')?.toLowerCase();
  const type = fields.get('t');
  const [, host = '', digits = ''] = /^\[?([^[\]]*?)\]?:(\d{1,5})$/.exec(fields.get('n') ?? '') ?? [];
  const port = Number(digits);
  if ((protocol !== 'tcp' && protocol !== 'udp') || (type !== 'IPv4' && type !== 'IPv6')) return null;
  if (protocol === 'tcp' && fields.get('T') !== 'ST=LISTEN') return null;
  if (!(port > 0 && port <= highestPort)) return null;
  const address = host === '*' ? (type === 'IPv4' ? '0.0.0.0' : '::') : canonicalAddress(host);
  return address === null ? null : { protocol, address, port };
}

/**
 * The address as `inet_ntop` writes it, without its zone; null when it is none. The kernel of macOS keeps the interface
 * of a link-local address in its second group, whose bits are zero by RFC 4291 (2.5.6), and lsof shows it there.
 */
export function canonicalAddress(text: string): string | null {
  const bare = text.replace(/%.*$/, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return null;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  if (!isLinkLocal(address)) return address;
  const withoutScope = address.replace(/^(fe[89ab][0-9a-f]):[0-9a-f]{1,4}:/, '$1:0:');
  return new SocketAddress({ address: withoutScope, family: 'ipv6' }).address;
}

/** Null when the output is not lsof's. The first text file of a process is its program; libraries follow. */
export function parseProcessFiles(output: string): ReadonlyMap<number, ProcessFiles> | null {
  const files = parseFiles(output);
  if (files === null) return null;
  const processes = new Map<number, ProcessFiles>();
  for (const { pid, fields } of files) {
    const known = processes.get(pid) ?? { cwd: null, executable: null };
    const path = fields.get('n') ?? '';
    if (!path.startsWith('/')) continue;
    if (fields.get('f') === 'cwd') processes.set(pid, { ...known, cwd: path });
    else if (fields.get('f') === 'txt' && known.executable === null) processes.set(pid, { ...known, executable: path });
  }
  return processes;
}
