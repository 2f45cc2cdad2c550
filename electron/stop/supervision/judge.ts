import { finding } from './finding.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision.ts';

/**
 * What all kinds of supervisors together mean for a stop; the kinds that come first know best. Where one of them
 * refuses the signal, the ways of the others that would signal the process all the same are refused with it, and nothing is
 * said of what would come of it.
 */
export async function judgeSupervision(detectors: readonly Detector[], context: SupervisionContext): Promise<Finding> {
  const found = await Promise.all(detectors.map((detect) => detect(context)));
  const judged = found.reduce<Finding>(
    (all, each) =>
      each === null
        ? all
        : {
            ways: [...all.ways, ...each.ways],
            lesserWays: [...all.lesserWays, ...each.lesserWays],
            refusal: all.refusal ?? each.refusal,
            warning: all.warning ?? each.warning,
            signalEffect: all.signalEffect ?? each.signalEffect,
            reopensWithinMs: longer(all.reopensWithinMs, each.reopensWithinMs),
            suspects: [...all.suspects, ...each.suspects],
          },
    finding({}),
  );
  if (judged.refusal === null) return judged;
  return { ...judged, warning: null, ways: judged.ways.filter(spares), lesserWays: judged.lesserWays.filter(spares) };
}

/** Whether a way leaves the process to somebody else. */
function spares({ does }: OfferedWay): boolean {
  return does === null || 'act' in does;
}

function longer(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
