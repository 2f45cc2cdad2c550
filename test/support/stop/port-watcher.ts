import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** From one moment until the next of the same port, the listening sockets were these. */
interface Moment {
  readonly atMs: number;
  readonly port: number;
  readonly inodes: readonly string[];
}

/** What was seen of some TCP ports by a program that has nothing of Portolan's. */
export interface PortLog {
  /** The longest time that went by between two looks, in milliseconds. */
  readonly gapMs: number;
  /** The longest time that the port was held without a break within these moments of `monotonicMs`. */
  longestHeldMs(port: number, fromMs: number, toMs: number): number;
  /** Whether a socket was opened on it within these moments. */
  wasOpened(port: number, fromMs: number, toMs: number): boolean;
}

export interface PortWatcher {
  /** Stops looking and tells what was seen. */
  end(): Promise<PortLog>;
}

/** Milliseconds of CLOCK_MONOTONIC, the same for all processes. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export async function watchPorts(ports: readonly number[]): Promise<PortWatcher> {
  const script = join(import.meta.dirname, 'watch_ports.py');
  const child = spawn('/usr/bin/python3', [script, ...ports.map(String)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const moments: Moment[] = [];
  let gapMs = Number.POSITIVE_INFINITY;
  const lines = createInterface({ input: child.stdout });
  const looks = once(lines, 'line');
  lines.on('line', (line) => {
    const [first = '', second = '', inodes = ''] = line.split(' ');
    if (first === 'gap') gapMs = Number(second);
    else if (first !== 'looks') {
      moments.push({ atMs: Number(first), port: Number(second), inodes: inodes.split(',').filter(Boolean) });
    }
  });
  await looks;
  return {
    async end() {
      child.stdin.end();
      await closed;
      return {
        gapMs,
        longestHeldMs: (port, fromMs, toMs) => longestHeld(ofPort(moments, port), fromMs, toMs),
        wasOpened: (port, fromMs, toMs) => wasOpened(ofPort(moments, port), fromMs, toMs),
      };
    },
  };
}

function ofPort(moments: readonly Moment[], port: number): readonly Moment[] {
  return moments.filter((moment) => moment.port === port);
}

function longestHeld(moments: readonly Moment[], fromMs: number, toMs: number): number {
  let longest = 0;
  let since: number | null = null;
  for (const [index, { atMs, inodes }] of moments.entries()) {
    if (inodes.length === 0) {
      since = null;
      continue;
    }
    since ??= atMs;
    const until = moments[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    longest = Math.max(longest, Math.min(until, toMs) - Math.max(since, fromMs));
  }
  return longest;
}

function wasOpened(moments: readonly Moment[], fromMs: number, toMs: number): boolean {
  return moments.some(({ atMs, inodes }, index) => {
    const before = moments[index - 1]?.inodes ?? [];
    return fromMs <= atMs && atMs <= toMs && inodes.some((inode) => !before.includes(inode));
  });
}
