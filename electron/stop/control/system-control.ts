import { readBoot } from '../../sockets/linux/boot.ts';
import { runSystemTool } from '../../sockets/tools/system-tool.ts';
import type { ProcessControl } from '../process-control.ts';
import { createSystemTableReader } from '../processes/system-table.ts';
import { controlText } from '../text/control.ts';
import { createLinuxControl } from './linux-control.ts';
import { createMacosControl } from './macos-control.ts';
import { pinByPerl } from './pin-process.ts';
import type { Kill } from './send-signal.ts';
import { createWindowsControl } from './windows-control.ts';

/** @throws in plain words on a system where a process cannot be verified */
export function systemProcessControl(): ProcessControl {
  const { platform, pid: ownPid, ppid: ownParentPid } = process;
  const kill: Kill = (pid, signal) => process.kill(pid, signal);
  if (platform === 'linux') {
    const procRoot = '/proc';
    return createLinuxControl({ procRoot, boot: readBoot(procRoot), ownPid, kill, pin: pinByPerl });
  }
  const readTable = createSystemTableReader();
  if (platform === 'darwin') {
    return createMacosControl({ runTool: runSystemTool, readTable, ownPid, ownParentPid, kill });
  }
  if (platform === 'win32') return createWindowsControl({ readTable, ownPid, ownParentPid, kill });
  throw new Error(controlText.unsupported(platform));
}
