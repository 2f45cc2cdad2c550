import { useMemo, useState } from 'react';
import { type HistoryEntry, type HistoryKind, historyKinds } from '../../../electron/shared/history.ts';
import { useText } from '../../environment.ts';
import { type HistoryState, useHistory } from '../../hooks/use-history.ts';
import { useNow } from '../../hooks/use-now.ts';
import { entryMoment } from '../../model/history-words.ts';
import { dayKey, momentWords } from '../../model/moments.ts';
import { ChipChoice } from '../chip-choice.tsx';
import button from '../framed-button.module.css';
import sheet from '../sheet.module.css';
import { HistoryBar } from './history-bar.tsx';
import { HistoryEntryItem } from './history-entry.tsx';
import styles from './history-events.module.css';
import { HistoryFailure } from './history-failure.tsx';
import { SearchField } from './search-field.tsx';

interface HistoryEventsProps {
  readonly port: number | null;
  onOpen(port: number): void;
}

const choices = [null, ...historyKinds];

/** "5 minutes ago" needs no finer clock. */
const coarseMs = 10_000;

/** What happened, the newest first, day by day. */
export function HistoryEvents({ port, onOpen }: HistoryEventsProps) {
  const { history: words } = useText();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<HistoryKind | null>(null);
  const kinds = useMemo(() => (kind === null ? [] : [kind]), [kind]);
  const state = useHistory({ text, port, kinds });
  return (
    <>
      <HistoryBar>
        <SearchField value={text} label={words.search} onChange={setText} />
        <ChipChoice
          label={words.kindsLabel}
          choices={choices}
          chosen={kind}
          wordsOf={(each) => (each === null ? words.allKinds : words.kinds[each])}
          onChoose={setKind}
        />
      </HistoryBar>
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
  const nowMs = useNow(coarseMs, page);
  return (
    <>
      {error !== null && <HistoryFailure error={error} retry={state.retry} />}
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
        <button
          type="button"
          className={button['button']}
          aria-disabled={state.loadingMore || undefined}
          onClick={state.more}
        >
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
