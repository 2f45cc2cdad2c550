import { launchdText } from '../../text/launchd.ts';
import { complaintOf, type RunServiceTool } from '../service-tool.ts';
import type { ActResult } from '../supervision.ts';

/** EINPROGRESS: launchd has sent the signal and ends the job in its own time (github.com/osquery/osquery/issues/5698). */
const inProgress = 36;

const launchctlNeedsMs = 10_000;
const usualExitTimeoutS = 20;
const longestExitTimeoutS = 10 * 60;

/** As a person would type it. */
export function bootOutCommand(domain: string, label: string): readonly string[] {
  return ['launchctl', 'bootout', `${domain}/${label}`];
}

/** Runs exactly the command that is shown. Never rejects. @param exitTimeoutS launchd.plist(5), ExitTimeOut */
export async function bootOut(
  runTool: RunServiceTool,
  domain: string,
  label: string,
  exitTimeoutS: number | null,
): Promise<ActResult> {
  const [program = '', ...words] = bootOutCommand(domain, label);
  const timeoutMs = Math.min(exitTimeoutS ?? usualExitTimeoutS, longestExitTimeoutS) * 1_000 + launchctlNeedsMs;
  const answer = await runTool(program, words, { timeoutMs, endsWell: [0, inProgress] });
  if (answer.ok) return { ok: true };
  const failed = (outcome: Extract<ActResult, { ok: false }>['outcome'], detail: string, sudo: boolean): ActResult => ({
    ok: false,
    outcome,
    detail,
    remedy: sudo ? { words: launchdText.asAdministrator, command: ['sudo', program, ...words] } : null,
  });
  if (answer.code === 'timeout') return failed('unknown', launchdText.stillStopping(label, timeoutMs / 1_000), false);
  if (answer.code !== 'failed') return failed('refused', launchdText.notRun(answer.message), false);
  // `Boot-out failed: NUMBER: words`, the numbers those of errno(2) and of launchd (`launchctl error NUMBER`).
  const number = Number(/Boot-out failed: (\d+):/.exec(answer.ended?.complaint ?? '')?.[1]);
  if (number === 3 || number === 113) return failed('already-gone', launchdText.gone(label), false);
  if (number === 1) return failed('permission-denied', launchdText.denied(label), true);
  if (number === 150) return failed('refused', launchdText.protected(label), false);
  return failed('unknown', launchdText.uncertain(label, complaintOf(answer)), false);
}
