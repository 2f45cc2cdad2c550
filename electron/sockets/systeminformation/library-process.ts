import { type ChildProcess, fork } from 'node:child_process';
import { toolText } from '../text/tools.ts';
import type { ListeningTable } from './listening-table.ts';

export interface LibraryProcessOptions {
  /** The built `library-main`. */
  readonly file: string;
  readonly timeoutMs: number;
  /** Keeps the process for the next question, where it is the source of every reading. */
  readonly keep: boolean;
}

/**
 * A function that asks the library in a process of its own. A process that does not answer in time is killed with all
 * the tools that it started, and the next question starts another.
 * @throws when the process cannot be started or ends without an answer
 */
export function createLibraryProcess(options: LibraryProcessOptions): () => Promise<ListeningTable | 'timeout'> {
  let kept: ChildProcess | null = null;

  async function askIn(child: ChildProcess): Promise<ListeningTable | 'timeout'> {
    const answer = await ask(child, options.timeoutMs).catch((error: unknown) => {
      // It may have ended before the tools that it started.
      end(child);
      throw error;
    });
    if (options.keep && answer !== 'timeout') kept = rest(child);
    else {
      end(child);
      // The processor time of a child counts once it has been waited for, and this one is dear.
      await hasEnded(child);
    }
    return answer;
  }

  return async () => {
    const before = kept;
    kept = null;
    // One that was at rest may have ended without anybody having heard of it yet.
    if (before) return askIn(before).catch(() => askIn(start(options.file)));
    return askIn(start(options.file));
  };

  /** A process at rest keeps nobody waiting, and is forgotten when it ends. */
  function rest(child: ChildProcess): ChildProcess {
    child.unref();
    child.channel?.unref();
    child.once('exit', () => {
      if (kept === child) kept = null;
    });
    // What fails meanwhile shows at the next question.
    child.on('error', () => undefined);
    return child;
  }
}

function start(file: string): ChildProcess {
  return fork(file, [], {
    // A group of its own, so that it can be ended together with the tools that it starts.
    detached: process.platform !== 'win32',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function ask(child: ChildProcess, timeoutMs: number): Promise<ListeningTable | 'timeout'> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => () => {
      clearTimeout(timer);
      child.removeAllListeners();
      finish();
    };
    const timer = setTimeout(
      settle(() => resolve('timeout')),
      timeoutMs,
    );
    child.once('message', (table) => settle(() => resolve(table as ListeningTable))());
    child.once('error', (error) => settle(() => reject(error))());
    child.once('exit', (code, signal) => settle(() => reject(new Error(endWords(code, signal))))());
    child.send('read');
  });
}

function endWords(code: number | null, signal: NodeJS.Signals | null): string {
  const { theLibrary } = toolText;
  return signal === null ? toolText.endedWith(theLibrary, String(code)) : toolText.endedBy(theLibrary, signal);
}

/** Killed processes end at once, unless the kernel holds them. */
const longestEndMs = 500;

function hasEnded(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestEndMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function end(child: ChildProcess): void {
  // What it may still say or fail at, such as the kill itself, is nobody's concern any more.
  child.on('error', () => undefined);
  if (child.connected) child.disconnect();
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It ended before.
  }
}
