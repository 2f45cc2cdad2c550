import type { Timeline } from '../../../electron/shared/history.ts';
import { printable } from '../../../electron/shared/printable.ts';
import { useText } from '../../environment.ts';
import { type Lane, laneSentence, type Stretch } from '../../model/timeline-lanes.ts';
import { HistoryPort } from './history-port.tsx';
import styles from './timeline-lane.module.css';
import unwatched from './unwatched.module.css';

interface TimelineLaneProps {
  readonly lane: Lane;
  readonly gaps: readonly Stretch[];
  readonly timeline: Timeline;
  readonly nowMs: number;
  readonly onChoose: ((port: number) => void) | null;
}

/** As many patterns tell the holders of one lane apart; of more, some look alike and their names differ. */
const patterns = 5;
/** A name needs as much room to be read, in per cent of the line. */
const readable = 9;

export function TimelineLane({ lane, gaps, timeline, nowMs, onChoose }: TimelineLaneProps) {
  const { history: words, language } = useText();
  const { port, protocol, bars } = lane;
  return (
    <li className={styles['lane']}>
      <HistoryPort port={port} protocol={protocol} label={words.lane(port)} onChoose={onChoose} />
      <div className={styles['track']} aria-hidden>
        {bars.map(({ from, length, label, holder }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a bar outlives the picture.
            key={index}
            className={styles['bar']}
            data-pattern={holder % patterns}
            style={{ left: `${from}%`, width: `${length}%` }}
            title={printable(label)}
          >
            {length >= readable && <em>{printable(label)}</em>}
          </span>
        ))}
        {gaps.map(({ from, length }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a gap outlives the picture.
            key={index}
            className={`${unwatched['unwatched']} ${styles['blind']}`}
            style={{ left: `${from}%`, width: `${length}%` }}
          />
        ))}
      </div>
      <p>{printable(laneSentence(lane, timeline, { words, language, nowMs }))}</p>
    </li>
  );
}
