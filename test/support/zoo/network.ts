import { spawnSync } from 'node:child_process';
import { type HeldProcess, hold } from './held-process.ts';

/** A network namespace of its own, with addresses that a test machine need not have. */
export interface Network {
  /** Runs a command in it, with the rights of root. */
  readonly within: readonly string[];
  /** The folder in which the kernel lists its sockets (proc_pid_net(5)). */
  readonly tables: string;
  end(): Promise<void>;
}

/** The addresses of every such namespace: this one stands for the local network. */
export const lanAddress = '10.11.12.13';
/** One that uses every digit, which column-cutting tools shorten. */
export const longAddress = '2001:db8:1111:2222:3333:4444:5555:6666';
export const linkLocal = { address: 'fe80::1234', zone: 'br0' } as const;

const setUp = [
  'ip link set lo up',
  `ip address add ${lanAddress}/32 dev lo`,
  `ip -6 address add ${longAddress}/128 dev lo`,
  `ip link add ${linkLocal.zone} type bridge`,
  `ip link set ${linkLocal.zone} up`,
  `ip -6 address add ${linkLocal.address}/64 dev ${linkLocal.zone} nodad`,
  'echo ready',
  'exec cat',
].join('\n');

/** Needs root. It ends together with the process that opened it. */
export async function openNetwork(): Promise<Network> {
  const keeper: HeldProcess = await hold(['unshare', '--net', 'sh', '-ec', setUp], {
    isReady: (lines) => lines.includes('ready'),
  });
  const { pid, end } = keeper;
  return { within: ['nsenter', `--net=/proc/${pid}/ns/net`, '--'], tables: `/proc/${pid}/net`, end };
}

/** Changes one of its settings: a file of `/proc/sys`, where each process sees those of its own network. */
export function setKernel({ within }: Network, setting: string, value: string): void {
  const [program = '', ...words] = [...within, 'tee', `/proc/sys/${setting}`];
  const { status, stderr } = spawnSync(program, words, { input: value, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${setting} could not be set: ${stderr}`);
}

/** Gives up root for another user, for whatever command follows. */
export function asUser(uid: number): readonly string[] {
  return ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'];
}
