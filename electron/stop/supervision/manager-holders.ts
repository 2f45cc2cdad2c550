import { parentsText } from '../text/parents.ts';
import type { NamedProcess } from './containers/engine-part.ts';
import { finding, shownWay } from './finding.ts';
import { invocationOf } from './invocation.ts';
import { type Manager, managerOf } from './managers.ts';
import type { Detector } from './supervision.ts';

/** Why a manager that holds ports for its programs is not signalled, a sentence; null for any other process. */
export function harmOfManager(process: NamedProcess): string | null {
  const manager = managerAs(process);
  return manager?.holds ? parentsText.managerHolds({ pid: process.pid, name: manager.name }) : null;
}

function managerAs(process: NamedProcess): Manager | null {
  const invocation = invocationOf(process);
  return invocation && managerOf(invocation);
}

/** Of a manager that listens itself: ending it would end all that it runs. */
export function createManagerHolderDetector(): Detector {
  return async ({ owner }) => {
    const manager = managerAs(owner);
    if (!manager) return null;
    const refusal = harmOfManager(owner);
    const [tool] = manager.list;
    if (refusal === null || tool === undefined) {
      return finding({ refusal, warning: parentsText.managerEnds({ pid: owner.pid, name: manager.name }) });
    }
    const list = shownWay({
      kind: 'manager',
      title: parentsText.seeList(manager.name),
      effect: parentsText.seeListEffect(tool),
      command: manager.list,
      unavailable: parentsText.seeListByHand,
    });
    return finding({ lesserWays: [list], refusal });
  };
}
