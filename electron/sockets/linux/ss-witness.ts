import { socketProtocols } from '../../shared/transport.ts';
import type { Witness } from '../compare/witness.ts';
import { socketsText } from '../text/spoken.ts';
import type { RunTool } from '../tools/tool-problem.ts';
import { ssName } from './names.ts';
import { askSs } from './ss-tool.ts';

/** `ss` as an observer of its own. It reads the sockets by another way into the kernel (netlink) than `/proc/net`. */
export function ssWitness(run: RunTool): Witness {
  return {
    name: ssName,
    description: socketsText.ss,
    role: 'details',
    async observe() {
      const { rows, problem } = await askSs(run, socketProtocols);
      const told = problem === null || rows.length > 0;
      return { binds: told ? rows : null, problems: problem ? [problem] : [] };
    },
  };
}
