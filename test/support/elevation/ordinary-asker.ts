import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildAlone } from '../../../.config/alone.ts';
import type { Revelation } from '../../../electron/shared/stop.ts';
import type { ElevatedSignals } from '../../../electron/stop/elevation/elevator.ts';
import type { HelperTask } from '../../../electron/stop/elevation/helper-words.ts';
import { ordinaryUid } from '../zoo/members.ts';

/** The built helper. */
export const helperFile = resolve(import.meta.dirname, '../../../out/main/stop-helper.mjs');

export interface AskedElevator {
  readonly promptMs: number;
  readonly task: HelperTask;
}

export interface AskerAnswer {
  readonly obstacle: string | null;
  readonly answer: ElevatedSignals | Revelation;
}

/** This computer's elevator in a program of its own, run by an ordinary user who finds nothing but a pkexec of the test's. */
export interface OrdinaryAsker {
  /** Where the program and its helper lie. */
  readonly folder: string;
  /** @param pkexec the text of a script; null where there is none */
  setPkexec(pkexec: string | null): void;
  ask(task: HelperTask, promptMs?: number): Promise<AskerAnswer>;
  end(): void;
}

export async function openOrdinaryAsker(): Promise<OrdinaryAsker> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-asker-'));
  const tools = join(folder, 'tools');
  const pkexecFile = join(tools, 'pkexec');
  await buildAlone(resolve(import.meta.dirname, 'asker.ts'), { outDir: folder, format: 'es' });
  copyFileSync(helperFile, join(folder, 'stop-helper.mjs'));
  mkdirSync(tools);
  for (const each of [folder, tools]) chmodSync(each, 0o755);
  return {
    folder,
    setPkexec(pkexec) {
      rmSync(pkexecFile, { force: true });
      if (pkexec !== null) writeFileSync(pkexecFile, pkexec, { mode: 0o755 });
    },
    async ask(task, promptMs = 20_000) {
      const asked: AskedElevator = { promptMs, task };
      const words = [join(folder, 'asker.mjs'), JSON.stringify(asked)];
      const { stdout } = await promisify(execFile)(process.execPath, words, {
        uid: ordinaryUid,
        gid: ordinaryUid,
        cwd: '/',
        env: { PATH: tools },
      });
      return JSON.parse(stdout) as AskerAnswer;
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}
