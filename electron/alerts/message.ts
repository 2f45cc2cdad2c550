import { assertNever } from '../shared/known.ts';
import type { PortEvent, PortHolder } from '../shared/port-event.ts';
import { printable } from '../shared/printable.ts';
import { spokenLanguage } from '../shared/speech.ts';
import type { Telling } from './decide.ts';
import type { Occurrence } from './occurrence.ts';
import { alertText } from './text/alert-text.ts';

/** What one notification says, and what can be done from it. Plain text: whoever shows it escapes it. */
export interface AlertMessage {
  readonly title: string;
  /** Lines with line feeds between them. */
  readonly body: string;
  /** The port that it is about; null where it is about several. */
  readonly port: number | null;
  /** Something was listening on that port when it was told. */
  readonly open: boolean;
}

/** So many ports are named in a title, and so many changes in a body: the system cuts off what is longer. */
const mostInTitle = 5;
const mostLines = 6;
/** A process chooses its own name. */
const longestName = 60;

export function alertMessage({ occurrences, more, heldSinceMs, silentUntilMs }: Telling): AlertMessage {
  const total = occurrences.length + more;
  const [first] = occurrences;
  const lone = first !== undefined && total === 1;
  const body = lone && heldSinceMs === null ? [sentenceOf(first)] : linesOf(occurrences, total, heldSinceMs !== null);
  if (silentUntilMs !== null) body.push(alertText.silentUntil(timeOfDay(silentUntilMs)));
  const ports = new Set(occurrences.map(({ event }) => event.port));
  const [port = null] = ports.size === 1 && more === 0 ? ports : [];
  return {
    title: titleOf(occurrences, total, heldSinceMs),
    body: body.join('\n'),
    port,
    open: port !== null && occurrences.at(-1)?.kind !== 'closed',
  };
}

function titleOf(occurrences: readonly Occurrence[], total: number, heldSinceMs: number | null): string {
  const [first, ...others] = occurrences;
  if (heldSinceMs !== null) return alertText.summaryTitle(total, timeOfDay(heldSinceMs));
  if (first === undefined || others.some(({ kind }) => kind !== first.kind)) return alertText.mixedTitle(total);
  if (total === 1) return alertText.title(first.kind, first.event.port, nameOf(first.event.holder));
  const things = occurrences.map(({ kind, event: { port, holder } }) =>
    kind === 'new-program' ? (nameOf(holder) ?? `${port}`) : `${port}`,
  );
  const named = [...new Set(things)];
  const some = named.slice(0, mostInTitle).join(', ');
  return alertText.manyTitle(first.kind, total, named.length > mostInTitle ? `${some}, …` : some);
}

function linesOf(occurrences: readonly Occurrence[], total: number, timed: boolean): string[] {
  const mixed = timed || occurrences.some(({ kind }) => kind !== occurrences[0]?.kind);
  const lines = occurrences.slice(0, mostLines).map(({ kind, event, atMs }) => {
    const what = mixed ? ` ${alertText.happened(kind)}` : '';
    const who = [nameOf(event.holder), event.holder.place].filter((word) => word !== null).map(short);
    return `${timed ? `${timeOfDay(atMs)} ` : ''}${portName(event)}${what}${who.length > 0 ? ` · ${who.join(', ')}` : ''}`;
  });
  return total > lines.length ? [...lines, alertText.more(total - lines.length)] : lines;
}

function sentenceOf({ kind, event }: Occurrence): string {
  const { holder, holderBefore, scope } = event;
  const [who, port] = [subject(holder), portName(event)];
  switch (kind) {
    case 'newly-reachable':
      return alertText.newlyReachable(who, port, scope);
    case 'owner-changed':
      return alertText.ownerChanged(who, port, (holderBefore && holderWords(holderBefore)) ?? alertText.hiddenBefore);
    case 'new-program':
      return alertText.newProgram(who, port, scope);
    case 'opened':
      return alertText.opened(who, port, scope);
    case 'closed':
      return alertText.closed(who, port);
    default:
      return assertNever(kind);
  }
}

/** As a sentence begins with it: what stands between commas ends with one. */
function subject(holder: PortHolder): string {
  const words = holderWords(holder);
  if (words === null) return alertText.hidden;
  return holder.pid === null ? words : `${words},`;
}

/** Null where the holder is hidden. */
function holderWords(holder: PortHolder): string | null {
  const name = nameOf(holder);
  return name && alertText.holder(name, holder.place === null ? null : short(holder.place), holder.pid);
}

function nameOf({ name }: PortHolder): string | null {
  return name === null ? null : short(name);
}

function short(text: string): string {
  const shown = printable(text);
  return shown.length > longestName ? `${shown.slice(0, longestName)}…` : shown;
}

function portName({ protocol, port }: Pick<PortEvent, 'protocol' | 'port'>): string {
  return `${protocol} ${port}`;
}

function timeOfDay(ms: number): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(ms);
}
