import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolFailure } from '../../electron/sockets/tools/run-tool.ts';
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
  readonly options: Parameters<RunServiceTool>[2][];
}

/** A computer whose tools print what is told; what is not told is not there. Keys are the words of a command, joined. */
export function fakeTools(answers: Readonly<Record<string, string | ToolFailure>>): FakeTools {
  const runs: string[] = [];
  const options: Parameters<RunServiceTool>[2][] = [];
  return {
    runs,
    options,
    async runTool(program, words, given) {
      const run = [program, ...words.filter((word) => !word.startsWith('--property'))].join(' ');
      runs.push(run);
      options.push(given);
      const answer = answers[run];
      if (answer === undefined) return { ok: false, code: 'missing-tool', message: `${program} was not found` };
      return typeof answer === 'string' ? { ok: true, output: answer } : answer;
    },
  };
}

/** A tool that ended by itself and complained. */
export function toolFailure(complaint: string, program = 'systemctl'): ToolFailure {
  return { ok: false, code: 'failed', message: `${program} ended with status 1`, ended: { status: 1, complaint } };
}
