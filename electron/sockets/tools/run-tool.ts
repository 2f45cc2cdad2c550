import { type ExecFileException, execFile } from 'node:child_process';
import { toolText } from '../text/tools.ts';

export type ToolAnswer =
  | { readonly ok: true; readonly output: string }
  | {
      readonly ok: false;
      readonly code: 'missing-tool' | 'timeout' | 'permission' | 'failed';
      readonly message: string;
      /** Of a tool that ended by itself. */
      readonly ended?: ToolEnd | undefined;
    };

export interface ToolEnd {
  readonly status: number;
  /** What it wrote on standard error: the beginning, at most 2,000 characters. */
  readonly complaint: string;
}

export type ToolFailure = Exclude<ToolAnswer, { ok: true }>;

export interface ToolOptions {
  /** The tool is killed when it has not ended by then. */
  readonly timeoutMs: number;
  readonly searchPath: string | undefined;
  /** On top of this process's own variables and the C locale. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit statuses that are no failure; zero alone unless said otherwise. */
  readonly endsWell?: readonly number[];
}

const mostBytes = 64 * 1024 * 1024;
const mostComplaint = 2_000;

/**
 * Runs one of the system's own tools, without a shell and in the C locale, and resolves with what it printed. A tool
 * that ends with a failure, is killed, or prints without end gives no answer at all: half of one would look whole.
 */
export function runTool(
  program: string,
  words: readonly string[],
  { timeoutMs, searchPath, environment, endsWell = [0] }: ToolOptions,
): Promise<ToolAnswer> {
  const env = { ...process.env, PATH: searchPath, LC_ALL: 'C', ...environment };
  return new Promise((resolve) => {
    const options = {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      maxBuffer: mostBytes,
      env,
      windowsHide: true,
    } as const;
    const end = (error: ExecFileException | null, stdout: string, stderr: string) => {
      if (!error || endsWell.some((status) => status === error.code)) resolve({ ok: true, output: stdout });
      else if (error.code === 'ENOENT') resolve(failed('missing-tool', toolText.notFound(program)));
      else if (error.code === 'EACCES') resolve(failed('permission', toolText.notAllowed(program)));
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
        resolve(failed('failed', toolText.tooLong(program, mostBytes / 1024 / 1024)));
      } else if (error.killed) resolve(failed('timeout', toolText.silent(program, timeoutMs / 1000)));
      else {
        const complaint = stderr.slice(0, mostComplaint).trim();
        const ended = typeof error.code === 'number' ? { status: error.code, complaint } : undefined;
        resolve({ ...failed('failed', endWords(program, error)), ended });
      }
    };
    try {
      execFile(program, words, options, end);
    } catch (error) {
      // Node throws some of the reasons why a program cannot be started, such as too little memory.
      resolve(failed('failed', toolText.notStarted(program, error instanceof Error ? error.message : String(error))));
    }
  });
}

function endWords(program: string, { signal, code }: ExecFileException): string {
  return signal ? toolText.endedBy(program, signal) : toolText.endedWith(program, String(code));
}

function failed(code: ToolFailure['code'], message: string): ToolFailure {
  return { ok: false, code, message };
}
