import { durationOf } from '../../../electron/shared/duration.ts';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import styles from './stop-panel.module.css';

interface StopProgressProps {
  readonly plan: StopPlan;
  readonly elapsedMs: number;
}

/** The wait. Past the grace period the sockets are still being watched, so it says that instead of a number. */
export function StopProgress({ plan, elapsedMs }: StopProgressProps) {
  const { stop: words } = useText();
  const waited = Math.max(0, elapsedMs);
  return (
    <>
      <p>
        {words.stopping(plan.name)}{' '}
        <span className={styles['elapsed']}>
          {waited < plan.graceMs ? words.elapsed(durationOf(waited), durationOf(plan.graceMs)) : words.checking}
        </span>
      </p>
      <progress aria-label={words.stopping(plan.name)} max={plan.graceMs} value={Math.min(waited, plan.graceMs)} />
    </>
  );
}
