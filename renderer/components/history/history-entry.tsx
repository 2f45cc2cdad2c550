import type { HistoryEntry } from '../../../electron/shared/history.ts';
import { printable } from '../../../electron/shared/printable.ts';
import { useText } from '../../environment.ts';
import { entryMoment, eventWords, stopWords } from '../../model/history-words.ts';
import { agoWords, momentWords, timeWords } from '../../model/moments.ts';
import styles from './history-entry.module.css';
import { HistoryPort } from './history-port.tsx';

interface HistoryEntryItemProps {
  readonly entry: HistoryEntry;
  readonly nowMs: number;
  onOpen(port: number): void;
}

/** What counts as exact to a reading, in milliseconds: what lies further apart is told. */
const exactMs = 10_000;

/** One thing that happened: when, on which port, and what. */
export function HistoryEntryItem({ entry, nowMs, onOpen }: HistoryEntryItemProps) {
  const text = useText();
  const { history: words, language } = text;
  const moment = entryMoment(entry);
  if (entry.type === 'gap') {
    const time = (each: string) => timeWords(each, nowMs, language, 'exact');
    return <li className={styles['gap']}>{words.gap(time(entry.from), time(entry.until))}</li>;
  }
  const { port, protocol } = entry.type === 'event' ? entry.event : entry.stop;
  return (
    <li className={styles['entry']} data-kind={entry.type === 'event' ? entry.event.kind : 'stopped'}>
      <time dateTime={moment} title={momentWords(moment, 'full', language)}>
        {momentWords(moment, 'exact', language)}
      </time>
      <HistoryPort port={port} protocol={protocol} label={words.openStory(port)} onChoose={onOpen} />
      <p>
        <span>{printable(entry.type === 'event' ? eventWords(entry.event, text) : stopWords(entry, text))}</span>
        <Aside entry={entry} nowMs={nowMs} />
      </p>
    </li>
  );
}

/** Where it was, how long ago, and how sure the moment is. */
function Aside({ entry, nowMs }: Pick<HistoryEntryItemProps, 'entry' | 'nowMs'>) {
  const { history: words, language } = useText();
  const parts = [agoWords(entryMoment(entry), nowMs, language)];
  if (entry.type === 'event') {
    const { kind, holder, scope, since, at } = entry.event;
    if (holder.place !== null) parts.unshift(printable(holder.place));
    if (kind === 'opened') parts.push(words.at(words.scopes[scope]));
    if (since !== null && Date.parse(at) - Date.parse(since) > exactMs) {
      parts.push(words.between(timeWords(since, nowMs, language)));
    }
  }
  return <small>{parts.join(' · ')}</small>;
}
