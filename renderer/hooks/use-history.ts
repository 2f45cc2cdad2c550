import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryPage, HistoryQuestion } from '../../electron/shared/history.ts';
import { useEnvironment } from '../environment.ts';
import { latestOnly } from '../model/latest-only.ts';

export interface HistoryState {
  /** Null until there was an answer to this question. */
  readonly page: HistoryPage | null;
  /** Why this question was not answered lately, in words. */
  readonly error: string | null;
  readonly loadingMore: boolean;
  more(): void;
  retry(): void;
}

export type Asked = Pick<HistoryQuestion, 'text' | 'port' | 'kinds'>;

const pageLength = 100;
const waitMs = 150;

type Answer = Pick<HistoryState, 'page' | 'error'> & { readonly asked: string | null };

const unanswered: Answer = { asked: null, page: null, error: null };

/** What happened, once typing has paused; what is new is put before, what is older is asked for page by page. */
export function useHistory({ text, port, kinds }: Asked): HistoryState {
  const { bridge } = useEnvironment();
  const asked = JSON.stringify({ text: text.slice(0, 200), port, kinds });
  const [newest, setNewest] = useState(unanswered);
  /** The question of which more is on its way. */
  const [loading, setLoading] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const current = useRef('');
  current.current = asked;
  const [beginnings] = useState(latestOnly);

  const ask = useCallback(
    async (after: string | null) => {
      const question = current.current;
      const isLatest = after === null ? beginnings.begin() : () => true;
      const reply = await bridge.call('history', { ...(JSON.parse(question) as Asked), after, limit: pageLength });
      if (question !== current.current || !isLatest()) return;
      setNewest((before) => {
        const page = before.asked === question ? before.page : null;
        if (!reply.ok) return { asked: question, page, error: reply.error.message };
        const next = after === null ? refreshed(page, reply.value) : extended(page, after, reply.value);
        return { asked: question, page: next, error: null };
      });
    },
    [bridge, beginnings],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, and another attempt, are asked.
  useEffect(() => {
    const begin = () => void ask(null);
    const timer = window.setTimeout(begin, newest.asked === null ? 0 : waitMs);
    const end = bridge.subscribe(({ type }) => (type === 'history' || type === 'stop-history') && begin());
    return () => {
      window.clearTimeout(timer);
      end();
    };
  }, [ask, asked, attempt, bridge]);

  const { page, error } = newest.asked === asked ? newest : unanswered;
  const last = page?.entries.at(-1)?.id ?? null;
  const loadingMore = loading === asked;
  return {
    page,
    error,
    loadingMore,
    retry: () => setAttempt((count) => count + 1),
    more() {
      if (last === null || loadingMore) return;
      setLoading(asked);
      void ask(last).finally(() => setLoading((now) => (now === asked ? null : now)));
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
  return {
    ...page,
    entries: [...page.entries, ...before.entries.filter(({ id }) => !fresh.has(id))],
    more: before.more,
  };
}

/** What is older than the last entry shown; where that was let go meanwhile, there would be a hole between the two. */
function extended(before: HistoryPage | null, after: string, page: HistoryPage): HistoryPage | null {
  if (before?.entries.at(-1)?.id !== after) return before;
  return { ...page, entries: [...before.entries, ...page.entries] };
}
