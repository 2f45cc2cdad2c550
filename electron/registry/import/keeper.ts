import type { RegistryAnswer, RegistryState } from '../../shared/registry-edition.ts';
import type { Registry } from '../registry.ts';
import { loadRegistryInUse, type RegistryInUse } from '../registry-in-use.ts';
import { type FetchPlace, fetchEdition } from './fetch-edition.ts';
import type { GivenFile } from './import-messages.ts';
import { revertEdition, type ShelfDeps, takeEdition } from './shelf.ts';
import { importText } from './text/spoken.ts';

/** The registry of a door that stays open, which a person may replace meanwhile. */
export interface RegistryKeeper {
  /** The one in use now; another after an import. */
  current(): Registry;
  state(): RegistryState;
  subscribe(listener: (state: RegistryState) => void): () => void;
  /** @param date of the CSV edition, `YYYY-MM-DD` */
  take(file: GivenFile, date: string | null): Promise<RegistryAnswer>;
  revert(): RegistryAnswer;
  /** Resolves when it was fetched and taken, or not. */
  fetch(): Promise<RegistryAnswer>;
  /** Whether there was anything to cancel. */
  cancelFetch(): boolean;
}

export interface KeeperDeps extends ShelfDeps {
  readonly place: FetchPlace;
  readonly fetchLimitMs: number;
  /** Called when another edition is in use, before anybody is told. */
  readonly changed: () => void;
}

/** Throws where the shipped registry cannot be used. */
export function createRegistryKeeper(deps: KeeperDeps): RegistryKeeper {
  const { places, place, fetchLimitMs, changed } = deps;
  let inUse: RegistryInUse = loadRegistryInUse(places);
  let fetching: RegistryState['fetching'] = null;
  let cancel: AbortController | null = null;
  const listeners = new Set<(state: RegistryState) => void>();

  const state = () => ({ edition: inUse.edition, fetching });

  function tell(): void {
    for (const listener of listeners) listener(state());
  }

  function follow(answer: RegistryAnswer): RegistryAnswer {
    if (!answer.ok) return answer;
    inUse = loadRegistryInUse(places);
    changed();
    tell();
    return { ok: true, edition: inUse.edition };
  }

  function setFetching(next: RegistryState['fetching']): void {
    fetching = next;
    tell();
  }

  return {
    current: () => inUse.registry,
    state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take: async (file, date) => follow(await takeEdition(file, date, deps)),
    revert: () => follow(revertEdition(places)),
    async fetch() {
      if (cancel !== null) return { ok: false, kind: 'failed', reason: importText.fetchedAlready, line: null };
      cancel = new AbortController();
      const { signal } = cancel;
      setFetching({ receivedBytes: 0, totalBytes: null });
      try {
        const options = { place, timeLimitMs: fetchLimitMs, progress: setFetching, cancelled: signal };
        const fetched = await fetchEdition(options);
        if ('failure' in fetched) return { ok: false, kind: 'failed', reason: fetched.failure, line: null };
        return follow(await takeEdition(fetched, null, deps, () => !signal.aborted));
      } finally {
        cancel = null;
        setFetching(null);
      }
    },
    cancelFetch() {
      cancel?.abort();
      return cancel !== null;
    },
  };
}
