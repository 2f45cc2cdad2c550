import type { StopRemedy } from '../../../electron/shared/stop.ts';
import type { Page } from '../../hooks/use-page.ts';
import type { Tone } from '../../model/stop-words.ts';
import { ByHand } from './by-hand.tsx';
import styles from './stop-panel.module.css';

interface OutcomeWordsProps {
  readonly words: string;
  readonly tone: Tone;
  readonly remedy: StopRemedy | null;
  readonly page: Pick<Page, 'announce'>;
}

/** What came of it, and what would work instead. */
export function OutcomeWords({ words, tone, remedy, page }: OutcomeWordsProps) {
  return (
    <>
      <p className={styles['outcome']} data-tone={tone}>
        {words}
      </p>
      {remedy && (
        <div>
          <p>{remedy.words}</p>
          {remedy.command && <ByHand command={remedy.command} page={page} />}
        </div>
      )}
    </>
  );
}
