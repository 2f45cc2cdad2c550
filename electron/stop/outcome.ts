import { isUnknown, knownOr } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import type { ProcessRef, StopPlan, StopReport } from '../shared/stop.ts';
import { describePort, holderOf, isProcess, otherHolders, ownersBeside, socketsOnPort } from './port-holders.ts';
import { reportOf } from './report.ts';
import { isSameSocket } from './same-socket.ts';
import type { Opener } from './text/en/stop.ts';
import type { Holder } from './text/say.ts';
import { stopText } from './text/stop.ts';

/** What is known of a stop when the sockets have closed, or will not. */
export interface Aftermath {
  readonly plan: StopPlan;
  /** The sockets that were on the port before. */
  readonly before: readonly Socket[];
  /** Those among the signalled that still run. */
  readonly alive: readonly ProcessRef[];
}

/** Sockets on the port that were opened since. */
export function newcomersIn({ sockets }: Reading, plan: StopPlan, before: readonly Socket[]): readonly Socket[] {
  return socketsOnPort(sockets, plan.target).filter((now) => !before.some((known) => isSameSocket(known, now)));
}

/** The port was opened by somebody, whether or not it still is. */
export function openedAgain(newcomers: readonly Socket[], reading: Reading, { plan, alive }: Aftermath): StopReport {
  const { target } = plan;
  const where = describePort(target);
  const holder = { pid: target.pid, name: plan.name };
  const keys = new Set(reading.sockets.map(({ key }) => key));
  const closed = !newcomers.some(({ key }) => keys.has(key));
  const owners = ownersBeside(newcomers, []);
  const itself = owners.some((owner) => isProcess(owner, target));
  const isAlive = alive.some((each) => isProcess(target, each));
  const detail = itself
    ? stopText.openedByItself(holder, where)
    : stopText.openedAgain(holder, where, openersOf(owners), { closed, alive: isAlive, acted: plan.signal === null });
  return reportOf('opened-again', detail, { plan });
}

/** Nobody opened the port anew: who, if anybody, still has it. @param watchedMs how long that was seen */
export function settled(reading: Reading, { plan, alive }: Aftermath, watchedMs: number): StopReport {
  const { target, processes } = plan;
  const where = describePort(target);
  const holder: Holder = { pid: target.pid, name: plan.name };
  const onPort = socketsOnPort(reading.sockets, target);
  const endpoints = new Set(target.keys.map(endpointOfKey));
  const left = onPort.filter(({ key }) => endpoints.has(endpointOfKey(key)));
  const isAlive = alive.some((each) => isProcess(target, each));
  if (left.length > 0) {
    const detail = stopText.heldByOthers(holder, where, otherHolders(left, isAlive ? [] : [target]), isAlive);
    return reportOf('still-held', detail, { plan });
  }
  const others = otherHolders(onPort, []);
  if (onPort.length > 0) {
    return reportOf('freed', stopText.freedButElsewhere(holder, where, others), { plan });
  }
  const running = processes.filter((each) => alive.some((one) => isProcess(one, each)));
  const seconds = watchedMs / 1_000;
  if (plan.signal === null) return reportOf('freed', stopText.freedByAct(plan.way.title, where, seconds), { plan });
  return reportOf(
    'freed',
    [
      isAlive ? stopText.closedButAlive(holder, where) : stopText.freed(holder, where, seconds, running),
      plan.way.warning,
    ]
      .filter(Boolean)
      .join(' '),
    { plan },
  );
}

/** Each with the parent that started it. */
export function openersOf(owners: readonly Owner[]): readonly Opener[] {
  return owners.map((owner) => {
    const [parent] = knownOr(owner.parents, []);
    const starter = parent && !isUnknown(parent.name) ? { pid: parent.pid, name: parent.name } : null;
    return { ...holderOf(owner), starter };
  });
}

/** `Socket.key` without what tells one socket at an address from the next. */
export function endpointOfKey(key: string): string {
  return key.split(' ').slice(0, 2).join(' ');
}
