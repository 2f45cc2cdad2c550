import { useRef } from 'react';
import { knownOr } from '../../../electron/shared/known.ts';
import type { StopTarget } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import { useFocusReturn } from '../../hooks/use-focus-return.ts';
import type { Page } from '../../hooks/use-page.ts';
import { isSameTarget, type Stoppable } from '../../model/stop-targets.ts';
import { StopPanel } from '../stop/stop-panel.tsx';
import styles from './card.module.css';

interface OwnerStopProps {
  readonly page: Page;
  readonly stoppable: Stoppable;
}

/** The stop of one owner, or why there is none. */
export function OwnerStop({ page, stoppable }: OwnerStopProps) {
  const { owner: words, list } = useText();
  if ('unknown' in stoppable) return <p className={styles['refused']}>{words.cannotStop(stoppable.unknown)}</p>;
  const { owner } = stoppable;
  return (
    <ProcessStop
      page={page}
      target={stoppable.target}
      label={words.stopNamed(knownOr(owner.name, list.unnamed), owner.pid)}
    />
  );
}

interface ProcessStopProps {
  readonly page: Page;
  readonly target: StopTarget;
  /** The name of its button. */
  readonly label: string;
}

/** The button that asks for the stop of one process; once it was asked for, the stop in its place. */
export function ProcessStop({ page, target, label }: ProcessStopProps) {
  const { owner: words } = useText();
  const { spots, ask } = page.stop;
  const button = useRef<HTMLButtonElement>(null);
  const spot = spots.find((each) => isSameTarget(each.target, target));
  useFocusReturn(spot !== undefined, button);

  if (spot) return <StopPanel page={page} spot={spot} />;
  return (
    <button ref={button} type="button" className={styles['stop']} aria-label={label} onClick={() => ask(target)}>
      {words.stop}
    </button>
  );
}
