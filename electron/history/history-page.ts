import type { HistoryEntry, HistoryKind, HistoryPage, HistoryQuestion } from '../shared/history.ts';
import type { PortHolder } from '../shared/port-event.ts';
import type { StopHistory, StopRecord } from '../shared/stop.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import type { SegmentLine } from './port-record.ts';
import type { HistoryReader } from './read-history.ts';

export interface HistoryPageDeps {
  readonly reader: HistoryReader;
  stops(): StopHistory;
  /** The registry's name for a port; null where it has none. */
  serviceOf(port: number, protocol: SocketProtocol): string | null;
  /** Nothing older is told, ISO 8601. */
  oldest(): string;
  /** Why what happens now is not recorded, in words. */
  recordingProblem(): string | null;
}

/** From which entry on a page goes: below this number, and not above this moment. */
interface Cursor {
  readonly below: number;
  readonly at: string | null;
  readonly stop: string | null;
}

const fromTheNewest: Cursor = { below: Number.POSITIVE_INFINITY, at: null, stop: null };

/**
 * One page, the newest first. The segments are read backwards, one after the other; of each no more is held than the
 * page can take. The stops, which lie in a file of their own, are put between by their moments.
 */
export async function historyPage(question: HistoryQuestion, deps: HistoryPageDeps): Promise<HistoryPage> {
  const { reader, oldest } = deps;
  const { limit } = question;
  const cursor = question.after === null ? fromTheNewest : cursorOf(question.after);
  const since = oldest();
  const segments = reader.segments();
  const stopHistory = deps.stops();
  const stops = stopsAfter(stopHistory.records, cursor).filter(
    (stop) => stop.at >= since && matchesStop(stop, question, deps),
  );
  const entries: HistoryEntry[] = [];
  let endedByAge = false;

  function takeStops(until: string): void {
    for (let stop = stops[0]; stop !== undefined && stop.at > until; stop = stops[0]) {
      entries.push({ type: 'stop', id: `stop ${stop.at} ${stop.id}`, stop });
      stops.shift();
    }
  }

  for (const segment of [...segments].reverse()) {
    if (entries.length > limit || endedByAge) break;
    if (segment.first >= cursor.below) continue;
    const room = limit + 1 - entries.length;
    let found: HistoryEntry[] = [];
    const take = (line: SegmentLine) => {
      if (line.type !== 'event' && line.type !== 'gap') return true;
      if (line.n >= cursor.below) return false;
      const entry = entryOf(line);
      const at = momentOf(entry);
      if (cursor.stop !== null && cursor.at !== null && at >= cursor.at) return true;
      if (at < since || !matches(entry, question, deps)) return true;
      found.push(entry);
      if (found.length > 2 * room) found = found.slice(-room);
      return true;
    };
    await reader.read(segment, take, question.port);
    for (const entry of found.slice(-room).reverse()) {
      takeStops(momentOf(entry));
      entries.push(entry);
    }
    const begun = await reader.begunAt(segment);
    endedByAge = begun !== null && begun < since;
  }
  takeStops('');
  const [first] = segments;
  const begun = first === undefined ? null : await reader.begunAt(first);
  const problems = [deps.recordingProblem(), reader.problem(), stopHistory.problem].filter((each) => each !== null);
  return {
    entries: entries.slice(0, limit),
    more: entries.length > limit,
    begins: begun !== null && begun < since ? since : begun,
    problem: problems.join(' ') || null,
  };
}

function entryOf(line: Extract<SegmentLine, { readonly n: number }>): HistoryEntry {
  const { type, n } = line;
  if (type === 'gap') return { type, id: `${n} ${line.until}`, from: line.from, until: line.until };
  return { type, id: `${n} ${line.event.at}`, event: line.event };
}

function momentOf(entry: HistoryEntry): string {
  return entry.type === 'event' ? entry.event.at : entry.type === 'gap' ? entry.until : entry.stop.at;
}

/** An id is what it says: a record's number and moment, or a stop's moment and id. What is none goes from the newest. */
function cursorOf(id: string): Cursor {
  const stop = /^stop (\S+) (.+)$/.exec(id);
  if (stop?.[1] !== undefined && stop[2] !== undefined) {
    return { below: Number.POSITIVE_INFINITY, at: stop[1], stop: stop[2] };
  }
  const record = /^(\d+) (\S+)$/.exec(id);
  return record?.[2] === undefined ? fromTheNewest : { below: Number(record[1]), at: record[2], stop: null };
}

function stopsAfter(records: readonly StopRecord[], { at, stop }: Cursor): StopRecord[] {
  if (at === null) return [...records];
  const place = records.findIndex(({ id }) => id === stop);
  return place === -1 ? records.filter((record) => record.at <= at) : records.slice(place + 1);
}

function matches(entry: HistoryEntry, question: HistoryQuestion, deps: HistoryPageDeps): boolean {
  if (entry.type === 'stop') return matchesStop(entry.stop, question, deps);
  if (entry.type === 'gap') return question.text.trim() === '' && concernsAll(question.kinds);
  const { kind, port, protocol, holder, holderBefore } = entry.event;
  if (question.port !== null && question.port !== port) return false;
  if (!concernsAll(question.kinds) && !question.kinds.includes(kind)) return false;
  const pids = [holder.pid, holderBefore?.pid ?? null];
  return hasWords(question.text, port, pids, [
    protocol,
    deps.serviceOf(port, protocol),
    ...textsOf(holder),
    ...(holderBefore ? textsOf(holderBefore) : []),
  ]);
}

function matchesStop(stop: StopRecord, { text, port, kinds }: HistoryQuestion, deps: HistoryPageDeps): boolean {
  if (port !== null && port !== stop.port) return false;
  if (!concernsAll(kinds) && !kinds.includes('stopped')) return false;
  const service = deps.serviceOf(stop.port, stop.protocol);
  return hasWords(text, stop.port, [stop.pid], [stop.protocol, service, stop.name, stop.user]);
}

/** No kind asked for means any. */
function concernsAll(kinds: readonly HistoryKind[]): boolean {
  return kinds.length === 0;
}

function textsOf({ name, place, user }: PortHolder): readonly (string | null)[] {
  return [name, place, user];
}

/** Whether each word is found; a number also as the port or as a pid, and then as a whole. */
function hasWords(
  text: string,
  port: number,
  pids: readonly (number | null)[],
  texts: readonly (string | null)[],
): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const numbers = [port, ...pids].map(String);
  const all = texts.map((each) => each?.toLowerCase() ?? '');
  return words.every((word) => numbers.includes(word.replace(/^:/, '')) || all.some((each) => each.includes(word)));
}
