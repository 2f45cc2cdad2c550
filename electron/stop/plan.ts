import { formatEndpoint } from '../shared/endpoint.ts';
import { isUnknown, type Known, knownOr } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import { shellQuoted } from '../shared/shell-quoted.ts';
import type { Reading } from '../shared/snapshot.ts';
import {
  isHiddenProcess,
  type PlannedProcess,
  type ProcessRef,
  type StartAgain,
  type StopPlan,
  type StopQuestion,
  type StopReport,
  type StopWay,
  stopScopes,
} from '../shared/stop.ts';
import type { CountClients } from './clients.ts';
import { type FoundTarget, findTarget } from './find-target.ts';
import { isProcess, otherHolders, ownersBeside, socketsOnPort } from './port-holders.ts';
import type { ProcessControl, SignalOrder } from './process-control.ts';
import type { ProcessTable, ReadProcessTable } from './processes/process-table.ts';
import { ancestorsOf, descendantsOf } from './processes/process-tree.ts';
import { ownRefusal, type Reach, type ReachContext, reachOf } from './reach.ts';
import { reportOf } from './report.ts';
import { judgeSupervision } from './supervision/judge.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision/supervision.ts';
import { stopText } from './text/stop.ts';
import { chooseWay, waysOf } from './ways.ts';

export interface PlanDeps {
  readonly platform: NodeJS.Platform;
  readonly control: Pick<ProcessControl, 'identityOf' | 'ownPids' | 'abrupt'>;
  readonly readProcesses: ReadProcessTable;
  readonly detectors: readonly Detector[];
  readonly countClients: CountClients;
  /** How long the program may need to end well, in milliseconds; `ownMs`: what the person gives it, null for the usual. */
  readonly graceOf: (owner: Owner, ownMs: number | null) => number;
  readonly startAgain: (process: Pick<Owner, 'command' | 'executable' | 'cwd'>) => StartAgain | null;
  /** Whether the system can ask for administrator rights. */
  readonly canElevate: boolean;
}

/** How long to wait for an end, in milliseconds. */
export interface Grace {
  /** For this one stop, whatever the program needs; null: as long as that may be. */
  readonly graceMs: number | null;
  /** What the person gives every program that is not known to need longer; null or absent: the usual. */
  readonly ownGraceMs?: number | null;
}

export interface PlanQuestion extends StopQuestion, Grace {}

/** A plan with what is needed to carry it out. */
export interface Prepared {
  readonly plan: StopPlan;
  readonly orders: readonly SignalOrder[];
  readonly act: Extract<OfferedWay['does'], { act: unknown }>['act'] | null;
  readonly finding: Pick<Finding, 'reopensWithinMs' | 'suspects'>;
}

/** What stopping the target would do, judged on a reading made just now; or why it is refused. */
export async function prepareStop(
  question: PlanQuestion,
  reading: Reading,
  deps: PlanDeps,
): Promise<Prepared | StopReport> {
  const { target, force } = question;
  const found = await findTarget(target, reading, deps.control);
  if ('outcome' in found) return found;
  const table = await deps.readProcesses();
  const finding = await judgeSupervision(deps.detectors, await contextOf(found, table));
  const holders = ownersBeside(socketsOnPort(reading.sockets, target), []);
  const { control, platform } = deps;
  const context: ReachContext = { target, owner: found.owner, holders, table, control, platform };

  const isHidden = isHiddenProcess(target);
  const offered = waysOf(finding, {
    refusal: isHidden ? stopText.hiddenProcess : ownRefusal([target], deps.control),
    endsPortolan: target.pid > 1 && deps.control.ownPids.has(target.pid),
    force,
    abrupt: deps.control.abrupt,
  });
  const chosen = chooseWay(offered, question);
  if ('outcome' in chosen) return chosen;
  const { way, does } = chosen;
  const scope = way.kind === 'signal' ? question.scope : 'process';
  const signals = does && 'signals' in does ? does.signals : null;
  const reach: Reach = signals === null ? { processes: [] } : await reachOf(scope, signals, context);
  if ('obstacle' in reach) return reportOf('refused', stopText.refused(reach.obstacle));
  const { processes } = reach;

  const ends = endsWith(way, found.owner, processes);
  const closes = closing(reading.sockets, found, ends);
  const plan: StopPlan = {
    target,
    scope,
    force,
    way,
    ways: offered.map((each) => each.way),
    signal: signals === null ? null : force ? 'SIGKILL' : 'SIGTERM',
    abrupt: deps.control.abrupt && processes.length > 0,
    graceMs: question.graceMs ?? deps.graceOf(found.owner, question.ownGraceMs ?? null),
    name: knownOr(found.owner.name, isHidden ? 'a hidden process' : 'a process'),
    command: knownOr(found.owner.command, []).join(' '),
    user: knownOr(found.owner.user, 'an unknown user'),
    processes,
    scopes: signals === null ? [] : await scopesOf(context),
    closes,
    coOwners: otherHolders(
      found.meant.filter((socket) => !ends(socket)),
      processes.length > 0 ? processes : [target],
    ),
    children: childrenOf(processes, table),
    clients: deps.countClients(found.meant),
    needsElevation: processes.length > 0 && deps.canElevate && isAnothers(found.owner, reading),
    startAgain: chosen.startAgain
      ? { command: chosen.startAgain.map(shellQuoted).join(' '), folder: null }
      : await startOf(found.owner, signals?.[0], table, deps),
  };
  const keysOf = ({ pid, identity }: ProcessRef) =>
    socketsOnPort(reading.sockets, target)
      .filter(({ owners }) => owners.some((owner) => isProcess(owner, { pid, identity })))
      .map(({ key }) => key);
  return {
    plan,
    orders: processes.map((each) => ({
      pid: each.pid,
      identity: each.identity,
      keys: isProcess(target, each) ? found.meant.map(({ key }) => key) : keysOf(each),
    })),
    act: does && 'act' in does ? does.act : null,
    finding,
  };
}

