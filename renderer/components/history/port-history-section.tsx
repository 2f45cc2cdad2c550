import { printable } from '../../../electron/shared/printable.ts';
import { useText } from '../../environment.ts';
import { useNow } from '../../hooks/use-now.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useTimeline } from '../../hooks/use-timeline.ts';
import { laneSentence, lanesOf } from '../../model/timeline-lanes.ts';
import { Section } from '../story/section.tsx';
import button from '../text-button.module.css';
import styles from './port-history-section.module.css';

interface PortHistorySectionProps {
  readonly page: Pick<Page, 'openSheet'>;
  readonly port: number;
}

const days = 30;
const minuteMs = 60_000;

/** Who held the port lately, in a sentence; the rest is a step away. */
export function PortHistorySection({ page, port }: PortHistorySectionProps) {
  const { history: words, language } = useText();
  const { timeline, error } = useTimeline(port, days);
  const nowMs = useNow(minuteMs, timeline);
  const lanes = timeline === null ? [] : lanesOf(timeline, words);
  // What has nothing to say has no heading.
  if (lanes.length === 0 && error === null) return null;
  return (
    <Section title={words.here}>
      {error !== null && <p role="status">{words.failed(error)}</p>}
      {timeline !== null &&
        lanes.map((lane) => (
          <p key={lane.key}>
            <b className={styles['number']}>
              {lane.port}/{lane.protocol}
            </b>
            {': '}
            {printable(laneSentence(lane, timeline, { words, language, nowMs }))}
          </p>
        ))}
      <button
        type="button"
        className={`${button['button']} ${styles['link']}`}
        onClick={() => page.openSheet('history')}
      >
        {words.hereMore(port)}
      </button>
    </Section>
  );
}
