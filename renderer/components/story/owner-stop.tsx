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
  return <ProcessStop page={page} target={stoppable.target} name={knownOr(stoppable.owner.name, list.unnamed)} />;
}

interface ProcessStopProps {
  readonly page: Page;
  readonly target: StopTarget;
  readonly name: string;
}

/** The button that asks for the stop of one process; once it was asked for, the stop in its place. */
export function ProcessStop({ page, target, name }: ProcessStopProps) {
  const { owner: words } = useText();
  const { spots, ask } = page.stop;
  const button = useRef<HTMLButtonElement>(null);
  const spot = spots.find((each) => isSameTarget(each.target, target));
  useFocusReturn(spot !== undefined, button);

  if (spot) return <StopPanel page={page} spot={spot} />;
  return (
    <button
      ref={button}
      type="button"
      className={styles['stop']}
      aria-label={words.stopNamed(name, target.pid)}
      onClick={() => ask(target)}
    >
      {words.stop}
    </button>
  );
}
