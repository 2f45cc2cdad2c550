import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Tally, Task } from './tasks.ts';

const isRoot = process.geteuid?.() === 0;

/** A pid and a network namespace of its own, where pids can be forced without harm to anyone. */
export const ownNamespaces = [
  'unshare',
  ...(isRoot ? [] : ['--user', '--map-root-user']),
  ...['--pid', '--net', '--fork', '--kill-child', '--mount-proc'],
];

/** The longest that the tasks of one run may take. */
const limitMs = 240_000;

/** Runs the tasks one after the other in namespaces of their own. */
export async function runTasks(tasks: readonly Task[]): Promise<readonly Tally[]> {
  const built = mkdtempSync(join(tmpdir(), 'portolan-reuse-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: built,
        target: 'node20',
        rollupOptions: {
          input: join(import.meta.dirname, 'driver.ts'),
          output: { format: 'es', entryFileNames: 'driver.mjs' },
        },
      },
    });
    const script = join(import.meta.dirname, 'forker.pl');
    const driver = [process.execPath, join(built, 'driver.mjs'), script, JSON.stringify(tasks)];
    const [program = '', ...words] = [...ownNamespaces, ...driver];
    const { stdout } = await promisify(execFile)(program, words, { timeout: limitMs, killSignal: 'SIGKILL' });
    return JSON.parse(stdout) as readonly Tally[];
  } finally {
    rmSync(built, { recursive: true });
  }
}
