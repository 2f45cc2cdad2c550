import { readFileSync } from 'node:fs';

/** What ties pids and clock ticks to this run of the kernel. */
export interface Boot {
  readonly id: string;
  /** Milliseconds since 1970, to the second: `btime` of `/proc/stat`. */
  readonly startedAtMs: number;
}

/** USER_HZ is 100 on every architecture that Node supports (linux/include/asm-generic/param.h). */
export const ticksPerSecond = 100;

/** @throws when the files cannot be read */
export function readBoot(procRoot: string): Boot {
  const id = readFileSync(`${procRoot}/sys/kernel/random/boot_id`, 'utf8').trim();
  const seconds = /^btime (\d+)$/m.exec(readFileSync(`${procRoot}/stat`, 'utf8'))?.[1];
  if (seconds === undefined) throw new Error(`${procRoot}/stat has no btime line`);
  return { id, startedAtMs: Number(seconds) * 1000 };
}
