import { useEffect, useRef } from 'react';
import { durationOf } from '../../../electron/shared/duration.ts';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import { Facts } from '../story/facts.tsx';
import styles from './stop-panel.module.css';

interface StopConfirmationProps {
  readonly plan: StopPlan;
  readonly force: boolean;
  onConfirm(): Promise<void>;
  onCancel(): void;
}

/** Says everything that will happen before it does. The focus is on Cancel. */
export function StopConfirmation({ plan, force, onConfirm, onCancel }: StopConfirmationProps) {
  const { stop: words } = useText();
  const cancel = useRef<HTMLButtonElement>(null);
  const { pid } = plan.target;
  const question = (force ? words.forceQuestion : words.question)(plan.name, pid);

  useEffect(() => cancel.current?.focus(), []);

  return (
    <>
      <p className={styles['question']}>{question}</p>
      <Facts
        facts={[
          [words.signal, `${plan.signal}: ${words.signals[plan.signal]}`],
          [words.process, words.processIs(plan.name, pid)],
          [words.command, <code key="command">{plan.command}</code>],
          [words.user, plan.user],
          [
            words.closes,
            plan.closes.length === 0 ? (
              words.closesNothing
            ) : (
              <ul key="closes">
                {plan.closes.map((socket) => (
                  <li key={socket}>
                    <code>{socket}</code>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            words.coOwners,
            plan.coOwners.length === 0
              ? null
              : words.coOwned(plan.coOwners.map((owner) => words.processIs(owner.name, owner.pid))),
          ],
          [words.grace, words.graceIs(durationOf(plan.graceMs))],
        ]}
      />
      <div className={styles['actions']}>
        <button ref={cancel} type="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="button" className={styles['send']} onClick={() => void onConfirm()}>
          {words.send(plan.signal)}
        </button>
      </div>
    </>
  );
}
