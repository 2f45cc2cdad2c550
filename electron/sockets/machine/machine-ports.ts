import type { MachinePorts } from '../../shared/machine-ports.ts';
import { monotonicMs } from '../monotonic.ts';
import { runSystemTool, windowsFolder } from '../tools/system-tool.ts';
import type { RunTool } from '../tools/tool-problem.ts';
import { readLinuxPorts } from './linux-ports.ts';
import { readMacosPorts } from './macos-ports.ts';
import { readWindowsPorts } from './windows-ports.ts';

/** How this computer's settings divide the ports. Never throws; what cannot be read is unknown. */
export type ReadMachinePorts = () => Promise<MachinePorts>;

export interface MachinePortsDeps {
  readonly platform: NodeJS.Platform;
  readonly procRoot: string;
  /** `%SystemRoot%`; used on Windows only. */
  readonly systemRoot: string;
  readonly runTool: RunTool;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** Settings change seldom, and a story must not wait for a tool each time. */
const keptMs = 60_000;

/** Reads at most once a minute; who asks meanwhile gets the same answer. */
export function createMachinePortsReader(deps: MachinePortsDeps): ReadMachinePorts {
  let last: { readonly atMs: number; readonly answer: Promise<MachinePorts> } | null = null;
  return () => {
    const now = deps.clock();
    if (last === null || now - last.atMs >= keptMs) last = { atMs: now, answer: read(deps) };
    return last.answer;
  };
}

/** The reader of this computer. */
export function createSystemPortsReader(): ReadMachinePorts {
  return createMachinePortsReader({
    platform: process.platform,
    procRoot: '/proc',
    systemRoot: windowsFolder(),
    runTool: runSystemTool,
    clock: monotonicMs,
  });
}

async function read({ platform, procRoot, systemRoot, runTool }: MachinePortsDeps): Promise<MachinePorts> {
  if (platform === 'linux') return readLinuxPorts(procRoot);
  if (platform === 'darwin') return readMacosPorts(runTool);
  if (platform === 'win32') return readWindowsPorts({ runTool, systemRoot });
  const unread = { unknown: 'unsupported' } as const;
  const both = { tcp: unread, udp: unread };
  return { os: 'other', ephemeral: both, unprivilegedFrom: unread, reserved: both };
}
