import type { StopOutcome } from '../shared/stop.ts';

/** What the command's exit status means; documented and stable. */
export const exitStatus = {
  done: 0,
  internalError: 1,
  unusableArguments: 2,
  stillHeld: 3,
  openedAgain: 4,
  refused: 5,
  permissionDenied: 6,
  nothingListens: 7,
} as const;

const statusOfOutcome = {
  freed: exitStatus.done,
  'still-held': exitStatus.stillHeld,
  'opened-again': exitStatus.openedAgain,
  refused: exitStatus.refused,
  'permission-denied': exitStatus.permissionDenied,
  'already-gone': exitStatus.nothingListens,
  'nothing-listens': exitStatus.nothingListens,
  unknown: exitStatus.internalError,
} as const satisfies Record<StopOutcome, number>;

export function exitStatusOf(outcome: StopOutcome): number {
  return statusOfOutcome[outcome];
}
