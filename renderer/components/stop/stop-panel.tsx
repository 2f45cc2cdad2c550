import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { assertNever } from '../../../electron/shared/known.ts';
import { isHiddenProcess } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import type { AskedFlow } from '../../model/stop-flow.ts';
import type { StopSpot } from '../../model/stop-spots.ts';
import { StopEnd } from './stop-end.tsx';
import styles from './stop-panel.module.css';
import { StopPlanned } from './stop-planned.tsx';
import { StopProgress } from './stop-progress.tsx';
import { StopRefused } from './stop-refused.tsx';

interface StopPanelProps {
  readonly page: Page;
  readonly spot: StopSpot;
  /** Says of which process and port, where nothing beside it does. */
  readonly titled?: boolean;
  /** What gets the focus when the panel goes with the focus in it. */
  readonly home?: RefObject<HTMLElement | null>;
}

/** One stop in its place: the question, the wait, the outcome. What it shows changes; the focus stays in it. */
export function StopPanel({ page, spot, titled = false, home }: StopPanelProps) {
  const { stop: words } = useText();
  const panel = useRef<HTMLFieldSetElement>(null);
  const focusWithin = useRef(false);
  const { flow, run, target } = spot;
  const asked = flow !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase draws other controls.
  useEffect(() => {
    const { activeElement, body } = document;
    // A question is this person's own and takes the focus; what another window does never takes it.
    const elsewhere = !panel.current?.contains(activeElement);
    if (asked ? elsewhere : focusWithin.current && activeElement === body) panel.current?.focus();
    if (asked || focusWithin.current) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [flow?.phase, run?.phase, asked]);

  useLayoutEffect(() => {
    const place = home;
    return () => {
      if (focusWithin.current) place?.current?.focus({ preventScroll: true });
    };
  }, [home]);

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || flow !== null || run === null) return;
    // A stop under way cannot be called back, and the page must not take the key for something else.
    event.preventDefault();
    if (run.report !== null) page.stop.close(run);
  }

  const name = flow !== null && 'plan' in flow && flow.plan ? flow.plan.name : run?.plan.name;
  return (
    <fieldset
      ref={panel}
      className={styles['panel']}
      aria-label={words.label(target.protocol, target.port)}
      tabIndex={-1}
      data-stop
      onFocus={() => {
        focusWithin.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        focusWithin.current = panel.current?.contains(relatedTarget) ?? false;
      }}
      onKeyDown={closeOnEscape}
    >
      {titled && (
        <p className={styles['title']}>
          {target.protocol} {target.port}
          {name !== undefined && ` · ${isHiddenProcess(target) ? name : words.processIs(name, target.pid)}`}
        </p>
      )}
      {flow ? <Asked page={page} flow={flow} /> : run && <Run page={page} run={run} />}
    </fieldset>
  );
}

function Asked({ page, flow }: { readonly page: Page; readonly flow: AskedFlow }): ReactNode {
  const { stop: words } = useText();
  switch (flow.phase) {
    case 'planning':
      return flow.plan ? <StopPlanned page={page} flow={flow} plan={flow.plan} /> : <p>{words.planning}</p>;
    case 'confirming':
      return <StopPlanned page={page} flow={flow} plan={flow.plan} />;
    case 'starting':
      return <p>{words.starting}</p>;
    case 'refused':
    case 'failed':
      return <StopRefused page={page} flow={flow} />;
    default:
      return assertNever(flow);
  }
}

function Run({ page, run }: { readonly page: Page; readonly run: NonNullable<StopSpot['run']> }): ReactNode {
  if (run.report) return <StopEnd page={page} run={run} report={run.report} />;
  return <StopProgress run={run} nowMs={page.nowMs} />;
}
