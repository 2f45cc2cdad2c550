import { knownOr } from '../../shared/known.ts';
import { launchdText } from '../text/launchd.ts';
import { finding } from './finding.ts';
import { bootOut, bootOutCommand } from './launchd/boot-out.ts';
import { groupsOthers, type LaunchdJob, type LaunchdJobState, parseJobState, parseJobs } from './launchd/jobs.ts';
import { askTimeoutMs, type RunServiceTool } from './service-tool.ts';
import type { Detector, OfferedWay, SupervisionContext } from './supervision.ts';

export interface LaunchdDeps {
  readonly runTool: RunServiceTool;
  /** Of the person who asks. */
  readonly uid: number | null;
}

/** Jobs of launchd: daemons of the system and agents of a person, macOS. */
export function createLaunchdDetector(deps: LaunchdDeps): Detector {
  return async (context) => {
    const found = await findJob(deps, context);
    if (found === null) return null;
    const { domain, label } = found;
    const shown = await deps.runTool('launchctl', ['print', `${domain}/${label}`], { timeoutMs: askTimeoutMs });
    const state = shown.ok ? parseJobState(shown.output) : null;
    // The label may have got another process since the list was read.
    if (state !== null && state.pid !== null && state.pid !== found.pid) return null;
    const throttleS = state?.throttleS ?? 10;
    return finding({
      ways: [bootOutWay(deps, domain, label, state)],
      warning: state?.isKeptAlive ? launchdText.keptAlive(throttleS) : null,
      reopensWithinMs: state?.isKeptAlive ? (throttleS + 1) * 1_000 : null,
    });
  };
}

interface FoundJob extends LaunchdJob {
  readonly domain: string;
}

/** The job that the process, or the nearest of its parents that is one, is of. */
async function findJob({ runTool, uid }: LaunchdDeps, context: SupervisionContext): Promise<FoundJob | null> {
  const { owner, ancestors, hasTerminal, sockets } = context;
  if (hasTerminal === true) return null;
  // The superuser has no agents: those of whoever opened the socket are meant.
  const userId = uid === 0 ? sockets.map((socket) => knownOr(socket.uid, 0)).find((each) => each > 0) : uid;
  const domains = ['system', ...(userId === undefined || userId === null ? [] : [`gui/${userId}`, `user/${userId}`])];
  const lists = await Promise.all(
    domains.map(async (domain) => {
      const answer = await runTool('launchctl', ['print', domain], { timeoutMs: askTimeoutMs });
      return answer.ok ? parseJobs(answer.output).map((job): FoundJob => ({ ...job, domain })) : [];
    }),
  );
  const jobs = new Map(lists.flat().map((job) => [job.pid, job]));
  for (const pid of [owner.pid, ...ancestors.map((ancestor) => ancestor.pid)]) {
    const job = jobs.get(pid);
    if (job !== undefined) return groupsOthers(job.label) ? null : job;
  }
  return null;
}

function bootOutWay(
  { runTool, uid }: LaunchdDeps,
  domain: string,
  label: string,
  state: LaunchdJobState | null,
): OfferedWay {
  const command = bootOutCommand(domain, label);
  const needsRoot = domain === 'system' && uid !== 0;
  const unavailable = label.startsWith('com.apple.')
    ? launchdText.protected(label)
    : needsRoot
      ? launchdText.needsRoot
      : null;
  return {
    way: {
      id: `launchd ${domain}/${label}`,
      kind: 'launchd',
      title: launchdText.stop(label),
      effect: launchdText.effect(domain === 'system'),
      warning: null,
      command: needsRoot ? ['sudo', ...command] : command,
      unavailable,
    },
    does: unavailable === null ? { act: () => bootOut(runTool, domain, label, state?.exitTimeoutS ?? null) } : null,
  };
}
