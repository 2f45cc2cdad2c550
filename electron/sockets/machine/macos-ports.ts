import type { MachinePorts, PortSpan } from '../../shared/machine-ports.ts';
import type { RunTool } from '../tools/tool-problem.ts';
import { unknownBecause } from '../tools/tool-problem.ts';
import { portSpan } from './port-span.ts';

/**
 * A socket that asks for no range of its own gets its port from this one; `hifirst` and `hilast` are for those that ask
 * for the high range (ip(4), `IP_PORTRANGE`).
 */
export const portRangeWords = ['-n', 'net.inet.ip.portrange.first', 'net.inet.ip.portrange.last'] as const;

/**
 * `IPPORT_RESERVED` of macOS, which no setting changes. Since 10.14 it counts only for a bind to one address: anyone may
 * bind every address at once (zameermanji.com/blog/2024/1/5/binding-to-privileged-ports-without-root-on-macos).
 */
const unprivilegedFrom = 1024;

/** The range counts for TCP and UDP alike. Which ports macOS keeps for itself no tool tells. */
export async function readMacosPorts(runTool: RunTool): Promise<MachinePorts> {
  const answer = await runTool('sysctl', portRangeWords);
  const ephemeral = answer.ok
    ? (parsePortRange(answer.output) ?? ({ unknown: 'parse' } as const))
    : ({ unknown: unknownBecause(answer) } as const);
  const reserved = { unknown: 'unsupported' } as const;
  return {
    os: 'macos',
    ephemeral: { tcp: ephemeral, udp: ephemeral },
    unprivilegedFrom,
    reserved: { tcp: reserved, udp: reserved },
  };
}

/** One number a line. Null for anything else. A range may be set from its end to its start: it is then used downwards. */
export function parsePortRange(output: string): PortSpan | null {
  const [, first, last] = /^(\d{1,5})\r?\n(\d{1,5})\s*$/.exec(output) ?? [];
  return portSpan(Math.min(Number(first), Number(last)), Math.max(Number(first), Number(last)));
}
