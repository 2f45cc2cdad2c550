import type { RegistryKeeper } from '../../electron/registry/import/keeper.ts';
import type { Registry } from '../../electron/registry/registry.ts';
import type { RegistryEdition, RegistryState } from '../../electron/shared/registry-edition.ts';
import { plainRegistry } from './plain-registry.ts';

export const shippedEdition: RegistryEdition = {
  date: '2026-08-17',
  counts: { records: 14_533, assigned: { tcp: 5958, udp: 5566, sctp: 88, dccp: 9 } },
  origin: 'shipped',
  importedAt: null,
  shippedDate: '2026-08-17',
  problem: null,
};

export const importedEdition: RegistryEdition = {
  ...shippedEdition,
  date: '2026-09-20',
  origin: 'imported',
  importedAt: '2026-09-21T10:00:00.000Z',
};

export interface FakeKeeper extends RegistryKeeper {
  /** What it was given, in order. */
  readonly taken: readonly (readonly unknown[])[];
  tell(state: RegistryState): void;
}

/** A keeper that keeps nothing: every file is taken as the imported edition. */
export function fakeKeeper(registry: Registry = plainRegistry): FakeKeeper {
  const taken: (readonly unknown[])[] = [];
  const listeners = new Set<(state: RegistryState) => void>();
  return {
    current: () => registry,
    state: () => ({ edition: shippedEdition, fetching: null }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async take(...given) {
      taken.push(given);
      return { ok: true, edition: importedEdition };
    },
    revert: () => ({ ok: true, edition: shippedEdition }),
    fetch: async () => ({ ok: true, edition: importedEdition }),
    cancelFetch: () => false,
    taken,
    tell(state) {
      for (const listener of listeners) listener(state);
    },
  };
}
