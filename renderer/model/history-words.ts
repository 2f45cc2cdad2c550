import type { HistoryEntry } from '../../electron/shared/history.ts';
import { assertNever } from '../../electron/shared/known.ts';
import type { PortEvent, PortHolder } from '../../electron/shared/port-event.ts';
import { hiddenProcess } from '../../electron/shared/stop.ts';
import type { Dictionary } from '../text/english.ts';

/** When it happened, or became known; ISO 8601. */
export function entryMoment(entry: HistoryEntry): string {
  return entry.type === 'event' ? entry.event.at : entry.type === 'stop' ? entry.stop.at : entry.until;
}

/** What happened, behind the port's number. */
export function eventWords(event: PortEvent, { history: words }: Dictionary): string {
  const { kind, holder, holderBefore, scope, scopeBefore } = event;
  const name = (each: PortHolder | null) => holderWords(each, words);
  if (kind === 'opened') return words.opened(name(holder));
  if (kind === 'closed') return words.closed(name(holder));
  if (kind === 'owner-changed') return words.ownerChanged(name(holderBefore), name(holder));
  if (kind === 'reach-changed') return words.reachChanged(words.scopes[scopeBefore ?? scope], words.scopes[scope]);
  return assertNever(kind);
}

export function stopWords(entry: Extract<HistoryEntry, { readonly type: 'stop' }>, text: Dictionary): string {
  const { name, pid, result } = entry.stop;
  const holder = pid === hiddenProcess.pid ? name : text.history.process(name, pid);
  return text.history.stopped(holder, result ? text.stops.outcomes[result.outcome] : text.stops.pending);
}

function holderWords(holder: PortHolder | null, words: Dictionary['history']): string {
  const name = holder?.name ?? holder?.place ?? null;
  if (name === null) return words.hidden;
  return holder?.pid == null ? name : words.process(name, holder.pid);
}
