import { blankFinding } from './finding.ts';
import type { Detector, Finding, SupervisionContext } from './supervision.ts';

/** What all kinds of supervisors together mean for a stop; the kinds that come first know best. */
export async function judgeSupervision(detectors: readonly Detector[], context: SupervisionContext): Promise<Finding> {
  const found = await Promise.all(detectors.map((detect) => detect(context)));
  return found.reduce<Finding>(
    (all, finding) =>
      finding === null
        ? all
        : {
            ways: [...all.ways, ...finding.ways],
            lesserWays: [...all.lesserWays, ...finding.lesserWays],
            refusal: all.refusal ?? finding.refusal,
            warning: all.warning ?? finding.warning,
            signalEffect: all.signalEffect ?? finding.signalEffect ?? null,
            reopensWithinMs: longer(all.reopensWithinMs, finding.reopensWithinMs),
            suspects: [...all.suspects, ...finding.suspects],
          },
    blankFinding,
  );
}

function longer(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
