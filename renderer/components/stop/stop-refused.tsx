import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import type { AskedFlow } from '../../model/stop-flow.ts';
import { failureWords, toneOf } from '../../model/stop-words.ts';
import { OutcomeWords } from './outcome-words.tsx';
import styles from './stop-panel.module.css';

interface StopRefusedProps {
  readonly page: Page;
  readonly flow: Extract<AskedFlow, { readonly phase: 'refused' | 'failed' }>;
}

/** Why nothing was begun, and what would work instead. */
export function StopRefused({ page, flow }: StopRefusedProps) {
  const { stop: words } = useText();
  const { dismiss, back } = page.stop;
  return (
    <>
      {flow.phase === 'refused' ? (
        <OutcomeWords
          words={flow.report.detail}
          tone={toneOf(flow.report.outcome)}
          remedy={flow.report.remedy}
          page={page}
        />
      ) : (
        <OutcomeWords words={failureWords(flow, words)} tone="warn" remedy={null} page={page} />
      )}
      <div className={styles['actions']}>
        <button type="button" onClick={dismiss}>
          {words.close}
        </button>
        {flow.phase === 'refused' && flow.plan !== null && (
          <button type="button" onClick={back}>
            {words.back}
          </button>
        )}
      </div>
    </>
  );
}
