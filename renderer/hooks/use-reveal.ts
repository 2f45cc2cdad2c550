import { useCallback, useState } from 'react';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { RevealedHolder, Revelation, StopTarget } from '../../electron/shared/stop.ts';
import { useEnvironment } from '../environment.ts';
import { mostKeys } from '../model/stop-targets.ts';

export type RevealState =
  | { readonly phase: 'asking' }
  | { readonly phase: 'told'; readonly revelation: Revelation }
  /** The question did not get through. */
  | { readonly phase: 'failed'; readonly message: string };

export interface RevealControls {
  /** Null where nobody asked. */
  of(group: ListenerGroup): RevealState | null;
  readonly asking: boolean;
  /** Asks for administrator rights, and who holds the sockets of the group. */
  ask(group: ListenerGroup): void;
}

/** Who holds what this user may not see; told once, and only of the very sockets that were asked about. */
export function useReveal(): RevealControls {
  const { bridge } = useEnvironment();
  const [states, setStates] = useState<ReadonlyMap<string, RevealState>>(new Map());

  const ask = useCallback(
    async (group: ListenerGroup) => {
      const set = (state: RevealState) => setStates((before) => new Map(before).set(group.key, state));
      const { protocol, port } = group;
      set({ phase: 'asking' });
      const keys = group.listeners.slice(0, mostKeys).map(({ key }) => key);
      const reply = await bridge.call('revealHolders', { protocol, port, keys });
      set(reply.ok ? { phase: 'told', revelation: reply.value } : { phase: 'failed', message: reply.error.message });
    },
    [bridge],
  );

  return {
    of: (group) => states.get(group.key) ?? null,
    asking: [...states.values()].some(({ phase }) => phase === 'asking'),
    ask: (group) => void ask(group),
  };
}

export interface RevealedStop {
  readonly holder: RevealedHolder;
  readonly target: StopTarget;
}

/** What was found, each with what a stop of it would be asked for. */
export function revealedStops({ protocol, port }: ListenerGroup, state: RevealState | null): readonly RevealedStop[] {
  if (state?.phase !== 'told' || !state.revelation.ok) return [];
  return state.revelation.holders.map((holder) => {
    const { pid, identity, keys } = holder;
    return { holder, target: { pid, identity, protocol, port, keys } };
  });
}
