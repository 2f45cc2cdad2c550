import { useRef } from 'react';
import { knownOr } from '../../../electron/shared/known.ts';
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

/** The stop of one process: its button, or why there is none, or the stop that is under way. */
export function OwnerStop({ page, stoppable }: OwnerStopProps) {
  const { owner: words, list } = useText();
  const { flow, ask } = page.stop;
  const { owner } = stoppable;
  const button = useRef<HTMLButtonElement>(null);
  const open = flow.phase !== 'idle' && 'target' in stoppable && isSameTarget(flow.target, stoppable.target);
  useFocusReturn(open, button);

  if ('unknown' in stoppable) return <p className={styles['refused']}>{words.cannotStop(stoppable.unknown)}</p>;
  const { target } = stoppable;
  if (open) return <StopPanel page={page} />;
  return (
    <button
      ref={button}
      type="button"
      className={styles['stop']}
      aria-label={words.stopNamed(knownOr(owner.name, list.unnamed), owner.pid)}
      disabled={flow.phase === 'stopping'}
      onClick={() => void ask(target, false)}
    >
      {words.stop}
    </button>
  );
}
