import type { Timeline, TimelineSpan } from '../shared/history.ts';
import { type ClosedListener, followListeners } from './open-listeners.ts';
import type { OpenListener, SegmentLine } from './port-record.ts';
import type { HistoryReader } from './read-history.ts';
import type { Segment } from './segments.ts';

/** As many spans are told; of more, the longest. */
const mostSpans = 1_000;

/** What changed between two readings further apart than this is not known to the second, in milliseconds. */
const exactMs = 10_000;

/** The line is at least as long, so that the first moments of a history can be seen, in milliseconds. */
const shortestMs = 600_000;

/**
 * Who held a port between two moments, or each port where it is null; from where the history begins, if that is later:
 * of what was before, nothing is known.
 * @param window ISO 8601
 */
export async function timelineOf(
  reader: HistoryReader,
  port: number | null,
  window: { readonly from: string; readonly until: string },
): Promise<Timeline> {
  const { until } = window;
  const segments = reader.segments();
  const [first] = segments;
  const begins = first === undefined ? null : await reader.begunAt(first);
  const earliest = begins !== null && begins > window.from ? begins : window.from;
  const latest = new Date(Date.parse(until) - shortestMs).toISOString();
  const from = earliest < latest ? earliest : latest;
  const listeners = followListeners((each) => port === null || each === port);
  const gaps: { from: string; until: string }[] = [];
  let spans: TimelineSpan[] = [];
  let omitted = 0;

  function add(span: TimelineSpan): void {
    if (span.closedAt !== null && span.closedAt < from) return;
    if (span.openedAt !== null && span.openedAt > until) return;
    spans.push(span);
    if (spans.length < 2 * mostSpans) return;
    omitted += spans.length - mostSpans;
    spans = longest(spans, { from, until });
  }

  for (const segment of segments.slice(await firstOf(segments, reader, from))) {
    const take = (line: SegmentLine) => {
      for (const closed of listeners.follow(line)) add(spanOf(closed));
      if (line.type === 'gap' && line.until >= from) gaps.push({ from: line.from, until: line.until });
      return true;
    };
    await reader.read(segment, take, port);
  }
  for (const listener of listeners.now.values()) add(spanOf(listener));
  if (spans.length > mostSpans) {
    omitted += spans.length - mostSpans;
    spans = longest(spans, { from, until });
  }
  return { from, until, spans: spans.sort(inTime), gaps, omitted, begins };
}

/** The newest segment that was begun by then: its head tells what stood open. */
async function firstOf(segments: readonly Segment[], reader: HistoryReader, from: string): Promise<number> {
  for (const [index, segment] of [...segments.entries()].reverse()) {
    const begun = await reader.begunAt(segment);
    if (begun !== null && begun <= from) return index;
  }
  return 0;
}

function spanOf(listener: OpenListener | ClosedListener): TimelineSpan {
  const { protocol, port, holder, openedAt, openedSince } = listener;
  const [closedAt, closedSince] = 'closedAt' in listener ? [listener.closedAt, listener.closedSince] : [null, null];
  return {
    protocol,
    port,
    holder,
    openedAt,
    openedSince: inexact(openedAt, openedSince),
    closedAt,
    closedSince: inexact(closedAt, closedSince),
  };
}

/** The earlier of two moments, where the two are so far apart that it matters. */
function inexact(at: string | null, since: string | null): string | null {
  return at === null || since === null || Date.parse(at) - Date.parse(since) <= exactMs ? null : since;
}

function longest(spans: readonly TimelineSpan[], window: { readonly from: string; readonly until: string }) {
  const lengthOf = ({ openedAt, closedAt }: TimelineSpan) =>
    Date.parse(closedAt ?? window.until) - Date.parse(openedAt ?? window.from);
  return [...spans].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostSpans);
}

function inTime(a: TimelineSpan, b: TimelineSpan): number {
  return a.port - b.port || ((a.openedAt ?? '') < (b.openedAt ?? '') ? -1 : a.openedAt === b.openedAt ? 0 : 1);
}
