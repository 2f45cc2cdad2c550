import { useText } from '../../environment.ts';
import type { StopFlow } from '../../model/stop-flow.ts';
import { endWords, toneOf } from '../../model/stop-words.ts';
import styles from './stop-panel.module.css';

interface StopEndProps {
  readonly flow: Extract<StopFlow, { readonly phase: 'ended' | 'failed' }>;
  onForce(): Promise<void>;
  onClose(): void;
}

/** What happened, in the core's own sentence; force is offered as a second act of its own. */
export function StopEnd({ flow, onForce, onClose }: StopEndProps) {
  const { stop: words } = useText();
  return (
    <>
      <p className={styles['outcome']} data-tone={toneOf(flow)}>
        {endWords(flow, words)}
      </p>
      <div className={styles['actions']}>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
        {flow.phase === 'ended' && flow.report.mayForce && (
          <button type="button" className={styles['send']} onClick={() => void onForce()}>
            {words.force}
          </button>
        )}
      </div>
    </>
  );
}
