import { join } from 'node:path';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import { type HeldProcess, hold } from './held-process.ts';

/** What opens the sockets: it ends by itself after this time, should a test leave it behind. */
export const lifetimeSeconds = 300;
export const holderScript = join(import.meta.dirname, 'holder.pl');

/** One socket to open. The port is given apart, so that a set of binds can share one. */
export interface Bind {
  readonly protocol: SocketProtocol;
  readonly address: string;
  readonly zone?: string;
  readonly device?: string;
  readonly v6Only?: boolean;
  readonly reusePort?: boolean;
  /** Default: it listens. The others do not. */
  readonly state?: 'bound' | 'connected';
}

/** A connected UDP socket wants a peer, which need not be there. */
const discardPort = 9;

/** The words with which the holder opens a socket. */
export function openStep({ protocol, address, zone, device, v6Only, reusePort, state }: Bind, port: number): string {
  const options = [
    zone === undefined ? [] : [`zone=${zone}`],
    device === undefined ? [] : [`device=${device}`],
    v6Only === undefined ? [] : [`v6only=${Number(v6Only)}`],
    reusePort ? ['reuseport'] : [],
    state === 'bound' ? ['bound'] : [],
    state === 'connected' ? [`connect=${discardPort}`] : [],
  ];
  return ['open', protocol, address, port, ...options.flat()].join(' ');
}

export interface Holder extends HeldProcess {
  /** Of it and of what it forked; its own first. */
  readonly pids: readonly number[];
  readonly command: readonly string[];
}

export interface HolderOptions {
  readonly steps: readonly string[];
  /** Programs that give the holder its namespace and its user. */
  readonly within?: readonly string[];
  /** What runs the steps; default: perl with the script. */
  readonly program?: readonly string[];
  readonly cwd?: string;
}

/** Starts a holder and resolves when all its sockets are open. */
export async function openHolder({ steps, within = [], program, cwd = '/' }: HolderOptions): Promise<Holder> {
  const command = [...(program ?? ['/usr/bin/perl', holderScript]), String(lifetimeSeconds), ...steps];
  const processes = 1 + steps.reduce((sum, step) => sum + Number(/^fork (\d+)/.exec(step)?.[1] ?? 0), 0);
  const holding = (lines: readonly string[]) =>
    lines.flatMap((line) => /^holds (\d+)$/.exec(line)?.[1] ?? []).map(Number);
  const held = await hold([...within, ...command], { cwd, isReady: (lines) => holding(lines).length === processes });
  const forked = holding(held.lines).filter((pid) => pid !== held.pid);
  return { ...held, pids: [held.pid, ...forked.sort((a, b) => a - b)], command };
}
