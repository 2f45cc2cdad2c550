import { formatEndpoint } from '../shared/endpoint.ts';
import { isUnknown, type Known, knownOr } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
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
import { reportOf } from './report.ts';
import { type Meant, processesIn } from './scope.ts';
import { judgeSupervision } from './supervision/judge.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision/supervision.ts';
import { stopText } from './text/en.ts';

export interface PlanDeps {
  readonly control: Pick<ProcessControl, 'identityOf' | 'ownPids' | 'abrupt'>;
  readonly readProcesses: ReadProcessTable;
  readonly detectors: readonly Detector[];
  readonly countClients: CountClients;
  /** How long the program may need to end well, in milliseconds. */
  readonly graceOf: (owner: Owner) => number;
  readonly startAgain: (owner: Owner) => StartAgain | null;
  /** Whether the system can ask for administrator rights. */
  readonly canElevate: boolean;
}

export interface PlanQuestion extends StopQuestion {
  /** Null: as long as the program may need. */
  readonly graceMs: number | null;
}

/** A plan with what is needed to carry it out. */
export interface Prepared {
  readonly plan: StopPlan;
  readonly orders: readonly SignalOrder[];
  readonly act: Extract<OfferedWay['does'], { act: unknown }>['act'] | null;
  /** The sockets of the plan's target that ought to close. */
  readonly meant: readonly Socket[];
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
  const scopes = scopesOf({ target, holders, table }, deps.control);

  const hidden = isHiddenProcess(target);
  const refusal = hidden ? null : ownRefusal([target], deps.control);
  const offered = waysOf(finding, refusal, { hidden, force, abrupt: deps.control.abrupt });
  const chosen = chooseWay(offered, question);
  if ('outcome' in chosen) return chosen;
  const { way, does } = chosen;
  const scope = way.kind === 'signal' ? question.scope : 'process';
  const meantProcesses = does && 'signals' in does ? (scopes.get(scope) ?? null) : [];
  if (meantProcesses === null) return reportOf('refused', stopText.scopeUnknown(scope));
  const before = does && 'signals' in does ? does.signals : [];
  const processes = await describeAll(
    [...before.map((each) => ({ ...each, role: 'parent' as const })), ...meantProcesses],
    found.owner,
    holders,
    table,
  );
  if (processes === null) return reportOf('refused', stopText.changedSince);
  const forbidden = ownRefusal(processes, deps.control);
  if (forbidden !== null) return reportOf('refused', forbidden);

  const ends = endsWith(way, found.owner, processes);
  const closes = closing(reading.sockets, found, ends);
  const plan: StopPlan = {
    target,
    scope,
    force,
    way,
    ways: offered.map((each) => each.way),
    signal: does && 'signals' in does ? (force ? 'SIGKILL' : 'SIGTERM') : null,
    abrupt: deps.control.abrupt && processes.length > 0,
    graceMs: question.graceMs ?? deps.graceOf(found.owner),
    name: knownOr(found.owner.name, hidden ? 'a hidden process' : 'a process'),
    command: knownOr(found.owner.command, []).join(' '),
    user: knownOr(found.owner.user, 'an unknown user'),
    processes,
    scopes: stopScopes.flatMap((each) => {
      const count = scopes.get(each)?.length ?? 0;
      return each === 'process' || count > 1 ? [{ scope: each, processes: count }] : [];
    }),
    closes,
    coOwners: otherHolders(
      found.meant.filter((socket) => !ends(socket)),
      processes.length > 0 ? processes : [target],
    ),
    children: childrenOf(processes, table),
    clients: deps.countClients(found.meant),
    needsElevation: processes.length > 0 && deps.canElevate && isAnothers(found.owner, reading),
    startAgain: deps.startAgain(found.owner),
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
    meant: found.meant,
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

/** Why none of these may be signalled, whatever the way. */
function ownRefusal(processes: readonly ProcessRef[], { ownPids }: PlanDeps['control']): string | null {
  for (const { pid } of processes) {
    if (pid <= 1) return stopText.protectedPid(pid);
    if (ownPids.has(pid)) return stopText.ownProcess(pid);
  }
  return null;
}

/** Each scope that can be offered, with whom it means: one that would reach Portolan itself cannot. */
function scopesOf(
  context: Parameters<typeof processesIn>[1],
  control: PlanDeps['control'],
): ReadonlyMap<StopPlan['scope'], readonly Meant[]> {
  return new Map(
    stopScopes.flatMap((scope) => {
      const meant = processesIn(scope, context);
      const offered = meant !== null && (scope === 'process' || ownRefusal(meant, control) === null);
      return offered ? [[scope, meant] as const] : [];
    }),
  );
}

function waysOf(
  finding: Finding,
  refusal: string | null,
  { hidden, force, abrupt }: { readonly hidden: boolean; readonly force: boolean; readonly abrupt: boolean },
): readonly OfferedWay[] {
  const signal: StopWay = {
    id: 'signal',
    kind: 'signal',
    title: stopText.signalTitle(abrupt || force),
    effect: finding.signalEffect ?? stopText.signalEffect(abrupt, force),
    warning: finding.warning,
    command: null,
    unavailable: refusal ?? (hidden ? stopText.hiddenProcess : finding.refusal),
  };
  // What ends Portolan itself is not done in any other way either.
  const others = refusal === null ? finding : { ways: [], lesserWays: [] };
  return [...others.ways, { way: signal, does: { signals: [] } }, ...others.lesserWays];
}

function chooseWay(offered: readonly OfferedWay[], { way: id, force }: StopQuestion): OfferedWay | StopReport {
  const usable = offered.filter(({ way, does }) => way.unavailable === null && does !== null);
  // Only a signal can be forced.
  const fitting = force ? usable.filter(({ does }) => does !== null && 'signals' in does) : usable;
  const chosen = id === null ? fitting[0] : fitting.find(({ way }) => way.id === id);
  if (chosen) return chosen;
  const known = id === null ? offered[0] : offered.find(({ way }) => way.id === id);
  if (id !== null && (!known || known.way.unavailable === null)) return reportOf('refused', stopText.changedSince);
  const signal = offered.find(({ way }) => way.kind === 'signal');
  const why = known?.way.unavailable ?? signal?.way.unavailable ?? stopText.changedSince;
  const better = offered.find(({ way }) => way !== signal?.way);
  return reportOf('refused', stopText.refused(why), {
    remedy: better ? { words: `${better.way.title}.`, command: better.way.command } : null,
  });
}

/** Null when one of them has ended since the table was read. */
async function describeAll(
  meant: readonly Meant[],
  target: Owner,
  holders: readonly Owner[],
  table: Known<ProcessTable>,
): Promise<readonly PlannedProcess[] | null> {
  const described = await Promise.all(
    meant.map(async ({ pid, identity, role }): Promise<PlannedProcess | null> => {
      const known =
        [target, ...holders].find((owner) => isProcess(owner, { pid, identity })) ??
        (isUnknown(table) ? null : await table.describe(pid));
      if (!known || known.identity !== identity) return null;
      return {
        pid,
        identity,
        role,
        name: knownOr(known.name, 'a process'),
        command: knownOr(known.command, []).join(' '),
        user: knownOr(known.user, 'an unknown user'),
      };
    }),
  );
  const there = described.filter((each) => each !== null);
  // A child that ended meanwhile needs no signal; the target and what must end before it do.
  return meant.every(({ role }, index) => described[index] || role === 'child' || role === 'group') ? there : null;
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
