import { isUnknown } from '../../../electron/shared/known.ts';
import type { Socket } from '../../../electron/shared/listener.ts';
import type { StopPhase, StopReport, StopScope, StopTarget } from '../../../electron/shared/stop.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import { createSystemReader } from '../../../electron/sockets/system-reader.ts';
import type { Stopper } from '../../../electron/stop/stop.ts';
import { monotonicMs } from './port-watcher.ts';

/** Every socket of a port, read as Portolan reads it. */
export async function socketsOn(port: number): Promise<readonly Socket[]> {
  const { sockets } = await createSystemReader().read('thorough');
  return sockets.filter((socket) => socket.port === port);
}

/** What the row of this process and port would carry if it was drawn now. */
export async function rowOf(pid: number, port: number, protocol: SocketProtocol = 'tcp'): Promise<StopTarget> {
  const held = (await socketsOn(port)).filter(
    (socket) => socket.protocol === protocol && socket.owners.some((owner) => owner.pid === pid),
  );
  const identity = held[0]?.owners.find((owner) => owner.pid === pid)?.identity;
  if (identity === undefined || isUnknown(identity)) throw new Error(`pid ${pid} holds no ${protocol} ${port}`);
  return { pid, identity, protocol, port, keys: held.map(({ key }) => key) };
}

export interface Confirming {
  readonly scope?: StopScope;
  readonly way?: string | null;
  readonly force?: boolean;
  readonly graceMs?: number | null;
  /** What happens while the person thinks about the plan. */
  readonly meanwhile?: () => void | Promise<void>;
}

export interface Confirmed {
  readonly report: StopReport;
  /** When each phase began, by `monotonicMs`. */
  readonly phases: ReadonlyMap<StopPhase, number>;
  readonly reportedAtMs: number;
}

/** What a person does who sees the plan of a row and confirms it. */
export async function planAndConfirm(
  stopper: Stopper,
  target: StopTarget,
  { scope = 'process', way = null, force = false, graceMs = null, meanwhile }: Confirming = {},
): Promise<Confirmed> {
  const phases = new Map<StopPhase, number>();
  const question = { target, scope, way, force, graceMs };
  const planned = await stopper.plan(question);
  if ('refusal' in planned) return { report: planned.refusal, phases, reportedAtMs: monotonicMs() };
  const { plan } = planned;
  await meanwhile?.();
  const request = { ...question, way: plan.way.id, confirmed: plan.processes, elevate: false };
  const report = await stopper.stop(request, (phase) => phases.set(phase, monotonicMs()));
  return { report, phases, reportedAtMs: monotonicMs() };
}
