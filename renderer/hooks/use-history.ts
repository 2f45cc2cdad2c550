import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryEntry, HistoryPage, HistoryQuestion } from '../../electron/shared/history.ts';
import { useEnvironment } from '../environment.ts';

export interface HistoryState {
  /** Null until there was an answer to this question. */
  readonly page: HistoryPage | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
  readonly loadingMore: boolean;
  more(): void;
  retry(): void;
}

export type Asked = Pick<HistoryQuestion, 'text' | 'port' | 'kinds'>;

const pageLength = 100;
const waitMs = 150;

/** What happened, once typing has paused; what is new is put before, what is older is asked for page by page. */
export function useHistory({ text, port, kinds }: Asked): HistoryState {
  const { bridge } = useEnvironment();
  const asked = JSON.stringify({ text: text.slice(0, 200), port, kinds });
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly page: HistoryPage } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const newest = useRef('');
  newest.current = asked;
  const latest = useRef(0);

  const ask = useCallback(
    async (after: string | null, take: (before: HistoryPage | null, page: HistoryPage) => HistoryPage) => {
      const question = newest.current;
      if (after === null) latest.current += 1;
      const own = latest.current;
      const reply = await bridge.call('history', { ...(JSON.parse(question) as Asked), after, limit: pageLength });
      // Of two readings of the newest entries, the one that was asked for first may come last.
      if (question !== newest.current || (after === null && own !== latest.current)) return;
      setError(reply.ok ? null : reply.error.message);
      if (!reply.ok) return;
      setAnswer((before) => ({
        asked: question,
        page: take(before?.asked === question ? before.page : null, reply.value),
      }));
    },
    [bridge],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, and another attempt, are asked.
  useEffect(() => {
    const begin = () => void ask(null, refreshed);
    const timer = window.setTimeout(begin, answer === null ? 0 : waitMs);
    const end = bridge.subscribe(({ type }) => (type === 'history' || type === 'stop-history') && begin());
    return () => {
      window.clearTimeout(timer);
      end();
    };
  }, [ask, asked, attempt, bridge]);

  const page = answer?.asked === asked ? answer.page : null;
  const last = page?.entries.at(-1)?.id ?? null;
  return {
    page,
    error,
    loadingMore,
    retry: () => setAttempt((count) => count + 1),
    more() {
      if (last === null || loadingMore) return;
      setLoadingMore(true);
      void ask(last, extended).finally(() => setLoadingMore(false));
    },
  };
}

/** The newest page before what is shown already; what is shown is let go where the two do not meet. */
function refreshed(before: HistoryPage | null, page: HistoryPage): HistoryPage {
  const first = before?.entries[0]?.id;
  const place = first === undefined ? -1 : page.entries.findIndex(({ id }) => id === first);
  if (before === null || place === -1 || before.entries.length <= page.entries.length) return page;
  // An entry that is known may have another end by now, such as a stop its outcome.
  const fresh = new Set(page.entries.map(({ id }) => id));
  const older: readonly HistoryEntry[] = before.entries.filter(({ id }) => !fresh.has(id));
  return { ...page, entries: [...page.entries, ...older], more: before.more };
}

function extended(before: HistoryPage | null, page: HistoryPage): HistoryPage {
  const known = new Set(before?.entries.map(({ id }) => id));
  return { ...page, entries: [...(before?.entries ?? []), ...page.entries.filter(({ id }) => !known.has(id))] };
}
