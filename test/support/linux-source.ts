import { attempt } from '../../electron/sockets/attempt.ts';
import { readBoot } from '../../electron/sockets/linux/boot.ts';
import { createLinuxSource, type LinuxSourceOptions } from '../../electron/sockets/linux/linux-source.ts';
import { readUsers } from '../../electron/sockets/linux/users.ts';
import { monotonicMs } from '../../electron/sockets/monotonic.ts';
import type { SocketSource } from '../../electron/sockets/source.ts';
import { runTool } from '../../electron/sockets/tools/run-tool.ts';
import type { RunTool } from '../../electron/sockets/tools/tool-problem.ts';

export const realTools: RunTool = (program, words) =>
  runTool(program, words, { timeoutMs: 2_000, searchPath: process.env['PATH'] });

export const noTools: RunTool = async (program) => ({
  ok: false,
  code: 'missing-tool',
  message: `${program} was not found`,
});

/** The source that reads this computer, but for what `change` says. It looks for no projects. */
export function linuxSource(change: Partial<LinuxSourceOptions> = {}): SocketSource {
  const { procRoot = '/proc' } = change;
  return createLinuxSource({
    procRoot,
    uid: process.geteuid?.() ?? -1,
    boot: attempt(() => readBoot(procRoot)),
    userName: readUsers('/etc/passwd'),
    findProject: () => null,
    runTool: realTools,
    now: () => new Date(),
    clock: monotonicMs,
    ...change,
  });
}
