import { useEffect, useId, useRef } from 'react';
import { durationOf } from '../../../electron/shared/duration.ts';
import { isUnknown, knownOr } from '../../../electron/shared/known.ts';
import { printable } from '../../../electron/shared/printable.ts';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { isOnPort } from '../../model/alone-stop.ts';
import type { AskedFlow } from '../../model/stop-flow.ts';
import { confirmWords, questionWords } from '../../model/stop-words.ts';
import { StopDetails } from './stop-details.tsx';
import styles from './stop-panel.module.css';
import { StopScopes } from './stop-scopes.tsx';
import { StopWays, WayWords } from './stop-ways.tsx';

interface StopPlannedProps {
  readonly page: Page;
  readonly flow: Extract<AskedFlow, { readonly phase: 'planning' | 'confirming' }>;
  readonly plan: StopPlan;
}

/** Says everything that will happen before it does, the usual in three lines. The focus is on Cancel. */
export function StopPlanned({ page, flow, plan }: StopPlannedProps) {
  const { dismiss, confirm } = page.stop;
  const { stop: words } = useText();
  const cancel = useRef<HTMLButtonElement>(null);
  const question = useId();
  const busy = flow.phase === 'planning';

  // The panel scrolls itself into sight: its question first, where it is taller than the page.
  useEffect(() => cancel.current?.focus({ preventScroll: true }), []);

  return (
    <>
      <p id={question} className={styles['question']}>
        {questionWords(plan, words)}
      </p>
      {plan.command !== '' && <code className={styles['command']}>{printable(plan.command)}</code>}
      {plan.ways.length > 1 && !plan.force ? (
        <StopWays page={page} flow={flow} plan={plan} />
      ) : (
        <WayWords way={plan.way} page={page} />
      )}
      {plan.way.kind === 'signal' && <StopScopes stop={page.stop} flow={flow} plan={plan} />}
      <PlanNotes plan={plan} />
      <StopDetails plan={plan} page={page} />
      <div className={styles['actions']}>
        {/* The focus arrives here: what is asked is read out with it. */}
        <button ref={cancel} type="button" aria-describedby={question} onClick={dismiss}>
          {words.cancel}
        </button>
        {plan.way.unavailable === null && (
          <button
            type="button"
            className={styles['send']}
            aria-disabled={busy || undefined}
            onClick={busy ? undefined : confirm}
          >
            {confirmWords(plan, words)}
          </button>
        )}
        <span role="status" className={styles['soft']}>
          {busy && words.replanning}
        </span>
      </div>
    </>
  );
}

/** What else a person must know before they confirm; in the simple case only how long it waits. */
function PlanNotes({ plan }: { readonly plan: StopPlan }) {
  const { stop: words, owner } = useText();
  const { target, clients, coOwners, children, graceMs, abrupt, needsElevation } = plan;
  const others = plan.closes.filter((socket) => !isOnPort(socket, target));
  const holders = new Set(coOwners.map(({ pid }) => pid));
  const alone = knownOr(children, []).filter(({ pid }) => !holders.has(pid));
  const notes = [
    abrupt && words.abrupt,
    needsElevation && words.needsElevation,
    coOwners.length > 0 && words.coOwned(coOwners),
    others.length > 0 && words.alsoCloses(others),
    isUnknown(clients) ? words.clientsUnknown(owner.unknown[clients.unknown]) : clients > 0 && words.clients(clients),
    isUnknown(children)
      ? words.childrenUnknown(owner.unknown[children.unknown])
      : alone.length > 0 && words.runsOn(alone),
    words.waits(durationOf(graceMs)),
  ].filter((note) => note !== false);
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
