import type { Known } from '../../shared/known.ts';
import type { MachinePorts, PortSpan } from '../../shared/machine-ports.ts';
import type { SocketProtocol } from '../../shared/transport.ts';
import { type RunTool, unknownBecause } from '../tools/tool-problem.ts';
import { portSpan, wholeList } from './port-span.ts';

export interface WindowsPortsDeps {
  readonly runTool: RunTool;
  /** `%SystemRoot%`. */
  readonly systemRoot: string;
}

/**
 * What netsh tells of IPv4, whose settings IPv6 shares unless someone changed them apart. Windows asks no privilege of
 * whoever binds a low port.
 */
export async function readWindowsPorts({ runTool, systemRoot }: WindowsPortsDeps): Promise<MachinePorts> {
  const ask = async <T>(words: readonly string[], parse: (output: string) => T | null): Promise<Known<T>> => {
    const answer = await runTool(netshProgram(systemRoot), words);
    if (!answer.ok) return { unknown: unknownBecause(answer) };
    return parse(answer.output) ?? { unknown: 'parse' };
  };
  const dynamic = (protocol: SocketProtocol) => ask(dynamicPortWords(protocol), parseDynamicPorts);
  const excluded = (protocol: SocketProtocol) => ask(excludedRangeWords(protocol), parseExcludedRanges);
  const [tcp, udp, tcpReserved, udpReserved] = await Promise.all([
    ...([dynamic('tcp'), dynamic('udp')] as const),
    ...([excluded('tcp'), excluded('udp')] as const),
  ]);
  return {
    os: 'windows',
    ephemeral: { tcp, udp },
    unprivilegedFrom: 0,
    reserved: { tcp: tcpReserved, udp: udpReserved },
  };
}

/** By its whole path, as nothing of that name in another folder is meant. */
export function netshProgram(systemRoot: string): string {
  return `${systemRoot}\\System32\\netsh.exe`;
}

export function dynamicPortWords(protocol: SocketProtocol): readonly string[] {
  return ['int', 'ipv4', 'show', 'dynamicport', protocol];
}

export function excludedRangeWords(protocol: SocketProtocol): readonly string[] {
  return ['int', 'ipv4', 'show', 'excludedportrange', `protocol=${protocol}`];
}

/**
 * The two numbers that end a line are the first port and the number of ports: the words beside them come in the
 * language of Windows. Null for anything else.
 */
export function parseDynamicPorts(output: string): PortSpan | null {
  const numbers = output.split('\n').flatMap((line) => /[\s:](\d{1,5})\s*$/.exec(line)?.[1] ?? []);
  const [first, count] = numbers.map(Number);
  if (numbers.length !== 2 || first === undefined || count === undefined) return null;
  return portSpan(first, first + count - 1);
}

/**
 * Lines of two ports, under two rules. Those marked with `*` are left out: they were set apart by hand, so that they are
 * given to nobody who does not ask for them (Microsoft's article 812873), and any program may still bind them. Null where
 * the rules are missing, since without them this is no list.
 */
export function parseExcludedRanges(output: string): readonly PortSpan[] | null {
  const lines = output.split('\n');
  const rules = lines.findIndex((line) => /^-{3,}\s+-{3,}\s*$/.test(line));
  if (rules === -1) return null;
  const rows = lines.slice(rules + 1).flatMap((line) => {
    const [, first, last, mark] = /^\s*(\d{1,5})\s+(\d{1,5})(?:\s+(\*))?\s*$/.exec(line) ?? [];
    return first === undefined || mark !== undefined ? [] : [portSpan(Number(first), Number(last))];
  });
  return wholeList(rows);
}
