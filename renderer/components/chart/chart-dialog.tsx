import { X } from 'lucide-react';
import { useId } from 'react';
import { localTime } from '../../../electron/shared/local-moment.ts';
import { useEnvironment, useText } from '../../environment.ts';
import { type ChartControls, useChart } from '../../hooks/use-chart.ts';
import { useNews } from '../../hooks/use-feed.ts';
import { openCounts } from '../../model/chart/knowledge.ts';
import { outdatedSince } from '../../model/outdated.ts';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import { ChartBody } from './chart-body.tsx';
import styles from './chart-dialog.module.css';

interface ChartDialogProps {
  onOpen(port: number): void;
  onClose(): void;
}

/** All 65,536 ports on one picture: what each is meant for, and which are open. */
export function ChartDialog({ onOpen, onClose }: ChartDialogProps) {
  const { chart: words } = useText();
  const titleId = useId();
  const chart = useChart();
  return (
    <Sheet tall className={styles['chart']} titleId={titleId} onClose={onClose}>
      {(close) => (
        <>
          <div className={sheet['head']}>
            <h2 id={titleId}>{words.title}</h2>
            <Summary chart={chart} />
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          <ChartBody
            chart={chart}
            onOpen={(port) => {
              // Else the focus stays in what is closed until the next frame, and the story does not take it.
              if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
              close();
              onOpen(port);
            }}
          />
          <p className="visually-hidden" aria-live="polite">
            {chart.said}
          </p>
        </>
      )}
    </Sheet>
  );
}

/** How much is open, and of when that is where it is not now. */
function Summary({ chart: { knowledge } }: { readonly chart: ChartControls }) {
  const { now, text } = useEnvironment();
  const { chart: words } = text;
  const news = useNews();
  const { open, complete } = knowledge;
  if (open === null) return <p className={styles['summary']}>{words.unread}</p>;
  const { elsewhere } = openCounts(open);
  const since = outdatedSince(news);
  const parts = [words.summary(open.size, elsewhere), ...(since === null ? [] : [words.asOf(localTime(since, now()))])];
  return (
    <p className={styles['summary']}>
      {parts.join(', ')}
      {!complete && since === null && <>. {words.incomplete}</>}
    </p>
  );
}