async function contextOf({ owner, meant }: FoundTarget, table: Known<ProcessTable>): Promise<SupervisionContext> {
  if (isUnknown(table)) return { owner, hasTerminal: null, sockets: meant, ancestors: [] };
  const described = await Promise.all(ancestorsOf(table, owner.pid).map(({ pid }) => table.describe(pid)));
  const gone = described.indexOf(null);
  return {
    owner,
    hasTerminal: knownOr(table.processes.get(owner.pid)?.hasTerminal ?? { unknown: 'gone' }, null),
    sockets: meant,
    ancestors: described.slice(0, gone < 0 ? undefined : gone).filter((each) => each !== null),
  };
}

/** Of whoever would have started it again, where that ends too: it brings back both. */
async function startOf(
  owner: Owner,
  parent: ProcessRef | undefined,
  table: Known<ProcessTable>,
  { startAgain }: Pick<PlanDeps, 'startAgain'>,
): Promise<StartAgain | null> {
  const known = parent && !isUnknown(table) ? await table.describe(parent.pid) : null;
  return (known && known.identity === parent?.identity ? startAgain(known) : null) ?? startAgain(owner);
}

/** Those that reach somebody else than the target, and nobody whom they must not. */
async function scopesOf(context: ReachContext): Promise<StopPlan['scopes']> {
  const reaches = await Promise.all(
    stopScopes.map(async (scope) => ({ scope, reach: await reachOf(scope, [], context) })),
  );
  return reaches.flatMap(({ scope, reach }) => {
    if ('obstacle' in reach) return [];
    const { length } = reach.processes;
    return scope === 'process' || length > 1 ? [{ scope, processes: length }] : [];
  });
}

/** Whether a socket closes with what is ended. */
function endsWith(way: StopWay, owner: Owner, processes: readonly PlannedProcess[]): (socket: Socket) => boolean {
  if (way.kind === 'container') {
    return ({ container }) => container !== null && !isUnknown(container) && way.id.endsWith(container.id);
  }
  const unit = knownOr(owner.unit, null);
  if (way.kind === 'unit' && unit) {
    return (socket) => socket.unit === unit.name && socket.unitManager === unit.manager;
  }
  const ended = processes.length > 0 ? processes : [owner];
  return ({ owners, ownersComplete }) =>
    ownersComplete && owners.every((each) => ended.some(({ pid }) => pid === each.pid));
}

/** The port's own first. */
function closing(
  sockets: readonly Socket[],
  { held, meant }: FoundTarget,
  ends: (socket: Socket) => boolean,
): readonly string[] {
  const concerned = [...meant, ...held, ...sockets.filter(({ owners }) => owners.length > 0)];
  return [...new Set(concerned)]
    .filter(ends)
    .map(({ protocol, address, zone, port }) => `${protocol} ${formatEndpoint(address, port, zone)}`);
}

function childrenOf(processes: readonly PlannedProcess[], table: Known<ProcessTable>): StopPlan['children'] {
  if (isUnknown(table)) return table;
  const signalled = new Set(processes.map(({ pid }) => pid));
  const children = new Map(
    processes.flatMap(({ pid }) => descendantsOf(table, pid).map((child) => [child.pid, child] as const)),
  );
  return [...children.values()]
    .filter(({ pid }) => !signalled.has(pid))
    .map(({ pid, name }) => ({ pid, name: knownOr(name, 'a process') }));
}

function isAnothers({ user }: Owner, { reader }: Reading): boolean {
  return reader.uid !== null && reader.uid !== 0 && !isUnknown(user) && user !== reader.user;
}
