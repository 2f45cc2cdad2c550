import { knownOr } from '../../../shared/known.ts';
import type { Owner, Socket } from '../../../shared/listener.ts';
import { unitText } from '../../text/units.ts';
import { finding } from '../finding.ts';
import type { Finding, OfferedWay } from '../supervision.ts';
import { askUnits, type Manager } from './ask-units.ts';
import type { SystemdDeps } from './systemd-deps.ts';
import type { UnitState } from './unit-state.ts';
import { unitWay } from './unit-way.ts';

/** Whether this process is systemd, for the computer or for one person: it holds the ports of its `.socket` units. */
export function isServiceManager(process: Pick<Owner, 'pid' | 'name' | 'executable' | 'command'>): boolean {
  const { pid, name, executable, command } = process;
  if (knownOr(name, '') !== 'systemd') return false;
  const [program = ''] = knownOr(command, []);
  return pid === 1 || [knownOr(executable, ''), program].some((path) => /(?:^|\/)systemd$/.test(path));
}

/** What to do about a port that systemd itself holds: stop the socket unit, and what it has started. */
export async function findHeldSockets(deps: SystemdDeps, owner: Owner, held: readonly Socket[]): Promise<Finding> {
  const found = await socketWays(deps, owner.pid === 1 ? 'system' : 'user', held);
  const refusal = unitText.managerRefusal;
  return found.ok
    ? finding({ ways: found.ways, refusal })
    : finding({ refusal: `${refusal} ${unitText.notAsked(found.why)}` });
}

/**
 * The same for a holder that this user may not see. The kernel files such a socket under the manager that opened it,
 * not under its unit; that a unit listens at this very address is how it is known.
 */
export async function findHiddenSockets(deps: SystemdDeps, held: readonly Socket[]): Promise<Finding | null> {
  const found = await socketWays(deps, 'system', held);
  return found.ok && found.ways.length > 0 ? finding({ ways: found.ways }) : null;
}

type SocketWays =
  | { readonly ok: true; readonly ways: readonly OfferedWay[] }
  | { readonly ok: false; readonly why: string };

async function socketWays(
  { runTool, uid }: SystemdDeps,
  manager: Manager,
  held: readonly Socket[],
): Promise<SocketWays> {
  const known = await askUnits(runTool, manager, ['*.socket']);
  if (!known.ok) return known;
  const sockets = known.units.filter((unit) => unit.isActive && held.some((socket) => listensOn(unit, socket)));
  const ways = sockets.map(async (socket) => {
    const started = await askUnits(runTool, manager, socket.isPerConnection ? [] : socket.starts);
    return socketWay(
      { runTool, uid },
      manager,
      socket,
      started.ok ? started.units.filter(({ isActive }) => isActive) : [],
    );
  });
  return { ok: true, ways: await Promise.all(ways) };
}

function socketWay(
  { runTool, uid }: Pick<SystemdDeps, 'runTool' | 'uid'>,
  manager: Manager,
  socket: UnitState,
  running: readonly UnitState[],
): OfferedWay {
  const idle = running.length === 0;
  const name = idle ? socket.name : running.map((unit) => unit.name).join(' and ');
  const effect = idle
    ? unitText.listeningFor(socket.isPerConnection ? [] : socket.starts)
    : unitText.effect({
        manager,
        killMode: running[0]?.killMode ?? '',
        processes: null,
        sockets: [socket.name],
        dependents: [],
        isEnabled: socket.isEnabled || running.some(({ isEnabled }) => isEnabled),
      });
  return unitWay(runTool, uid, {
    manager,
    units: [socket, ...running],
    title: idle ? unitText.stopSocket(name) : unitText.stopService(name),
    effect,
    warning: null,
    obstacle: null,
  });
}

/** Whether the socket unit listens there: `127.0.0.1:80 (Stream)`, `[::]:53 (Datagram)`; systemd.socket(5). */
export function listensOn({ listens }: UnitState, { protocol, address, port }: Socket): boolean {
  const kind = protocol === 'tcp' ? 'Stream' : 'Datagram';
  return listens.some((text) => {
    const [, host = '', number] = /^\[?([^\]]*?)\]?:(\d+) \((?:Stream|Datagram)\)$/.exec(text) ?? [];
    return Number(number) === port && text.endsWith(`(${kind})`) && host.replace(/%.*$/, '') === address;
  });
}
