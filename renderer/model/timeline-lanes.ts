import type { Timeline, TimelineSpan } from '../../electron/shared/history.ts';
import type { SocketProtocol } from '../../electron/shared/transport.ts';
import type { HistoryWords } from '../text/en/history.ts';
import { momentWords, timeWords } from './moments.ts';

/** A stretch of the line, in per cent of its length. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

export interface Bar extends Stretch {
  readonly span: TimelineSpan;
  readonly label: string;
  /** Tells the holders of a lane apart: the same program has the same number, from 0 on. */
  readonly holder: number;
}

/** One port of one protocol. */
export interface Lane {
  readonly key: string;
  readonly port: number;
  readonly protocol: SocketProtocol;
  readonly bars: readonly Bar[];
}

/** A bar that is shorter could not be seen, in per cent. */
const shortestBar = 0.4;
/** A sentence tells of as many spans, the newest. */
const mostTold = 4;

export function lanesOf(timeline: Timeline, words: HistoryWords): readonly Lane[] {
  const lanes = new Map<string, { readonly spans: TimelineSpan[]; readonly holders: string[] }>();
  for (const span of timeline.spans) {
    const key = `${span.port} ${span.protocol}`;
    const lane = lanes.get(key) ?? { spans: [], holders: [] };
    lanes.set(key, lane);
    lane.spans.push(span);
    const name = nameOf(span, words);
    if (!lane.holders.includes(name)) lane.holders.push(name);
  }
  return [...lanes].map(([key, { spans, holders }]) => {
    const [port = '', protocol = ''] = key.split(' ');
    const bars = spans.map((span): Bar => {
      const label = nameOf(span, words);
      return { ...stretchOf(timeline, span.openedAt, span.closedAt), span, label, holder: holders.indexOf(label) };
    });
    return { key, port: Number(port), protocol: protocol === 'udp' ? 'udp' : 'tcp', bars };
  });
}

export function gapStretches(timeline: Timeline): readonly Stretch[] {
  return timeline.gaps.map(({ from, until }) => stretchOf(timeline, from, until));
}

/** "postgres 09:12–14:02, then node since 14:02": what a lane shows, in words. */
export function laneSentence(
  { bars }: Pick<Lane, 'bars'>,
  { from }: Pick<Timeline, 'from'>,
  { words, language, nowMs }: { readonly words: HistoryWords; readonly language: string; readonly nowMs: number },
): string {
  const time = (moment: string) => timeWords(moment, nowMs, language);
  const told = bars.slice(-mostTold).map(({ span, label }) => {
    const { openedAt, openedSince, closedAt, closedSince } = span;
    const opened =
      openedAt === null || openedAt < from ? null : openedSince === null ? time(openedAt) : words.about(time(openedAt));
    const closed = closedAt === null ? null : closedSince === null ? time(closedAt) : words.about(time(closedAt));
    // Within one minute only the seconds tell.
    if (openedAt !== null && opened !== null && opened === closed) {
      const exact = (moment: string) => momentWords(moment, 'exact', language);
      return words.span(label, exact(openedAt), exact(closedAt ?? openedAt));
    }
    if (opened === null) return closed === null ? words.spanAll(label) : words.spanUntil(label, closed);
    return closed === null ? words.spanSince(label, opened) : words.span(label, opened, closed);
  });
  const earlier = bars.length - told.length;
  return words.inTurn([...(earlier > 0 ? [words.earlier(earlier)] : []), ...told]);
}

function nameOf({ holder }: TimelineSpan, words: HistoryWords): string {
  return holder.name ?? holder.place ?? words.hidden;
}

function stretchOf(timeline: Timeline, from: string | null, until: string | null): Stretch {
  const [startMs, endMs] = [Date.parse(timeline.from), Date.parse(timeline.until)];
  const wholeMs = Math.max(1, endMs - startMs);
  const fromMs = Math.min(endMs, Math.max(startMs, from === null ? startMs : Date.parse(from)));
  const untilMs = Math.min(endMs, Math.max(fromMs, until === null ? endMs : Date.parse(until)));
  const length = Math.max(shortestBar, ((untilMs - fromMs) / wholeMs) * 100);
  return { from: Math.min(100 - length, ((fromMs - startMs) / wholeMs) * 100), length };
}
