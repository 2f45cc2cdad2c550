import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  largestRegistryBytes,
  type RegistryAnswer,
  type RegistryState,
} from '../../electron/shared/registry-edition.ts';
import { useEnvironment } from '../environment.ts';
import { fileBase64 } from '../file-base64.ts';

/** What a person is doing with the registry, or what came of it. */
export type RegistryAct =
  | { readonly phase: 'idle' }
  /** A CSV edition needs its date. */
  | { readonly phase: 'dating'; readonly file: File }
  | { readonly phase: 'confirming-fetch' }
  | { readonly phase: 'working'; readonly words: string }
  | { readonly phase: 'done'; readonly words: string; readonly good: boolean };

export interface RegistryControls {
  /** Null until the core answered. */
  readonly state: RegistryState | null;
  /** Why it did not. */
  readonly error: string | null;
  readonly act: RegistryAct;
  /** Looks at the file: XML is taken at once, of CSV the date is asked first. */
  choose(file: File): Promise<void>;
  take(file: File, date: string | null): Promise<void>;
  askToFetch(): void;
  fetchNow(): Promise<void>;
  cancelFetch(): void;
  revert(): Promise<void>;
  dismiss(): void;
}

/** Which edition is in use, and everything that can be done about it. */
export function useRegistry(): RegistryControls {
  const { bridge, feed, text } = useEnvironment();
  const { registry: words } = text;
  const told = useSyncExternalStore(
    feed.subscribe,
    useCallback(() => feed.get().registry, [feed]),
  );
  const [asked, setAsked] = useState<RegistryState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [act, setAct] = useState<RegistryAct>({ phase: 'idle' });

  useEffect(() => {
    let gone = false;
    void bridge.call('registry', {}).then((reply) => {
      if (gone) return;
      if (reply.ok) setAsked(reply.value);
      else setError(reply.error.message);
    });
    return () => {
      gone = true;
    };
  }, [bridge]);

  function conclude(what: string, answer: RegistryAnswer): void {
    if (answer.ok) {
      setAsked({ edition: answer.edition, fetching: null });
      setAct({ phase: 'done', words: words.taken(answer.edition.date), good: true });
    } else {
      setAct({ phase: 'done', words: words.refused(what, answer.reason, answer.line), good: false });
    }
  }

  async function run(what: string, during: string, channel: 'fetchRegistry' | 'revertRegistry'): Promise<void> {
    setAct({ phase: 'working', words: during });
    const reply = await bridge.call(channel, {});
    if (reply.ok) conclude(what, reply.value);
    else setAct({ phase: 'done', words: words.perhaps(reply.error.message), good: false });
  }

  async function take(file: File, date: string | null): Promise<void> {
    const refuse = (reason: string) => conclude(file.name, { ok: false, kind: 'failed', reason, line: null });
    if (file.size > largestRegistryBytes) return refuse(words.tooLarge);
    setAct({ phase: 'working', words: words.checking(file.name) });
    const bytes = await fileBase64(file).catch(() => null);
    if (bytes === null) return refuse(words.unreadable);
    const reply = await bridge.call('importRegistry', { bytes, date });
    if (reply.ok) conclude(file.name, reply.value);
    else setAct({ phase: 'done', words: words.perhaps(reply.error.message), good: false });
  }

  return {
    // What was pushed is at least as new as any answer.
    state: told ?? asked,
    error,
    act,
    async choose(file) {
      const start = await file
        .slice(0, 200)
        .text()
        .catch(() => '');
      // The importer says what is wrong with anything that is neither.
      if (/^\uFEFF?\s*Service Name,/.test(start)) setAct({ phase: 'dating', file });
      else await take(file, null);
    },
    take,
    askToFetch: () => setAct({ phase: 'confirming-fetch' }),
    fetchNow: () => run(words.iana, words.fetching({ receivedBytes: 0, totalBytes: null }), 'fetchRegistry'),
    cancelFetch: () => void bridge.call('cancelRegistryFetch', {}),
    revert: () => run(words.imported, words.reverting, 'revertRegistry'),
    dismiss: () => setAct({ phase: 'idle' }),
  };
}
