import { spawnSync } from 'node:child_process';
import { asUser } from '../zoo/network.ts';

/** Whether the tool reports success to the person who runs it. */
export interface PeerAnswer {
  readonly claimsSuccess: boolean;
}

/** A row of `ss -tulnp` with the processes that the asker may see. */
interface Row {
  readonly text: string;
  readonly address: string;
  readonly port: number;
  readonly pids: readonly number[];
}

const success: PeerAnswer = { claimsSuccess: true };
const failure: PeerAnswer = { claimsSuccess: false };

/**
 * As `fkill :PORT` of fkill-cli 9.0 does it on Linux: the first process of the first of the port's rows, sorted by address,
 * gets SIGTERM, and whatever came of it is not looked at (sindresorhus/fkill, index.js, `parseInput` and `killWithLimits`;
 * sindresorhus/pid-port, index.js, `getPort`). Where no process can be seen it offers to use force.
 *
 * @param asker null for whoever runs this
 */
export function fkillPort(port: number, asker: number | null): PeerAnswer {
  const rows = rowsSeenBy(asker).filter((row) => row.port === port);
  const [pid] = [...rows].sort((a, b) => a.address.localeCompare(b.address))[0]?.pids ?? [];
  return pid === undefined ? failure : signal('-15', [pid], asker);
}

/** As `fkill PID` does it, for a pid that the person chose from its list some time ago (fkill, `defaultKill`). */
export function fkillPidCommand(pid: string): readonly string[] {
  return ['kill', '-15', '--', pid];
}

/**
 * As `kill-port PORT` of kill-port 2.0 does it: every listening process that `lsof` names gets SIGKILL, and the end of that
 * command line is not looked at. It fails only where `lsof` lists something, and nothing that has the port's digits anywhere
 * (tiaanduplessis/kill-port, index.js).
 */
export function killPort(port: number, asker: number | null): PeerAnswer {
  // lsof shows only the sockets of processes that the asker may look into.
  const rows = rowsSeenBy(asker).filter(({ pids }) => pids.length > 0);
  if (rows.length > 0 && !rows.some(({ text }) => text.includes(String(port)))) return failure;
  signal(
    '-9',
    rows.filter((row) => row.port === port).flatMap(({ pids }) => pids),
    asker,
  );
  return success;
}

function rowsSeenBy(asker: number | null): readonly Row[] {
  return run(['ss', '-Htulnp'], asker)
    .stdout.split('\n')
    .flatMap((text) => {
      // Netid State Recv-Q Send-Q Local-Address:Port Peer-Address:Port Process (ss(8))
      const local = /^(?:tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+):(\d+)\s/.exec(text);
      if (!local) return [];
      const pids = [...text.matchAll(/pid=(\d+)/g)].map(([, pid]) => Number(pid));
      return [{ text, address: local[1] ?? '', port: Number(local[2]), pids }];
    });
}

function signal(option: '-15' | '-9', pids: readonly number[], asker: number | null): PeerAnswer {
  return run(['kill', option, '--', ...pids.map(String)], asker).status === 0 ? success : failure;
}

function run(command: readonly string[], asker: number | null) {
  const [program = '', ...words] = [...(asker === null ? [] : asUser(asker)), ...command];
  return spawnSync(program, words, { encoding: 'utf8' });
}
