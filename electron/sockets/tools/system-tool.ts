import { runTool } from './run-tool.ts';
import type { RunTool } from './tool-problem.ts';

/** How long one tool of the system may take. */
const timeoutMs = 2_000;

/** The tools of this computer, by its search path. */
export const runSystemTool: RunTool = (program, words, options) =>
  runTool(program, words, { timeoutMs, searchPath: process.env['PATH'], ...options });

/** `%SystemRoot%`, where Windows keeps its own tools. */
export function windowsFolder(): string {
  return process.env['SystemRoot'] ?? 'C:\\Windows';
}
