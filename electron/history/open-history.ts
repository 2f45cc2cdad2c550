import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ownDataFolder } from '../files/data-folder.ts';
import { isErrorCode } from '../shared/error-code.ts';
import type { HistoryPage, HistoryQuestion, RecentPorts, Timeline } from '../shared/history.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import type { Settings } from '../shared/settings.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { historyPage } from './history-page.ts';
import { giveLifeSign, lastLifeSign, lifeSignFile } from './life-sign.ts';
import { createPortStore } from './port-store.ts';
import { createHistoryReader } from './read-history.ts';
import { createRecentPorts } from './recent-ports.ts';
import { createRecorder, type RecorderDeps } from './recorder.ts';
import { createRecordingLease } from './recording-lease.ts';
import { forgetSegments, segmentsMark } from './segments.ts';
import type { StopLog } from './stop-log.ts';
import { timelineOf } from './timeline.ts';

/** What happened on the ports of this computer: recorded as long as it is open, and told. */
export interface PortHistory {
  page(question: HistoryQuestion): Promise<HistoryPage>;
  /** The last so many days. @param port null: every port */
  timeline(port: number | null, days: number): Promise<Timeline>;
  recentPorts(): Promise<RecentPorts>;
  /** Stops too. Answers with what remains, and why if something does. */
  forget(): Promise<HistoryPage>;
  /** Told when something was added, at most once a second. Returns the way to end the subscription. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface OpenHistoryOptions {
  readonly folder: string;
  readonly watch: RecorderDeps['watch'];
  readonly stopLog: Pick<StopLog, 'history' | 'clear'>;
  bounds(): Settings['history'];
  serviceOf(port: number, protocol: SocketProtocol): string | null;
  readonly log: Logger;
}

const dayMs = 86_400_000;
const wholePage = { text: '', port: null, kinds: [], after: null, limit: 1 } as const;

/** Where this person's history lies, the same for every door. */
export function historyFolder(): string {
  return join(ownDataFolder(), 'history');
}

export function openHistory({ folder, watch, stopLog, bounds, serviceOf, log }: OpenHistoryOptions): PortHistory {
  const now = () => new Date();
  const complain = (message: string) => log.warn(message);
  const recorder = createRecorder({
    watch,
    store: createPortStore({ folder, bounds, now, setTimer, complain }),
    lease: createRecordingLease({
      folder,
      aliveFile: lifeSignFile(folder),
      token: randomUUID(),
      pid: process.pid,
      place: placeOfPids(),
      isRunning,
      monotonicMs: () => performance.now(),
    }),
    life: { last: () => lastLifeSign(folder), give: (atMs) => giveLifeSign(folder, atMs) },
    mark: () => segmentsMark(folder),
    forgetAll: () => forgetSegments(folder),
    ownPid: process.pid,
    setTimer,
    complain,
  });
  const reader = createHistoryReader(folder);
  const recentPorts = createRecentPorts(reader);
  const daysAgo = (days: number) => new Date(now().getTime() - days * dayMs).toISOString();
  const oldest = () => daysAgo(bounds().keepDays);
  const page = (question: HistoryQuestion) =>
    historyPage(question, {
      reader,
      stops: () => stopLog.history(),
      serviceOf,
      oldest,
      recordingProblem: recorder.problem,
    });
  return {
    page,
    timeline: (port, days) =>
      timelineOf(reader, port, { from: daysAgo(Math.min(days, bounds().keepDays)), until: now().toISOString() }),
    recentPorts: () => recentPorts(oldest()),
    forget() {
      stopLog.clear();
      recorder.forget();
      return page(wholePage);
    },
    subscribe: recorder.subscribe,
    close: recorder.close,
  };
}

/** The computer and, on Linux, the namespace in which pids are counted (pid_namespaces(7)). */
function placeOfPids(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    // Elsewhere there is but one for each computer.
    return hostname();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other answer, such as EPERM, is one about a process that is there.
    return !isErrorCode(error, 'ESRCH');
  }
}
