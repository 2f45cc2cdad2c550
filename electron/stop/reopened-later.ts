import type { Snapshot } from '../shared/snapshot.ts';
import type { StopReport, StopRun } from '../shared/stop.ts';
import { endpointOfKey, openersOf } from './outcome.ts';
import { ownersBeside, socketsOnPort } from './port-holders.ts';
import { stopText } from './text/en.ts';

/** Some supervisors wait many seconds before they start a program again. */
const followMs = 30_000;

/** The report as it must read now that the port, told as free a while ago, is seen to be open again; else null. */
export function reopenedLater({ plan, report, since }: StopRun, { at, listeners }: Snapshot): StopReport | null {
  const elapsedMs = Date.parse(at) - Date.parse(since);
  if (report?.outcome !== 'freed' || elapsedMs <= 0 || elapsedMs > followMs) return null;
  const endpoints = new Set(plan.target.keys.map(endpointOfKey));
  const opened = socketsOnPort(listeners, plan.target).filter(({ key }) => endpoints.has(endpointOfKey(key)));
  if (opened.length === 0) return null;
  const detail = stopText.openedLater(Math.round(elapsedMs / 1_000), openersOf(ownersBeside(opened, [])));
  return { ...report, outcome: 'opened-again', detail: `${report.detail} ${detail}` };
}
