import type { Snapshot } from '../shared/snapshot.ts';
import {
  isHiddenProcess,
  type Revelation,
  type StopPhase,
  type StopPlan,
  type StopQuestion,
  type StopReport,
  type StopRequest,
  type StopRun,
  type StopTarget,
} from '../shared/stop.ts';
import { isProcess } from './port-holders.ts';
import { reopenedLater } from './reopened-later.ts';
import { reportOf } from './report.ts';
import type { PlanResult, Stopper } from './stop.ts';
import { stopText } from './text/stop.ts';

/** What is kept of each stop that was begun. */
export interface StopLogWriter {
  /** Returns what names it in the log. */
  began(run: { readonly at: string; readonly plan: StopPlan }): string;
  ended(id: string, at: string, report: StopReport): void;
}

export interface StopDeskOptions {
  readonly stopper: Stopper;
  readonly log: StopLogWriter;
  /** `Settings.graceMs`. */
  readonly ownGraceMs: () => number | null;
  readonly now: () => Date;
  /** A stop has ended: whoever shows what listens should look again. */
  readonly ended: () => void;
}

export type StopAnswer = { readonly run: StopRun } | { readonly refusal: StopReport };

/** Where every window has its stops made, so that a stop belongs to none of them. */
export interface StopDesk {
  plan(question: StopQuestion): Promise<PlanResult>;
  /** Begins a stop; or answers with the one that is under way for the same process. */
  stop(request: StopRequest): Promise<StopAnswer>;
  reveal(sockets: Pick<StopTarget, 'protocol' | 'port' | 'keys'>): Promise<Revelation>;
  /** Under way and ended, the newest last. */
  runs(): readonly StopRun[];
  /** False where there is no such run, or it is under way. */
  dismiss(id: number): boolean;
  subscribe(listener: (runs: readonly StopRun[]) => void): () => void;
  /** Holds the listeners of now against stops that ended lately: a port told as free may have been opened again. */
  follow(snapshot: Snapshot): void;
  /** How many are under way. */
  pending(): number;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

/** Of those that ended, so many are kept for the windows; the log keeps more. */
const mostEnded = 20;

export function createStopDesk({ stopper, log, ownGraceMs, now, ended }: StopDeskOptions): StopDesk {
  let runs: readonly StopRun[] = [];
  let lastId = 0;
  const listeners = new Set<(runs: readonly StopRun[]) => void>();
  /** By process: a second question for the same one has the same answer. */
  const answers = new Map<string, Promise<StopAnswer>>();
  /** By run. */
  const logIds = new Map<number, string>();
  const works = new Set<Promise<void>>();
  const grace = () => ({ graceMs: null, ownGraceMs: ownGraceMs() });
  const nowText = () => now().toISOString();

  function show(next: readonly StopRun[]): void {
    const surplus = next.filter(({ phase }) => phase === 'ended').length - mostEnded;
    const oldest = new Set(next.filter(({ phase }) => phase === 'ended').slice(0, Math.max(0, surplus)));
    runs = next.filter((run) => !oldest.has(run));
    for (const listener of listeners) listener(runs);
  }

  function change(id: number, phase: StopPhase, report: StopReport | null): void {
    show(runs.map((run) => (run.id === id ? { ...run, phase, since: nowText(), report } : run)));
  }

  function begin(request: StopRequest): Promise<StopAnswer> {
    return new Promise((resolve) => {
      let id: number | null = null;
      const work = stopper
        .stop({ ...request, ...grace() }, (phase, plan) => {
          if (id !== null) return change(id, phase, null);
          lastId += 1;
          id = lastId;
          const run: StopRun = { id, plan, elevate: request.elevate, phase, since: nowText(), report: null };
          logIds.set(id, log.began({ at: run.since, plan }));
          // A new attempt takes the place of what is told of earlier ones.
          show([...runs.filter((each) => each.phase !== 'ended' || !isSame(each.plan.target, request.target)), run]);
          resolve({ run });
        })
        .catch((error: unknown) =>
          reportOf('unknown', stopText.failed(error instanceof Error ? error.message : String(error))),
        )
        .then((report) => {
          if (id === null) return resolve({ refusal: report });
          log.ended(logIds.get(id) ?? '', nowText(), report);
          change(id, 'ended', report);
          ended();
        });
      works.add(work);
      void work.finally(() => {
        works.delete(work);
        answers.delete(keyOf(request.target));
      });
    });
  }

  return {
    plan: (question) => stopper.plan({ ...question, ...grace() }),
    stop(request) {
      const key = keyOf(request.target);
      const answer = answers.get(key) ?? begin(request);
      answers.set(key, answer);
      return answer.then((given) => {
        if ('refusal' in given) return given;
        return { run: runs.find(({ id }) => id === given.run.id) ?? given.run };
      });
    },
    reveal: (sockets) => stopper.reveal(sockets),
    runs: () => runs,
    dismiss(id) {
      const kept = runs.filter((run) => run.id !== id || run.phase !== 'ended');
      if (kept.length === runs.length) return false;
      show(kept);
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(snapshot) {
      for (const run of runs) {
        const report = reopenedLater(run, snapshot);
        if (report === null) continue;
        log.ended(logIds.get(run.id) ?? '', nowText(), report);
        show(runs.map((each) => (each.id === run.id ? { ...run, report } : each)));
      }
    },
    pending: () => works.size,
    async settled() {
      while (works.size > 0) await Promise.all(works);
    },
  };
}

/** All hidden processes look alike: only their sockets tell them apart. */
function keyOf(target: StopTarget): string {
  const { pid, identity, keys } = target;
  return [pid, identity, ...(isHiddenProcess(target) ? keys : [])].join(' ');
}

function isSame(one: StopTarget, other: StopTarget): boolean {
  return isProcess(one, other) && one.port === other.port && one.protocol === other.protocol;
}
