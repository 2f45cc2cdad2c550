import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolAnswer } from '../../electron/sockets/tools/run-tool.ts';
import type { RunServiceTool } from '../../electron/stop/supervision/service-tool.ts';

const folder = join(import.meta.dirname, '../unit/stop/supervision/recorded');

/** What a real program printed; `change` puts other values after some of its names. */
export function recorded(file: string, change: Readonly<Record<string, string>> = {}): string {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const names = lines.map((line) => line.slice(0, line.indexOf('=')));
  for (const name of Object.keys(change)) if (!names.includes(name)) lines.push(`${name}=`);
  return lines
    .map((line) => {
      const name = line.slice(0, line.indexOf('='));
      return change[name] === undefined ? line : `${name}=${change[name]}`;
    })
    .join('\n');
}

export interface FakeTools {
  readonly runTool: RunServiceTool;
  /** Each run, its words joined. */
  readonly runs: string[];
  readonly timeouts: number[];
}

/** A computer whose tools print what is told; what is not told is not there. Keys are the last words of a command. */
export function fakeTools(answers: Readonly<Record<string, string | Exclude<ToolAnswer, { ok: true }>>>): FakeTools {
  const runs: string[] = [];
  const timeouts: number[] = [];
  return {
    runs,
    timeouts,
    async runTool(program, words, { timeoutMs }) {
      const run = [program, ...words.filter((word) => !word.startsWith('--property'))].join(' ');
      runs.push(run);
      timeouts.push(timeoutMs);
      const answer = answers[run];
      if (answer === undefined) return { ok: false, code: 'missing-tool', message: `${program} was not found` };
      return typeof answer === 'string' ? { ok: true, output: answer } : answer;
    },
  };
}

export function toolFailure(
  complaint: string,
  message = 'systemctl ended with status 1',
): Exclude<ToolAnswer, { ok: true }> {
  return { ok: false, code: 'failed', message, complaint };
}
