import { startAgainLine } from '../../../electron/shared/start-command.ts';
import type { StopReport, StopRun } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { startAgainOf, toneOf } from '../../model/stop-words.ts';
import { CopyButton } from '../copy-button.tsx';
import { OutcomeWords } from './outcome-words.tsx';
import styles from './stop-panel.module.css';

interface StopEndProps {
  readonly page: Page;
  readonly run: StopRun;
  readonly report: StopReport;
}

/** What happened, and what can be done next: each a second act of the person's own. */
export function StopEnd({ page, run, report }: StopEndProps) {
  const { stop: words } = useText();
  const { close, force, elevate } = page.stop;
  const startAgain = startAgainOf(run.plan, report);
  return (
    <>
      <OutcomeWords words={report.detail} tone={toneOf(report.outcome)} remedy={report.remedy} page={page} />
      <div className={styles['actions']}>
        <button type="button" onClick={() => close(run)}>
          {words.close}
        </button>
        {startAgain && (
          <CopyButton className={undefined} value={startAgainLine(startAgain)} label={words.copyStart} page={page} />
        )}
        {report.mayElevate && (
          <button type="button" className={styles['send']} onClick={() => elevate(run)}>
            {words.elevate}
          </button>
        )}
        {report.mayForce && (
          <button type="button" className={styles['send']} onClick={() => force(run)}>
            {words.force}
          </button>
        )}
      </div>
      {startAgain && <p className={styles['soft']}>{words.startHint}</p>}
    </>
  );
}
