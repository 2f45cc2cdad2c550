import { durationOf } from '../../../electron/shared/duration.ts';
import { assertNever } from '../../../electron/shared/known.ts';
import type { StopRun } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import styles from './stop-panel.module.css';

interface StopProgressProps {
  readonly run: StopRun;
  readonly nowMs: number;
}

const secondMs = 1_000;

/** What is being waited for, and for how much longer. */
export function StopProgress({ run, nowMs }: StopProgressProps) {
  const { stop: words } = useText();
  const { plan, phase, elevate, since } = run;
  switch (phase) {
    case 'acting':
      return <p>{elevate ? words.askingRights : words.waitsFor(plan.way.kind)}</p>;
    case 'waiting':
      return <Countdown name={plan.name} graceMs={plan.graceMs} waitedMs={Math.max(0, nowMs - Date.parse(since))} />;
    case 'watching':
    case 'ended':
      return <p>{words.watching}</p>;
    default:
      return assertNever(phase);
  }
}

interface CountdownProps {
  readonly name: string;
  readonly graceMs: number;
  readonly waitedMs: number;
}

function Countdown({ name, graceMs, waitedMs }: CountdownProps) {
  const { stop: words } = useText();
  // Rounded up, so that it does not say 0 while there is time.
  const left = durationOf(Math.ceil((graceMs - waitedMs) / secondMs) * secondMs);
  return (
    <>
      <p>
        {words.letGo(name)}{' '}
        <span className={styles['elapsed']}>
          {left.value > 0 ? words.left(left, durationOf(graceMs)) : words.overdue}
        </span>
      </p>
      <progress aria-label={words.stopping(name)} max={graceMs} value={Math.min(waitedMs, graceMs)} />
    </>
  );
}
