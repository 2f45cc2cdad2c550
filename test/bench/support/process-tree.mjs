import { readdirSync, readFileSync } from 'node:fs';

/** Sums over a process and its descendants, with the time of those that have ended and been waited for. */
export function readTree(rootPid) {
  const processes = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? readProcess(pid) : []));
  const tree = new Set([rootPid]);
  // A child can have a lower pid than its parent once pids have wrapped: repeat until nothing is added.
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
  }
  const members = processes.filter(({ pid }) => tree.has(pid));
  const sum = (key) => members.reduce((total, member) => total + member[key], 0);
  return { ticks: sum('ticks'), residentBytes: sum('residentBytes'), processes: members.length };
}

function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const proportional = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return [
      {
        pid: Number(pid),
        parent: fields[1],
        ticks: user + system + childUser + childSystem,
        residentBytes: Number(proportional?.[1] ?? 0) * 1_024,
      },
    ];
  } catch {
    // It ended meanwhile, or is another user's.
    return [];
  }
}
