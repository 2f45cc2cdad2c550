import { knownOr } from '../../../shared/known.ts';
import type { Owner, Socket } from '../../../shared/listener.ts';
import { unitText } from '../../text/units-en.ts';
import { finding } from '../finding.ts';
import type { Finding, OfferedWay } from '../supervision.ts';
import { askUnits, type Manager } from './ask-units.ts';
import type { SystemdDeps } from './systemd-deps.ts';
import type { UnitState } from './unit-state.ts';
import { unitWay } from './unit-way.ts';

/** Whether this process is systemd, for the computer or for one person: it holds the ports of its `.socket` units. */
export function isServiceManager({ pid, name, executable, command }: Owner): boolean {
  if (knownOr(name, '') !== 'systemd') return false;
  const [program = ''] = knownOr(command, []);
  return pid === 1 || [knownOr(executable, ''), program].some((path) => /(?:^|\/)systemd$/.test(path));
}

/** What to do about a port that systemd itself holds: stop the socket unit, and what it has started. */
export async function findHeldSockets(
  { runTool, uid }: SystemdDeps,
  owner: Owner,
  held: readonly Socket[],
): Promise<Finding> {
  const refused = finding({ refusal: unitText.managerRefusal });
  const manager: Manager = owner.pid === 1 ? 'system' : 'user';
  const known = await askUnits(runTool, manager, ['*.socket']);
  if (!known.ok) return { ...refused, refusal: `${unitText.managerRefusal} ${unitText.notAsked(known.why)}` };
  const sockets = known.units.filter((unit) => unit.isActive && held.some((socket) => listensOn(unit, socket)));
  const ways: OfferedWay[] = [];
  for (const socket of sockets) {
    const started = socket.isPerConnection
      ? { ok: true as const, units: [] }
      : await askUnits(runTool, manager, socket.starts);
    const running = started.ok ? started.units.filter(({ isActive }) => isActive) : [];
    ways.push(socketWay({ runTool, uid }, manager, socket, running));
  }
  return { ...refused, ways };
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
