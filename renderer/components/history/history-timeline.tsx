import { useMemo, useState } from 'react';
import type { Timeline } from '../../../electron/shared/history.ts';
import { useText } from '../../environment.ts';
import { useNow } from '../../hooks/use-now.ts';
import { type TimelineState, useTimeline } from '../../hooks/use-timeline.ts';
import { momentWords } from '../../model/moments.ts';
import { gapStretches, lanesOf } from '../../model/timeline-lanes.ts';
import { ChipChoice } from '../chip-choice.tsx';
import button from '../framed-button.module.css';
import sheet from '../sheet.module.css';
import { HistoryBar } from './history-bar.tsx';
import { HistoryFailure } from './history-failure.tsx';
import styles from './history-timeline.module.css';
import { TimelineLane } from './timeline-lane.tsx';
import unwatched from './unwatched.module.css';

interface HistoryTimelineProps {
  readonly port: number | null;
  /** One port of many is to be shown alone. */
  onChoose(port: number): void;
}

const ranges = [1, 7, 30] as const;
const lanesAtOnce = 60;
const minuteMs = 60_000;

/** Who held which port when: a lane for each port, and beside it the same in words. */
export function HistoryTimeline({ port, onChoose }: HistoryTimelineProps) {
  const { history: words } = useText();
  const [days, setDays] = useState<(typeof ranges)[number]>(1);
  const state = useTimeline(port, days);
  return (
    <>
      <HistoryBar>
        <ChipChoice
          label={words.rangeLabel}
          choices={ranges}
          chosen={days}
          wordsOf={(each) => words.ranges[each]}
          onChoose={setDays}
        />
      </HistoryBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={sheet['report']} aria-label={words.timeline} tabIndex={0}>
        {state.error !== null && <HistoryFailure error={state.error} retry={state.retry} />}
        <Lanes state={state} onChoose={port === null ? onChoose : null} />
      </section>
    </>
  );
}

interface LanesProps {
  readonly state: TimelineState;
  /** Null where there is but one port. */
  readonly onChoose: ((port: number) => void) | null;
}

function Lanes({ state: { timeline, error }, onChoose }: LanesProps) {
  const { history: words } = useText();
  const [most, setMost] = useState(lanesAtOnce);
  const nowMs = useNow(minuteMs, timeline);
  const lanes = useMemo(() => (timeline ? lanesOf(timeline, words) : []), [timeline, words]);
  if (timeline === null) {
    return error === null ? <p role="status">{words.loading}</p> : null;
  }
  if (lanes.length === 0) return <p role="status">{words.noSpans}</p>;
  const gaps = gapStretches(timeline);
  return (
    <>
      <Axis timeline={timeline} />
      <ul>
        {lanes.slice(0, most).map((lane) => (
          <TimelineLane key={lane.key} {...{ lane, gaps, timeline, nowMs, onChoose }} />
        ))}
      </ul>
      {lanes.length > most && (
        <button type="button" className={button['button']} onClick={() => setMost(most + lanesAtOnce)}>
          {words.moreLanes(Math.min(lanesAtOnce, lanes.length - most))}
        </button>
      )}
      {gaps.length > 0 && (
        <p className={styles['legend']}>
          <i className={`${unwatched['unwatched']} ${styles['swatch']}`} aria-hidden /> {words.unwatched}
        </p>
      )}
      {timeline.omitted > 0 && <p className={sheet['soft']}>{words.omitted(timeline.omitted)}</p>}
    </>
  );
}

/** Begin, middle and end of the line. */
function Axis({ timeline: { from, until } }: { readonly timeline: Timeline }) {
  const { history: words, language } = useText();
  const middle = new Date((Date.parse(from) + Date.parse(until)) / 2).toISOString();
  return (
    <div className={styles['axis']} aria-hidden>
      <span>{momentWords(from, 'short', language)}</span>
      <span>{momentWords(middle, 'short', language)}</span>
      <span>{words.now}</span>
    </div>
  );
}
