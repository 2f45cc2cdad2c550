import { areOwnersHidden } from '../shared/hidden-owners.ts';
import { isUnknown } from '../shared/known.ts';
import type { Listener, Owner } from '../shared/listener.ts';
import type { StopScope, StopTarget } from '../shared/stop.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { valueWords } from './list-words.ts';

export interface StopCriteria {
  readonly port: number;
  readonly protocol: SocketProtocol | null;
  readonly pid: number | null;
  readonly address: string | null;
  /** With `port`, any one process stands for all that hold it. */
  readonly scope: StopScope;
}

export interface Candidate {
  readonly owner: Owner;
  readonly listeners: readonly [Listener, ...Listener[]];
}

export type StopChoice =
  | { readonly kind: 'target'; readonly target: StopTarget }
  /** Several processes fit: which one is meant is for the person to say. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** All that hold it are meant, but it is held over several protocols. */
  | { readonly kind: 'protocols' }
  /** Only an administrator can see who holds these. */
  | { readonly kind: 'hidden'; readonly sockets: Omit<StopTarget, 'pid' | 'identity'>; readonly detail: string }
  | { readonly kind: 'none'; readonly outcome: 'refused' | 'nothing-listens'; readonly detail: string };

/** The one process that the words of the command mean, out of what listens now. */
export function chooseStop(listeners: readonly Listener[], criteria: StopCriteria): StopChoice {
  const fitting = listeners.filter((listener) => fits(listener, criteria));
  const candidates = candidatesOf(fitting, criteria.pid);
  const [first, ...others] = candidates;
  if (!first) return absence(fitting, criteria);
  if (criteria.scope === 'port') {
    if (new Set(fitting.map(({ protocol }) => protocol)).size > 1) return { kind: 'protocols' };
  } else if (others.length > 0) {
    return { kind: 'ambiguous', candidates };
  }

  const { pid, identity, name } = first.owner;
  if (isUnknown(identity)) {
    const reason = `Portolan could not read what tells process ${pid} (${valueWords(name)}) from a later one`;
    return { kind: 'none', outcome: 'refused', detail: `${reason}, so it sent no signal.` };
  }
  const { protocol, port } = first.listeners[0];
  // Every socket of the process on this port will close, whichever of them the address picked.
  const sockets = listeners.filter((each) => fits(each, { ...criteria, protocol, address: null }) && holds(each, pid));
  return { kind: 'target', target: { pid, identity, protocol, port, keys: sockets.map(({ key }) => key) } };
}

function fits(listener: Listener, { port, protocol, address }: StopCriteria): boolean {
  return (
    listener.port === port &&
    (protocol === null || listener.protocol === protocol) &&
    (address === null || sameAddress(listener, address))
  );
}

/** Accepts an address as lists show it: with brackets or not, with its zone or not. */
function sameAddress({ address, zone }: Listener, text: string): boolean {
  const bare = text.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === address.toLowerCase() || (zone !== null && bare === `${address}%${zone}`.toLowerCase());
}

function holds({ owners }: Listener, pid: number): boolean {
  return owners.some((owner) => owner.pid === pid);
}

function candidatesOf(listeners: readonly Listener[], pid: number | null): readonly Candidate[] {
  const byPid = new Map<number, { owner: Owner; listeners: [Listener, ...Listener[]] }>();
  for (const listener of listeners) {
    for (const owner of listener.owners) {
      const known = byPid.get(owner.pid);
      if (known) known.listeners.push(listener);
      else if (pid === null || owner.pid === pid) byPid.set(owner.pid, { owner, listeners: [listener] });
    }
  }
  return [...byPid.values()];
}

function absence(fitting: readonly Listener[], { port, protocol, pid, address }: StopCriteria): StopChoice {
  const hidden = fitting.find(areOwnersHidden);
  const where = `${port}${protocol === null ? '' : `/${protocol}`}${address === null ? '' : ` at ${address}`}`;
  if (hidden) {
    // That it is hidden is said once.
    const reason = hidden.ownersProblem?.replace('hidden (permission): ', '');
    const why = reason === undefined ? '' : `: ${reason}`;
    const alike = fitting.filter((each) => areOwnersHidden(each) && each.protocol === hidden.protocol);
    return {
      kind: 'hidden',
      sockets: { protocol: hidden.protocol, port, keys: alike.map(({ key }) => key) },
      detail: `The process that holds ${where} is hidden from your user${why}.`,
    };
  }
  const holder = pid === null ? 'Nothing' : `Process ${pid}`;
  const verb = pid === null ? 'listens' : 'does not listen';
  return { kind: 'none', outcome: 'nothing-listens', detail: `${holder} ${verb} on ${where}.` };
}
