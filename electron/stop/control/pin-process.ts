import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { Signal, SignalResult } from '../process-control.ts';
import { controlText } from '../text/control.ts';

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
  print(($pidfd < 0 ? 0 - $! : $pidfd) . "\\n");
  exit if $pidfd < 0;
  exit unless defined(my $signal = <STDIN>);
  my $sent = syscall 424, $pidfd, 0 + $signal, 0, 0;
  print(($sent < 0 ? 0 - $! : $sent) . "\\n");
`;

const longestMs = 2_000;

/**
 * By a perl that runs until it is released, without any variable of the environment.
 * @param perl its whole path: a bare name would be whatever the search path says
 */
export function createPin(perl: string): PinProcess {
  return async (pid) => {
    const child = start(perl, pid);
    if (child === null) return null;
    const limit = setTimeout(() => child.kill('SIGKILL'), longestMs);
    const nextAnswer = answersOf(child);
    const release = () => {
      clearTimeout(limit);
      child.stdin.end();
    };
    const pidfd = await nextAnswer();
    if (pidfd === null || pidfd < 0) {
      release();
      return null;
    }
    return {
      async signal(signal) {
        child.stdin.write(`${constants.signals[signal]}\n`);
        const sent = await nextAnswer();
        if (sent === 0) return 'sent';
        if (sent === -constants.errno.ESRCH) return 'gone';
        if (sent === -constants.errno.EPERM) return 'permission';
        throw new Error(controlText.unknownSent(pid, `${perl} ${sent === null ? 'ended' : `failed (errno ${-sent})`}`));
      },
      release,
    };
  };
}

export const pinByPerl = createPin('/usr/bin/perl');

function start(perl: string, pid: number): ChildProcessByStdio<Writable, Readable, null> | null {
  try {
    return spawn(perl, ['-e', script, String(pid)], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  } catch {
    // Node throws some of the reasons why a program cannot be started: then nothing can be pinned.
    return null;
  }
}

/** The numbers that it prints, one after the other; null for anything else, and where it has ended. */
function answersOf(child: ChildProcessByStdio<Writable, Readable, null>): () => Promise<number | null> {
  let text = '';
  let hasEnded = false;
  let wake: () => void = () => undefined;
  const end = () => {
    hasEnded = true;
    wake();
  };
  child.once('error', end).once('close', end);
  // Its end is told by `close`.
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  return async () => {
    while (!text.includes('\n') && !hasEnded) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const [line = '', ...rest] = text.split('\n');
    text = rest.join('\n');
    return /^-?\d+$/.test(line) ? Number(line) : null;
  };
}
