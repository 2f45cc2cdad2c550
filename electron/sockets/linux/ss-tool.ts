import type { Problem } from '../../shared/snapshot.ts';
import type { SocketProtocol } from '../../shared/transport.ts';
import { toolText } from '../text/tools.ts';
import type { RunTool } from '../tools/tool-problem.ts';
import { ssName } from './names.ts';
import { parseSsOutput, type SsRow } from './ss-output.ts';

export interface SsReading {
  readonly rows: readonly SsRow[];
  readonly problem: Problem | null;
}

/**
 * Filters that the kernel applies itself: `ss -l` would walk through every connection. `-O`: a line for each socket.
 * No `-p`: the owners are read elsewhere, and their names may hold newlines.
 */
const words = {
  tcp: ['-H', '-O', '-n', '-e', '-t', 'state', 'listening'],
  udp: ['-H', '-O', '-n', '-e', '-u', 'state', 'unconnected'],
} as const;

/** Asks `ss` (iproute2) about the listening sockets of these protocols. Never rejects. */
export async function askSs(run: RunTool, protocols: readonly SocketProtocol[]): Promise<SsReading> {
  const answers = await Promise.all(protocols.map((protocol) => askOne(run, protocol)));
  return {
    rows: answers.flatMap(({ rows }) => rows),
    problem: answers.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

async function askOne(run: RunTool, protocol: SocketProtocol): Promise<SsReading> {
  const answer = await run('ss', words[protocol]);
  if (!answer.ok) return { rows: [], problem: describe(answer.code, answer.message) };
  const { rows, malformedLines } = parseSsOutput(answer.output, protocol);
  if (malformedLines === 0) return { rows, problem: null };
  return { rows, problem: describe('parse', toolText.ssMalformed(malformedLines)) };
}

function describe(code: Problem['code'], message: string): Problem {
  const remedy = code === 'missing-tool' ? toolText.installSs : toolText.ssByHand;
  return { source: ssName, code, message, rowsAffected: null, remedy };
}
