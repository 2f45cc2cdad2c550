import type { Detector, Finding, SupervisionContext } from './supervision.ts';

const nothing: Finding = {
  ways: [],
  lesserWays: [],
  refusal: null,
  warning: null,
  reopensWithinMs: null,
  suspects: [],
};

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
            reopensWithinMs: longer(all.reopensWithinMs, finding.reopensWithinMs),
            suspects: [...all.suspects, ...finding.suspects],
          },
    nothing,
  );
}

function longer(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
