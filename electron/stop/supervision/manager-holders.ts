import { parentsText } from '../text/parents-en.ts';
import { finding, shownWay } from './finding.ts';
import { invocationOf } from './invocation.ts';
import { managerOf } from './managers.ts';
import type { Detector } from './supervision.ts';

/** Of a manager that listens itself: ending it would end all that it runs. */
export function createManagerHolderDetector(): Detector {
  return async ({ owner }) => {
    const invocation = invocationOf(owner);
    const manager = invocation && managerOf(invocation);
    if (!manager) return null;
    const by = { pid: owner.pid, name: manager.name };
    const [tool] = manager.list;
    if (!manager.holds || tool === undefined) return finding({ warning: parentsText.managerEnds(by) });
    const list = shownWay({
      kind: 'manager',
      title: parentsText.seeList(manager.name),
      effect: parentsText.seeListEffect(tool),
      command: manager.list,
      unavailable: parentsText.seeListByHand,
    });
    return finding({ lesserWays: [list], refusal: parentsText.managerHolds(by) });
  };
}
