import type { RunServiceTool } from '../service-tool.ts';
import type { ControlGroups } from './control-groups.ts';

export interface SystemdDeps {
  readonly runTool: RunServiceTool;
  readonly groups: ControlGroups;
  /** Of the person who asks; null where the system has none. */
  readonly uid: number | null;
  readonly ownPid: number;
}
