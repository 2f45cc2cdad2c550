import type { ListedProcess, ProcessTable } from '../../electron/stop/processes/process-table.ts';

/** A table of these processes, each a child of the first process and alone in its group but for what is said. */
export function tableOf(processes: readonly Partial<ListedProcess>[]): ProcessTable {
  const listed = processes.map(
    ({ pid = 0, ...change }): ListedProcess => ({
      pid,
      identity: `boot:${pid}:1`,
      name: `program ${pid}`,
      startedAt: '2026-01-02T03:00:00.000Z',
      parentPid: 1,
      groupId: pid,
      hasTerminal: false,
      ...change,
    }),
  );
  const map = new Map(listed.map((each) => [each.pid, each]));
  return {
    processes: map,
    async describe(pid) {
      const found = map.get(pid);
      return found
        ? { ...found, executable: '/bin/program', command: ['program', `${pid}`], user: 'someone', cwd: '/' }
        : null;
    },
  };
}
