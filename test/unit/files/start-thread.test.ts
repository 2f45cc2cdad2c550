import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { startThread } from '../../../electron/files/start-thread.ts';
import { createWatch } from '../../../electron/watch/watch.ts';

const cleanups: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Opening this file blocks a thread, so that nothing ends it, until `letGo`: as a file of a dead network folder does. */
function blockingFile(): { readonly file: string; letGo(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-hang-'));
  const file = join(folder, 'pipe');
  execFileSync('mkfifo', [file]);
  const letGo = () => closeSync(openSync(file, constants.O_RDWR | constants.O_NONBLOCK));
  cleanups.push(() => {
    letGo();
    rmSync(folder, { recursive: true });
  });
  return { file, letGo };
}

test.runIf(process.platform !== 'win32')(
  'a thread that the system holds is told of, and follows when it is let go',
  async () => {
    const { file, letGo } = blockingFile();
    const script = join(file, '../worker.mjs');
    writeFileSync(
      script,
      `import { parentPort, workerData } from 'node:worker_threads';
    import { openSync } from 'node:fs';
    parentPort.on('message', () => undefined);
    parentPort.postMessage({ type: 'began' });
    if (workerData.opens) openSync(workerData.opens, 'r');
    parentPort.postMessage({ type: 'read', at: 'T1', change: null, failure: null });`,
    );
    const started: string[] = [];
    const watch = createWatch({
      startWorker: (events) => {
        started.push(started.length === 0 ? file : '');
        return startThread(script, { opens: started.at(-1) }, events);
      },
      patienceMs: 1_500,
      setTimer: (action, delayMs) => {
        const timer = setTimeout(action, delayMs);
        return () => clearTimeout(timer);
      },
    });
    cleanups.push(() => watch.close());
    const refreshed = watch.refresh();
    await expect(refreshed).rejects.toThrow('no answer for 1.5 s');
    await vi.waitFor(() => expect(watch.state().failure).toContain('holds it'), 10_000);
    expect(started).toHaveLength(1);
    letGo();
    await vi.waitFor(() => expect(watch.state()).toMatchObject({ failure: null, checkedAt: 'T1' }), 10_000);
    expect(started).toHaveLength(2);
  },
  30_000,
);
