import { readBoot } from '../../sockets/linux/boot.ts';
import { readUsers } from '../../sockets/linux/users.ts';
import { runSystemTool, windowsFolder } from '../../sockets/tools/system-tool.ts';
import { createLinuxTableReader } from './linux-table.ts';
import { createMacosTableReader } from './macos-table.ts';
import type { ReadProcessTable } from './process-table.ts';
import { createWindowsTableReader } from './windows-table.ts';

/** The processes of this computer; unknown on a system that Portolan does not know. */
export function createSystemTableReader(): ReadProcessTable {
  const { platform, pid } = process;
  if (platform === 'linux') {
    const procRoot = '/proc';
    return createLinuxTableReader({ procRoot, boot: readBoot(procRoot), userName: readUsers('/etc/passwd') });
  }
  if (platform === 'darwin') return createMacosTableReader({ runTool: runSystemTool, ownPid: pid });
  if (platform === 'win32') return createWindowsTableReader({ runTool: runSystemTool, systemRoot: windowsFolder() });
  return async () => ({ unknown: 'unsupported' });
}
