import type { Snapshot } from '../shared/snapshot.ts';
import type { StopReport, StopRun } from '../shared/stop.ts';
import { endpointOfKey, openersOf } from './outcome.ts';
import { ownersBeside, socketsOnPort } from './port-holders.ts';
import { stopText } from './text/stop.ts';

/** Some supervisors wait many seconds before they start a program again. */
const followMs = 30_000;

/** The report as it must read now that the port, told as free a while ago, is seen to be open again; else null. */
export function reopenedLater({ plan, report, since }: StopRun, { at, cost, listeners }: Snapshot): StopReport | null {
  const { keys } = plan.target;
  const elapsedMs = Date.parse(at) - Date.parse(since);
  // A reading that waited for a slow tool may show what was open before the stop had ended.
  const isFromAfter = elapsedMs > cost.wallMs;
  if (report?.outcome !== 'freed' || !isFromAfter || elapsedMs > followMs) return null;
  const endpoints = new Set(keys.map(endpointOfKey));
  // Nor do the sockets that were stopped prove anything: a reading keeps for some seconds what it believes unchanged.
  const opened = socketsOnPort(listeners, plan.target).filter(
    ({ key }) => endpoints.has(endpointOfKey(key)) && !keys.includes(key),
  );
  if (opened.length === 0) return null;
  const detail = stopText.openedLater(Math.round(elapsedMs / 1_000), openersOf(ownersBeside(opened, [])));
  return { ...report, outcome: 'opened-again', detail: `${report.detail} ${detail}` };
}
