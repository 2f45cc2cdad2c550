import { closeSync, openSync, readSync } from 'node:fs';
import { isPermissionError } from '../../shared/error-code.ts';
import type { Known } from '../../shared/known.ts';
import type { MachinePorts, PortSpan } from '../../shared/machine-ports.ts';
import { highestPort } from '../../shared/transport.ts';
import { portSpan, wholeList } from './port-span.ts';

/**
 * The settings of the network namespace that this process is in. They count for TCP and UDP, IPv4 and IPv6 alike
 * (linux/Documentation/networking/ip-sysctl.rst). Never throws: a setting that this kernel or container lacks is unknown.
 */
export function readLinuxPorts(procRoot: string): MachinePorts {
  const folder = `${procRoot}/sys/net/ipv4`;
  const ephemeral = readSetting(`${folder}/ip_local_port_range`, parseLocalRange);
  const reserved = readSetting(`${folder}/ip_local_reserved_ports`, parseReservedPorts);
  return {
    os: 'linux',
    ephemeral: { tcp: ephemeral, udp: ephemeral },
    unprivilegedFrom: readSetting(`${folder}/ip_unprivileged_port_start`, parsePortStart),
    reserved: { tcp: reserved, udp: reserved },
  };
}

/** `32768	60999`. Null for anything else. */
export function parseLocalRange(text: string): PortSpan | null {
  const [, first, last] = /^(\d{1,5})\s+(\d{1,5})\s*$/.exec(text) ?? [];
  return portSpan(Number(first), Number(last));
}

/** `8080,9100-9105`; a blank line for none. Null for anything else. */
export function parseReservedPorts(text: string): readonly PortSpan[] | null {
  if (/^\s*$/.test(text)) return text.endsWith('\n') ? [] : null;
  const items = text.trimEnd().split(',');
  return wholeList(
    items.map((item) => {
      const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(item) ?? [];
      return portSpan(Number(first), Number(last));
    }),
  );
}

/** The first port that everybody may bind, 0 to 65535. Null for anything else. */
export function parsePortStart(text: string): number | null {
  const [, digits] = /^(\d{1,5})\s*$/.exec(text) ?? [];
  const port = Number(digits);
  return port <= highestPort ? port : null;
}

/** Room for every port with its comma. */
const mostBytes = 6 * (highestPort + 1);

function readSetting<T>(file: string, parse: (text: string) => T | null): Known<T> {
  try {
    return parse(readOnce(file)) ?? { unknown: 'parse' };
  } catch (error) {
    return { unknown: isPermissionError(error) ? 'permission' : 'unsupported' };
  }
}

/**
 * In one go: to whoever asks for the rest of a list the kernel says that there is none (linux/kernel/sysctl.c,
 * `proc_do_large_bitmap`), so that reading piece by piece, as `readFileSync` does, cuts it in the midst of a number.
 */
function readOnce(file: string): string {
  const buffer = Buffer.allocUnsafe(mostBytes);
  const descriptor = openSync(file, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, mostBytes, null));
  } finally {
    closeSync(descriptor);
  }
}
