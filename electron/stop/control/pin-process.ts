import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import type { Signal, SignalResult } from '../process-control.ts';
import { controlText } from '../text/control-en.ts';

/** Stands for one process as long as it is held: whoever has its pid later is not reached. */
export interface PinnedProcess {
  /** @throws in words when what came of it is not known */
  signal(signal: Signal): Promise<Extract<SignalResult, 'sent' | 'gone' | 'permission'>>;
  release(): void;
}

/** Null where nothing can be pinned here, or no process has the pid. Never rejects. */
export type PinProcess = (pid: number) => Promise<PinnedProcess | null>;

/**
 * Opens a pidfd (pidfd_open(2), Linux 5.3) and sends the signal through it (pidfd_send_signal(2)) when it is told to.
 * Node.js cannot; perl can, and is a part of nearly every Linux. The numbers are those of every architecture that
 * Node.js runs on (linux/include/uapi/asm-generic/unistd.h). Its answers: what a call returned, or minus the errno.
 */
const script = `
  $| = 1;
  my $pidfd = syscall 434, 0 + $ARGV[0], 0;
  print $pidfd < 0 ? -$! : $pidfd, "\\n";
  exit if $pidfd < 0;
  exit unless defined(my $signal = <STDIN>);
  my $sent = syscall 424, $pidfd, 0 + $signal, 0, 0;
  print $sent < 0 ? -$! : $sent, "\\n";
`;

/** The whole path: a bare name would be whatever the search path says. */
const perl = '/usr/bin/perl';
const longestMs = 2_000;

/** By a perl that runs until it is released, without any variable of the environment. */
export const pinByPerl: PinProcess = async (pid) => {
  const child = spawn(perl, ['-e', script, String(pid)], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  const limit = setTimeout(() => child.kill('SIGKILL'), longestMs);
  const release = () => {
    clearTimeout(limit);
    child.stdin.end();
  };
  // Each way in which it may fail shows as an answer that does not come.
  child.on('error', () => child.stdout.destroy());
  child.stdin.on('error', () => child.stdout.destroy());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { done, value } = await lines.next();
    return done || !/^-?\d+$/.test(value) ? null : Number(value);
  };
  const pidfd = await answer();
  if (pidfd === null || pidfd < 0) {
    release();
    return null;
  }
  return {
    async signal(signal) {
      child.stdin.write(`${constants.signals[signal]}\n`);
      const sent = await answer();
      if (sent === 0) return 'sent';
      if (sent === -constants.errno.ESRCH) return 'gone';
      if (sent === -constants.errno.EPERM) return 'permission';
      throw new Error(controlText.unknownSent(pid, `${perl} ${sent === null ? 'ended' : `failed (errno ${-sent})`}`));
    },
    release,
  };
};
