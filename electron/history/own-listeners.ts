import { knownOr } from '../shared/known.ts';
import type { Listener } from '../shared/listener.ts';

/** Without what Portolan itself holds open, or a program that it started. */
export function withoutOwn(listeners: readonly Listener[], ownPid: number): readonly Listener[] {
  const isOwn = ({ owners }: Listener) =>
    owners.some(({ pid, parents }) => pid === ownPid || knownOr(parents, []).some((parent) => parent.pid === ownPid));
  return listeners.some(isOwn) ? listeners.filter((listener) => !isOwn(listener)) : listeners;
}
