import { useMemo, useRef, useState } from 'react';
import { type HistoryEntry, type HistoryKind, historyKinds } from '../../../electron/shared/history.ts';
import { useText } from '../../environment.ts';
import { type HistoryState, useHistory } from '../../hooks/use-history.ts';
import { useNow } from '../../hooks/use-now.ts';
import { entryMoment } from '../../model/history-words.ts';
import { dayKey, momentWords } from '../../model/moments.ts';
import sheet from '../sheet.module.css';
import chips from '../toolbar/filter-chips.module.css';
import styles from './history.module.css';
import { HistoryEntryItem } from './history-entry.tsx';
import { SearchField } from './search-field.tsx';

interface HistoryEventsProps {
  readonly port: number | null;
  onOpen(port: number): void;
}

const secondsMs = 10_000;

/** What happened, the newest first, day by day. */
export function HistoryEvents({ port, onOpen }: HistoryEventsProps) {
  const { history: words } = useText();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<HistoryKind | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const kinds = useMemo(() => (kind === null ? [] : [kind]), [kind]);
  const state = useHistory({ text, port, kinds });
  const choices = [null, ...historyKinds];
  return (
    <>
      <div className={styles['tools']}>
        <SearchField value={text} label={words.search} field={field} onChange={setText} />
        <fieldset className={chips['chips']} aria-label={words.kindsLabel}>
          {choices.map((each) => (
            <button
              key={each}
              type="button"
              className={chips['chip']}
              aria-pressed={kind === each}
              onClick={() => setKind(each)}
            >
              {each === null ? words.allKinds : words.kinds[each]}
            </button>
          ))}
        </fieldset>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={sheet['report']} aria-label={words.events} tabIndex={0}>
        <Entries state={state} filtered={text.trim() !== '' || kind !== null || port !== null} onOpen={onOpen} />
      </section>
    </>
  );
}

interface EntriesProps {
  readonly state: HistoryState;
  /** Not everything is asked for. */
  readonly filtered: boolean;
  onOpen(port: number): void;
}

function Entries({ state, filtered, onOpen }: EntriesProps) {
  const text = useText();
  const { history: words } = text;
  const { page, error } = state;
  const nowMs = useNow(secondsMs, page);
  return (
    <>
      {error !== null && (
        <div className={sheet['error']} role="alert">
          <p>{words.failed(error)}</p>
          <button type="button" className={styles['button']} onClick={state.retry}>
            {words.retry}
          </button>
        </div>
      )}
      {page?.problem != null && (
        <p className={sheet['error']} role="alert">
          {page.problem}
        </p>
      )}
      {page === null && error === null && <p role="status">{words.loading}</p>}
      {page?.entries.length === 0 && (
        <div role="status">
          <p>{filtered ? words.nothingFound : words.empty}</p>
          {!filtered && <p className={sheet['soft']}>{words.emptyHint}</p>}
        </div>
      )}
      {daysOf(page?.entries ?? []).map(({ key, entries, moment }) => (
        <section key={key} className={styles['day']}>
          <h3>{momentWords(moment, 'day', text.language)}</h3>
          <ul>
            {entries.map((entry) => (
              <HistoryEntryItem key={entry.id} entry={entry} nowMs={nowMs} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      {page?.more && (
        <button type="button" className={styles['button']} disabled={state.loadingMore} onClick={state.more}>
          {words.more}
        </button>
      )}
      {page !== null && !page.more && page.begins !== null && (
        <p className={sheet['soft']}>{words.begins(momentWords(page.begins, 'full', text.language))}</p>
      )}
    </>
  );
}

interface Day {
  readonly key: string;
  readonly moment: string;
  readonly entries: HistoryEntry[];
}

function daysOf(entries: readonly HistoryEntry[]): readonly Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const moment = entryMoment(entry);
    const last = days.at(-1);
    if (last !== undefined && dayKey(last.moment) === dayKey(moment)) last.entries.push(entry);
    else days.push({ key: `${dayKey(moment)} ${days.length}`, moment, entries: [entry] });
  }
  return days;
}
