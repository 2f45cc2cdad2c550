import { type ReactNode, useEffect, useRef } from 'react';
import { assertNever } from '../../../electron/shared/known.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { StopConfirmation } from './stop-confirmation.tsx';
import { StopEnd } from './stop-end.tsx';
import styles from './stop-panel.module.css';
import { StopProgress } from './stop-progress.tsx';

/** One stop in its place: the question, the wait, the outcome. The focus stays in it until it is closed. */
export function StopPanel({ page }: { readonly page: Page }) {
  const { stop: words } = useText();
  const panel = useRef<HTMLFieldSetElement>(null);
  const { flow } = page.stop;

  useEffect(() => {
    if (flow.phase !== 'confirming') panel.current?.focus();
    panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [flow.phase]);

  return (
    <fieldset ref={panel} className={styles['panel']} aria-label={words.label} tabIndex={-1}>
      {content(page, words.planning)}
    </fieldset>
  );
}

function content({ stop, nowMs }: Page, planning: string): ReactNode {
  const { flow, confirm, dismiss, ask } = stop;
  switch (flow.phase) {
    case 'idle':
      return null;
    case 'planning':
      return <p>{planning}</p>;
    case 'confirming':
      return <StopConfirmation plan={flow.plan} force={flow.force} onConfirm={confirm} onCancel={dismiss} />;
    case 'stopping':
      return <StopProgress plan={flow.plan} elapsedMs={nowMs - flow.sinceMs} />;
    case 'ended':
    case 'failed':
      return <StopEnd flow={flow} onForce={() => ask(flow.target, true)} onClose={dismiss} />;
    default:
      return assertNever(flow);
  }
}
