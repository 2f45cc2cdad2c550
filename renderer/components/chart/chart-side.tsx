import { localMoment } from '../../../electron/shared/local-moment.ts';
import { useEnvironment } from '../../environment.ts';
import type { ChartControls } from '../../hooks/use-chart.ts';
import { openCounts } from '../../model/chart/knowledge.ts';
import type { LayerName } from '../../model/chart/marks.ts';
import type { Sea } from '../../model/chart/sea.ts';
import type { ChartWords } from '../../text/en/chart.ts';
import { ChartLegend } from './chart-legend.tsx';
import styles from './chart-side.module.css';
import { GoToPort } from './go-to-port.tsx';
import { PortLens } from './port-lens.tsx';
import { PortReading } from './port-reading.tsx';
import { SaveChart } from './save-chart.tsx';

interface ChartSideProps {
  readonly chart: ChartControls;
  /** Null until the picture is drawn. */
  readonly sea: Sea | null;
  onOpen(port: number): void;
}

/** What is said of the port that is pointed at, the same large, and what the signs mean. */
export function ChartSide({ chart, sea, onOpen }: ChartSideProps) {
  const { chart: words } = useEnvironment().text;
  const { knowledge, layers, marks, cursor, pointed } = chart;
  const shown = pointed ?? cursor;
  return (
    <div className={styles['side']}>
      <PortReading port={shown} words={chart.wordsOf(shown)} />
      <div className={styles['near']}>
        <PortLens
          first={Math.floor(shown / 100) * 100}
          shown={shown}
          ground={knowledge.ground}
          marks={marks}
          layers={layers}
          onOpen={onOpen}
        />
        <GoToPort goTo={chart.goTo} onOpen={onOpen} />
        {sea && <SaveChart chart={chart} sea={sea} />}
        <p className={styles['keys']} aria-hidden>
          {words.keys}
        </p>
      </div>
      <div className={styles['about']}>
        <ChartLegend
          layers={layers}
          counts={countsOf(chart)}
          ground={knowledge.ground}
          remarks={remarksOf(chart, words)}
          toggle={chart.toggle}
        />
      </div>
    </div>
  );
}

/** Null where nobody knows. */
function countsOf({ knowledge }: ChartControls): Readonly<Record<LayerName, number | null>> {
  const { ground, open, recent, favourites } = knowledge;
  const counts = open && openCounts(open);
  return {
    assigned: null,
    blocked: ground?.blocked.size ?? null,
    here: counts?.here ?? null,
    elsewhere: counts?.elsewhere ?? null,
    recent: recent?.size ?? null,
    favourite: favourites.size,
  };
}

function remarksOf(
  { knowledge: { ground }, groundError, recentSince, recentError }: ChartControls,
  words: ChartWords,
): readonly string[] {
  return [
    ...(groundError === null ? [] : [words.failed(groundError)]),
    ...(recentError === null ? [] : [words.recentUnknown(recentError)]),
    ...(recentSince === null ? [] : [words.recentSince(localMoment(recentSince))]),
    ...(ground?.ephemeral.length === 0 ? [words.ephemeralUnknown] : []),
  ];
}
